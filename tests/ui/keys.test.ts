import { describe, expect, it } from 'vitest';
import { pageCommand, planeCommand } from '../../src/ui/keys.ts';
import { keyHelp } from '../../src/ui/status/keyHelp.ts';
import { keysWords } from '../../src/words/keys.ts';

type Key = Parameters<typeof planeCommand>[0];
const key = (name: string, held: Partial<Key> = {}): Key => ({
  key: name,
  shiftKey: false,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  ...held,
});
const shift = { shiftKey: true };

describe('a key on the plane', () => {
  it.each([
    ['ArrowRight', 'next'],
    ['ArrowLeft', 'previous'],
    ['ArrowUp', 'up'],
    ['ArrowDown', 'down'],
    ['Home', 'first'],
    ['End', 'last'],
    ['Escape', 'close'],
  ])('%s: %s, also when characters are switched off', (name, command) => {
    expect(planeCommand(key(name), true)).toBe(command);
    expect(planeCommand(key(name), false)).toBe(command);
  });

  it.each([
    ['+', 'zoom-in'],
    ['=', 'zoom-in'],
    ['w', 'zoom-in'],
    ['-', 'zoom-out'],
    ['−', 'zoom-out'],
    ['s', 'zoom-out'],
    ['a', 'pan-left'],
    ['d', 'pan-right'],
    ['0', 'fit'],
  ])('%s: %s, unless characters are switched off', (name, command) => {
    expect(planeCommand(key(name), true)).toBe(command);
    expect(planeCommand(key(name.toUpperCase(), shift), true)).toBe(command);
    expect(planeCommand(key(name), false)).toBeUndefined();
  });

  it('pans with Shift and the arrows', () => {
    expect(planeCommand(key('ArrowLeft', shift), false)).toBe('pan-left');
    expect(planeCommand(key('ArrowRight', shift), false)).toBe('pan-right');
  });

  it.each(['ctrlKey', 'metaKey', 'altKey'] as const)('is the browser’s with %s', (held) => {
    for (const name of ['ArrowLeft', 'Home', '+', '0', 'w', 'd']) {
      expect(planeCommand(key(name, { [held]: true }), true)).toBeUndefined();
    }
  });

  it.each(['Tab', 'Enter', ' ', 'q', 'F5', '__proto__', 'constructor', 'toString', 'Unidentified'])(
    'does nothing for %s',
    (name) => {
      expect(planeCommand(key(name), true)).toBeUndefined();
    },
  );
});

describe('a key anywhere', () => {
  it('searches, lists the keys and closes', () => {
    expect(pageCommand(key('/'), false, true)).toBe('search');
    expect(pageCommand(key('?', shift), false, true)).toBe('keys');
    expect(pageCommand(key('Escape'), false, true)).toBe('close');
  });

  it('is left to a text field, but for Escape', () => {
    expect(pageCommand(key('/'), true, true)).toBeUndefined();
    expect(pageCommand(key('?', shift), true, true)).toBeUndefined();
    expect(pageCommand(key('Escape'), true, true)).toBe('close');
  });

  it('does nothing by a single character when those are switched off', () => {
    expect(pageCommand(key('/'), false, false)).toBeUndefined();
    expect(pageCommand(key('?', shift), false, false)).toBeUndefined();
    expect(pageCommand(key('Escape'), false, false)).toBe('close');
  });

  it.each(['ctrlKey', 'metaKey', 'altKey'] as const)('is the browser’s with %s', (held) => {
    for (const name of ['/', '?', 'Escape']) {
      expect(pageCommand(key(name, { [held]: true }), false, true)).toBeUndefined();
    }
  });
});

describe('the help', () => {
  /** How the help writes keys that have longer names. */
  const NAMES: Readonly<Record<string, Key>> = {
    '←': key('ArrowLeft'),
    '→': key('ArrowRight'),
    '↑': key('ArrowUp'),
    '↓': key('ArrowDown'),
    'Shift ←': key('ArrowLeft', shift),
    'Shift →': key('ArrowRight', shift),
    Esc: key('Escape'),
  };

  it('lists no key that does nothing', () => {
    const listed = keyHelp(keysWords()).flatMap(({ keys }) => keys.flatMap((line) => line.keys));
    expect(listed.length).toBeGreaterThan(10);
    for (const name of listed) {
      if (name === 'Enter') continue; // A button's own.
      const pressed = NAMES[name] ?? key(name);
      expect(planeCommand(pressed, true) ?? pageCommand(pressed, false, true), name).toBeDefined();
    }
  });
});
