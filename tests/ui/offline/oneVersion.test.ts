import { expect, it, vi } from 'vitest';
import { keepOneVersion } from '../../../src/ui/offline/oneVersion.ts';

type Phase = ReturnType<Parameters<typeof keepOneVersion>[1]>;

/** A page in a phase of its loading, with a version in charge of it or none, and a way for another to take over. */
function page(phase: Phase, controller: object | null) {
  const workers = Object.assign(new EventTarget(), { controller }) as unknown as ServiceWorkerContainer;
  const reload = vi.fn();
  const isOld = keepOneVersion(workers, () => phase, reload);
  return { isOld, reload, takeOver: () => workers.dispatchEvent(new Event('controllerchange')) };
}

it.each<Phase>(['loading', 'asking'])(
  'a page that is %s begins again when a new version takes over',
  (phase) => {
    const { reload, takeOver } = page(phase, {});
    takeOver();
    expect(reload).toHaveBeenCalledOnce();
  },
);

it.each<Phase>(['cancelled', 'unreachable', 'unusable'])(
  'a page whose load is %s stays as it is, and is old when it is tried again',
  (phase) => {
    const { isOld, reload, takeOver } = page(phase, {});
    expect(isOld()).toBe(false);
    takeOver();
    expect(reload).not.toHaveBeenCalled();
    expect(isOld()).toBe(true);
  },
);

it('a page that is there goes on', () => {
  const { isOld, reload, takeOver } = page('ready', {});
  takeOver();
  expect(reload).not.toHaveBeenCalled();
  expect(isOld()).toBe(false);
});

it('a page that came before there was a version is of the first, and not of the next', () => {
  const { isOld, reload, takeOver } = page('loading', null);
  takeOver();
  expect([reload.mock.calls.length, isOld()]).toEqual([0, false]);
  takeOver();
  expect(reload).toHaveBeenCalledOnce();
});

it('where the browser keeps nothing, nothing is old', () => {
  expect(keepOneVersion(undefined, () => 'loading', vi.fn())()).toBe(false);
});
