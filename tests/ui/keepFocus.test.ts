// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keepFocus, rememberPlace } from '../../src/ui/keepFocus.ts';

const byId = (id: string) => document.getElementById(id)!;
const focused = () => document.activeElement!.id || document.activeElement!.localName;

beforeEach(() => {
  document.body.innerHTML = `
    <main id="main" tabindex="-1">
      <ul id="chips"><li><button id="a"></button></li><li><button id="b"></button></li><li><button id="c"></button></li></ul>
      <p id="alone"><button id="only"></button></p>
      <button id="roving" tabindex="-1"></button>
      <input id="text" type="text" />
      <button id="after"></button>
    </main>`;
});

/** Takes parts of the page away after a control had the focus, and tells what has it then. */
function without(control: string, ...gone: string[]): string {
  byId(control).focus();
  const refocus = rememberPlace(byId(control));
  for (const id of gone) byId(id).remove();
  refocus();
  return focused();
}

describe('a control that goes', () => {
  it('leaves the focus to the next one beside it', () => expect(without('b', 'b')).toBe('c'));
  it('leaves it to the one before, where it was the last', () => expect(without('c', 'c')).toBe('b'));
  it('leaves it to the next part, where nothing is left beside it', () =>
    expect(without('b', 'chips')).toBe('only'));
  it('leaves it to no field, which would call up the keys of a phone, and to nothing that Tab passes over', () =>
    expect(without('only', 'alone')).toBe('after'));
  it('leaves it to the part itself, where that holds no control', () =>
    expect(without('a', 'chips', 'alone', 'roving', 'text', 'after')).toBe('main'));

  it('leaves it to what came in its place', () => {
    byId('b').focus();
    const refocus = rememberPlace(byId('b'));
    byId('b').parentElement!.innerHTML = '<button id="new"></button>';
    refocus();
    expect(focused()).toBe('new');
  });

  it('leaves it to another as well when it is disabled', () => {
    byId('b').focus();
    const refocus = rememberPlace(byId('b'));
    byId('b').setAttribute('disabled', '');
    refocus();
    expect(focused()).toBe('c');
  });

  it('leaves it where it is, if something else has it', () => {
    byId('b').focus();
    const refocus = rememberPlace(byId('b'));
    byId('b').remove();
    byId('after').focus();
    refocus();
    expect(focused()).toBe('after');
  });

  it('leaves it nowhere where nothing had it', () => {
    const refocus = rememberPlace(document.body);
    refocus();
    expect(focused()).toBe('body');
  });
});

describe('a press', () => {
  let stop: () => void;
  beforeEach(() => {
    stop = keepFocus();
  });
  afterEach(() => stop());
  const twoFrames = () =>
    new Promise((resolve) =>
      requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(resolve))),
    );

  it('keeps the focus near what it was on', async () => {
    byId('b').addEventListener('click', () => byId('b').remove());
    byId('b').focus();
    byId('b').click();
    await twoFrames();
    expect(focused()).toBe('c');
  });

  it('keeps it there also where the control goes only once the view has moved', async () => {
    byId('b').focus();
    byId('b').click();
    await twoFrames();
    await twoFrames();
    byId('b').remove();
    await twoFrames();
    expect(focused()).toBe('c');
  });

  it('leaves the focus nowhere where the reader put it', async () => {
    byId('b').focus();
    byId('b').click();
    await twoFrames();
    byId('b').blur();
    await twoFrames();
    expect(focused()).toBe('body');
  });

  it('moves no focus that has gone on in the meantime', async () => {
    byId('b').focus();
    byId('b').click();
    await twoFrames();
    byId('a').focus();
    byId('b').remove();
    await twoFrames();
    expect(focused()).toBe('a');
  });

  it('moves no focus that it did not have', async () => {
    byId('b').addEventListener('click', () => byId('b').remove());
    byId('b').click();
    await twoFrames();
    expect(focused()).toBe('body');
  });

  it('does so until that is over', async () => {
    stop();
    byId('b').addEventListener('click', () => byId('b').remove());
    byId('b').focus();
    byId('b').click();
    await twoFrames();
    expect(focused()).toBe('body');
  });
});
