import { cleanup } from '@testing-library/react';
import { afterEach } from 'vitest';

// Component tests run in jsdom; each leaves an empty document to the next.
afterEach(() => {
  if (typeof document !== 'undefined') cleanup();
});
