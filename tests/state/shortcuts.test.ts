import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isFree, keyOf, keysOf, parseKeys, shortcutOf } from '../../src/state/shortcuts.ts';

describe('the keys of a shortcut', () => {
  it('are those that it has of itself, until one is chosen', () => {
    expect(keysOf('zoom-in', {})).toEqual(['+', 'w', '=']);
    expect(keysOf('zoom-in', { 'zoom-in': 'k' })).toEqual(['k']);
  });

  it('are without those that were chosen for something else', () => {
    expect(keysOf('zoom-in', { fit: 'w' })).toEqual(['+', '=']);
    expect(keysOf('pan-left', { fit: 'a' })).toEqual([]);
  });

  it('lead back to it', () => {
    const stored = fc.dictionary(
      fc.constantFrom('zoom-in', 'zoom-out', 'pan-left', 'pan-right', 'fit', 'sentence', 'search', 'keys'),
      fc.oneof(fc.constantFrom('w', 'a', '+', '/', 'F2', 'Ä', 'ц'), fc.string({ unit: 'grapheme' })),
    );
    fc.assert(
      fc.property(stored, (found) => {
        const chosen = parseKeys(found);
        for (const name of ['zoom-in', 'zoom-out', 'pan-left', 'fit', 'sentence', 'search'] as const)
          for (const key of keysOf(name, chosen)) expect(shortcutOf(key, chosen)).toBe(name);
        expect(parseKeys(chosen)).toEqual(chosen);
      }),
    );
  });
});

describe('a key', () => {
  it('is the same with Shift, as far as that is one letter', () => {
    expect(keyOf('W')).toBe('w');
    expect(keyOf('Ц')).toBe('ц');
    expect(keyOf('İ')).toBe('İ');
    expect(keyOf('F2')).toBe('F2');
  });

  it.each(['w', 'Ä', 'ц', 'ש', '中', '7', '/', '+', '€', 'F2', 'F24'])('%s can be chosen', (key) => {
    expect(isFree(key)).toBe(true);
  });

  it.each(['', ' ', '\u00a0', '\u0301', '\u202e', 'Tab', 'Enter', 'Escape', 'F5', 'F12', 'Dead', 'ab', '\n'])(
    '%j cannot',
    (key) => expect(isFree(key)).toBe(false),
  );
});

describe('stored keys', () => {
  it('that are none are left out', () => {
    const none: readonly unknown[] = [
      undefined,
      null,
      7,
      'fit',
      [],
      ['a'],
      { fit: 3 },
      { fit: 'Tab' },
      { constructor: 'x' },
    ];
    for (const stored of none) expect(parseKeys(stored)).toEqual({});
  });

  it('are taken once each', () => {
    expect(parseKeys({ search: 'X', fit: 'x', keys: 'F2' })).toEqual({ fit: 'x', keys: 'F2' });
  });
});
