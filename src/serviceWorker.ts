/*
 * Keeps the page for when there is no network. One build is one version: its files, the chronology among them, are kept
 * together in a cache of their own, each only where it is byte for byte what was built, and are handed out together. A new
 * version is fetched beside the old one, and takes over when no page of the old one is left, or when a reader asks for it;
 * pages of the old one that are still open then find what they load later in its cache, which stays until the version after
 * has taken over; one that has only waited, and never did, stays no longer.
 */

/** What was built, by paths from the page; the page itself is the empty one. Put in by the build. */
declare const BUILD: {
  readonly version: string;
  readonly files: readonly { readonly path: string; readonly integrity: string }[];
};

/** What is used of the globals of a service worker, which the types of a page do not know. */
interface WorkerScope {
  readonly registration: { readonly scope: string };
  readonly clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', listener: (event: Lasting) => void): void;
  addEventListener(type: 'message', listener: (event: MessageEvent) => void): void;
  addEventListener(type: 'fetch', listener: (event: Asked) => void): void;
}

interface Lasting {
  waitUntil(work: Promise<unknown>): void;
}

interface Asked {
  readonly request: Request;
  respondWith(response: Promise<Response>): void;
}

const worker = self as unknown as WorkerScope;
const { scope } = worker.registration;
/** Pages under other paths of the host have caches of their own. */
const OURS = `datelines ${scope} `;
const { version, files } = BUILD;
const CACHE = OURS + version;
/** What marks the cache of the version that pages are of; no file is called so. */
const IN_USE = new URL('in-use', scope);
/** As addresses have them: a name with a space is written otherwise there. */
const kept = new Set(files.map(({ path }) => pathOf(new URL(path, scope).href)));

worker.addEventListener('install', (event) => event.waitUntil(keepAll()));
worker.addEventListener('activate', (event) => event.waitUntil(takeOver()));
worker.addEventListener('message', ({ data }) => {
  if (data === 'take over') void worker.skipWaiting();
});
worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const path = pathOf(request.url);
  if (request.method !== 'GET' || path === undefined) return;
  if (request.mode === 'navigate') {
    if (path === '' || path === 'index.html') event.respondWith(ofThisVersion('', request));
  } else if (kept.has(path)) event.respondWith(ofThisVersion(path, request));
  else if (path.startsWith('assets/')) event.respondWith(ofAnyVersion(request));
});

/** A version of which a file is missing, or is not what was built, is none: it is dropped, and the present one stays. */
async function keepAll(): Promise<void> {
  // After a step back, this version may be the one in use.
  const isThere = await caches.has(CACHE);
  const cache = await caches.open(CACHE);
  try {
    await Promise.all(
      files.map(async ({ path, integrity }) => {
        // What has its hash in its name may have come with the page a moment ago.
        const how = path.startsWith('assets/') ? 'default' : 'no-cache';
        const response = await fetch(new URL(path, scope), { integrity, cache: how });
        if (!response.ok)
          throw new Error(`${path || 'the page'}: expected status 200, received ${response.status}`);
        await cache.put(new URL(path, scope), response);
      }),
    );
  } catch (error) {
    if (!isThere) await caches.delete(CACHE);
    throw error;
  }
}

/** Drops the versions before this one, but for the one that was in use: pages of it may still be open. */
async function takeOver(): Promise<void> {
  const own = await caches.open(CACHE);
  // First of all: were it cut short, a mark too many is no harm.
  await own.put(IN_USE, new Response()).catch(() => {});
  // Caches are named in the order of their making: what comes after this one may be coming just now.
  const names = (await caches.keys()).filter((name) => name.startsWith(OURS));
  const before = names.slice(0, names.indexOf(CACHE));
  // Versions that set no mark yet took turns.
  let open = before.at(-1);
  for (const name of names) {
    if (name !== CACHE && (await (await caches.open(name)).delete(IN_USE))) open = name;
  }
  await Promise.all(before.filter((name) => name !== open).map((name) => caches.delete(name)));
  await worker.clients.claim();
}

async function ofThisVersion(path: string, request: Request): Promise<Response> {
  const cache = await caches.open(CACHE);
  return (await cache.match(new URL(path, scope))) ?? fetch(request);
}

/** What has its hash in its name: of the version before, or what is kept when it is first asked for, such as rare fonts. */
async function ofAnyVersion(request: Request): Promise<Response> {
  for (const name of await caches.keys()) {
    const found = name.startsWith(OURS) ? await (await caches.open(name)).match(request) : undefined;
    if (found) return found;
  }
  const response = await fetch(request);
  // Where there is no room for it, it is there now all the same.
  if (response.ok) await keep(request, response.clone()).catch(() => {});
  return response;
}

async function keep(request: Request, response: Response): Promise<void> {
  await (await caches.open(CACHE)).put(request, response);
}

/** The path from the page, without what is asked of it; undefined for what lies elsewhere. */
function pathOf(address: string): string | undefined {
  const { origin, pathname } = new URL(address);
  const below = origin + pathname;
  return below.startsWith(scope) ? below.slice(scope.length) : undefined;
}
