import { afterEach } from 'vitest';

// Component tests run in jsdom; each leaves an empty document to the next. The others do without the library for it.
if (typeof document !== 'undefined') {
  const { cleanup } = await import('@testing-library/react');
  afterEach(cleanup);
}
