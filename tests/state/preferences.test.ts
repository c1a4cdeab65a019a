import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePreferences } from '../../src/state/preferences.ts';

const DEFAULTS = {
  theme: 'system',
  wheel: 'pan',
  others: 'hide',
  shortcuts: true,
  keys: {},
  language: 'browser',
};

describe('stored preferences', () => {
  it('are the defaults where nothing is stored', () => {
    expect(parsePreferences(null)).toEqual(DEFAULTS);
  });

  it('come back as they were stored', () => {
    fc.assert(
      fc.property(
        fc.record({
          theme: fc.constantFrom('system', 'light', 'dark'),
          wheel: fc.constantFrom('pan', 'zoom'),
          others: fc.constantFrom('hide', 'dim'),
          shortcuts: fc.boolean(),
          keys: fc.record(
            { fit: fc.constantFrom('f', 'ц', 'F2'), search: fc.constantFrom('k', '+') },
            { requiredKeys: [] },
          ),
          language: fc.constantFrom('browser', 'en', 'de', 'fr'),
        }),
        (preferences) => void expect(parsePreferences(JSON.stringify(preferences))).toEqual(preferences),
      ),
    );
  });

  it.each([
    '',
    '{',
    'null',
    '[]',
    '"dark"',
    '7',
    'true',
    '{"theme":null}',
    '[{"theme":"dark"}]',
    'undefined',
    '{"__proto__":{"theme":"dark"}}',
  ])('are the defaults where %s is stored', (stored) => {
    expect(parsePreferences(stored)).toEqual(DEFAULTS);
  });

  it('from before keys could be chosen are read as they were', () => {
    const before = { theme: 'dark', wheel: 'zoom', others: 'dim', shortcuts: false, language: 'fr' };
    expect(parsePreferences(JSON.stringify(before))).toEqual({ ...before, keys: {} });
  });

  it('keep what can be read and leave out what is not theirs', () => {
    const stored = '{"theme":"dark","wheel":"spin","others":1,"shortcuts":"false","more":[]}';
    expect(parsePreferences(stored)).toEqual({ ...DEFAULTS, theme: 'dark' });
  });
});
