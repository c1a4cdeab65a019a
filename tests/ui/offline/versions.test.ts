// @vitest-environment jsdom
import { expect, it, vi } from 'vitest';
import { goOnWith, type NewVersion, watchVersions } from '../../../src/ui/offline/versions.ts';

type State = Partial<Record<'installing' | 'waiting', ServiceWorker>>;

/** A browser that keeps the page, and what of its versions is on the way or waits. */
function browser(controller: object | null, state: State = {}) {
  const registration = Object.assign(new EventTarget(), { installing: null, waiting: null, ...state });
  const workers = Object.assign(new EventTarget(), { controller, register: async () => registration });
  return workers as unknown as ServiceWorkerContainer & { controller: object | null };
}

function worker(state: ServiceWorkerState) {
  const made = Object.assign(new EventTarget(), { state, postMessage: vi.fn() });
  return made as unknown as ServiceWorker & { state: ServiceWorkerState };
}

async function watch(workers: ServiceWorkerContainer) {
  const told: NewVersion[] = [];
  watchVersions(workers, './service-worker.js', (version) => told.push(version));
  await Promise.resolve();
  await Promise.resolve();
  return told;
}

it('tells of a version that was on its way before the page began to watch', async () => {
  const installing = worker('installing');
  const told = await watch(browser({}, { installing }));
  expect(told).toEqual([]);
  installing.state = 'installed';
  installing.dispatchEvent(new Event('statechange'));
  expect(told).toEqual([{ waiting: installing }]);
});

it('tells a page that the first version took over of the next one, but not of the first', async () => {
  const workers = browser(null);
  const told = await watch(workers);
  workers.dispatchEvent(new Event('controllerchange'));
  expect(told).toEqual([]);
  workers.dispatchEvent(new Event('controllerchange'));
  expect(told).toEqual([{ waiting: undefined }]);
});

it('goes on at once with a version that has taken over in the meantime', () => {
  const reload = vi.fn();
  goOnWith({ waiting: worker('activated') }, reload);
  expect(reload).toHaveBeenCalledOnce();
});
