// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import { storeChanges, storedPreferences } from '../../src/ui/theme.ts';

describe('changed preferences', () => {
  beforeEach(() => window.localStorage.clear());

  it('are kept beside what another tab has changed meanwhile', () => {
    const opened = storedPreferences();
    storeChanges({ ...opened, theme: 'dark', wheel: 'zoom' }, opened);
    storeChanges({ ...opened, shortcuts: false }, opened);
    expect(storedPreferences()).toEqual({ ...opened, theme: 'dark', wheel: 'zoom', shortcuts: false });
  });

  it('replace what was chosen before', () => {
    const opened = storedPreferences();
    const dark = { ...opened, theme: 'dark' } as const;
    storeChanges(dark, opened);
    storeChanges({ ...dark, theme: 'system' }, dark);
    expect(storedPreferences()).toEqual(opened);
  });
});
