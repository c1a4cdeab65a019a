import { describe, expect, it } from 'vitest';
import { parsePreferences } from '../../src/state/preferences.ts';
import { keysOf } from '../../src/state/shortcuts.ts';
import { pageCommand, planeCommand, printed, shortcutPressed } from '../../src/ui/keys.ts';
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
const on = parsePreferences(null);
const off = { ...on, shortcuts: false };

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
    expect(planeCommand(key(name), on)).toBe(command);
    expect(planeCommand(key(name), off)).toBe(command);
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
    expect(planeCommand(key(name), on)).toBe(command);
    expect(planeCommand(key(name.toUpperCase(), shift), on)).toBe(command);
    expect(planeCommand(key(name), off)).toBeUndefined();
  });

  it('pans with Shift and the arrows', () => {
    expect(planeCommand(key('ArrowLeft', shift), off)).toBe('pan-left');
    expect(planeCommand(key('ArrowRight', shift), off)).toBe('pan-right');
  });

  it.each(['ctrlKey', 'metaKey', 'altKey'] as const)('is the browser’s with %s', (held) => {
    for (const name of ['ArrowLeft', 'Home', '+', '0', 'w', 'd']) {
      expect(planeCommand(key(name, { [held]: true }), on)).toBeUndefined();
    }
  });

  it.each(['Tab', 'Enter', ' ', 'q', 'F5', '__proto__', 'constructor', 'toString', 'Unidentified'])(
    'does nothing for %s',
    (name) => {
      expect(planeCommand(key(name), on)).toBeUndefined();
    },
  );
});

describe('a key anywhere', () => {
  it('searches, lists the keys and closes', () => {
    expect(pageCommand(key('/'), false, on)).toBe('search');
    expect(pageCommand(key('?', shift), false, on)).toBe('keys');
    expect(pageCommand(key('Escape'), false, on)).toBe('close');
  });

  it('is left to a text field, but for Escape', () => {
    expect(pageCommand(key('/'), true, on)).toBeUndefined();
    expect(pageCommand(key('?', shift), true, on)).toBeUndefined();
    expect(pageCommand(key('Escape'), true, on)).toBe('close');
  });

  it('does nothing by a single character when those are switched off', () => {
    expect(pageCommand(key('/'), false, off)).toBeUndefined();
    expect(pageCommand(key('?', shift), false, off)).toBeUndefined();
    expect(pageCommand(key('Escape'), false, off)).toBe('close');
  });

  it.each(['ctrlKey', 'metaKey', 'altKey'] as const)('is the browser’s with %s', (held) => {
    for (const name of ['/', '?', 'Escape']) {
      expect(pageCommand(key(name, { [held]: true }), false, on)).toBeUndefined();
    }
  });
});

describe('a key that a reader chose', () => {
  const chosen = (keys: typeof on.keys, shortcuts = true) => ({ ...on, shortcuts, keys });

  it('does what it was chosen for, in place of the keys from before', () => {
    const choice = chosen({ 'zoom-in': 'k', search: 'ц' });
    expect(planeCommand(key('k'), choice)).toBe('zoom-in');
    expect(planeCommand(key('K', shift), choice)).toBe('zoom-in');
    for (const before of ['+', '=', 'w']) expect(planeCommand(key(before), choice)).toBeUndefined();
    expect(pageCommand(key('Ц', shift), false, choice)).toBe('search');
    expect(pageCommand(key('/'), false, choice)).toBeUndefined();
  });

  it('comes before a key that something else has of itself', () => {
    const choice = chosen({ fit: 'w' });
    expect(planeCommand(key('w'), choice)).toBe('fit');
    expect(keysOf('zoom-in', choice.keys)).toEqual(['+', '=']);
  });

  it('is left to a text field, and is the browser’s with Ctrl', () => {
    expect(pageCommand(key('k'), true, chosen({ keys: 'k' }))).toBeUndefined();
    expect(pageCommand(key('k', { ctrlKey: true }), false, chosen({ keys: 'k' }))).toBeUndefined();
  });

  it('still works when single characters are switched off, if it is none', () => {
    expect(shortcutPressed(key('F2'), chosen({ search: 'F2', keys: 'k' }, false))).toBe('search');
    expect(shortcutPressed(key('k'), chosen({ search: 'F2', keys: 'k' }, false))).toBeUndefined();
  });

  it('is not the plane’s where it belongs to a strip or to the page', () => {
    expect(planeCommand(key('n'), on)).toBeUndefined();
    expect(planeCommand(key('/'), on)).toBeUndefined();
    expect(shortcutPressed(key('n'), on)).toBe('sentence');
  });
});

describe('a key in print', () => {
  it.each([
    ['w', 'W'],
    ['-', '−'],
    ['ц', 'Ц'],
    ['ß', 'ß'],
    ['F2', 'F2'],
    ['/', '/'],
  ])('%s: %s', (name, print) => expect(printed(name)).toBe(print));
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

  it('lists no key that does nothing, and every shortcut', () => {
    const words = keysWords();
    const lines = keyHelp(words).flatMap((section) => section.lines);
    const fixed = lines.flatMap((line) => (typeof line === 'string' ? [] : line.keys));
    expect(fixed.length).toBeGreaterThan(10);
    for (const name of fixed) {
      if (name === 'Enter') continue; // A button's own.
      const pressed = NAMES[name] ?? key(name);
      expect(planeCommand(pressed, on) ?? pageCommand(pressed, false, on), name).toBeDefined();
    }
    const shortcuts = lines.filter((line) => typeof line === 'string');
    expect([...shortcuts].sort()).toEqual(Object.keys(words.shortcuts).sort());
  });
});
