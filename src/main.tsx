import { createRoot } from 'react-dom/client';
import type { Dataset } from './dataset/dataset.ts';
import { loadChronology, stampOf } from './dataset/loading/load.ts';
import { SHIPPED_CHRONOLOGY } from './dataset/shipped.ts';
import { connectHistory } from './state/history.ts';
import { createAppStore, type Store } from './state/store.ts';
import { type DecodedViewport, decodeUrl } from './state/url.ts';
import { withStory } from './state/viewport.ts';
import { App, loadAround } from './ui/App.tsx';
import { Boundary } from './ui/Boundary.tsx';
import { browserHistory } from './ui/browserHistory.ts';
import { narrowConnections, redirectsFrom, strangerOf } from './ui/connections.ts';
import { loadPorts } from './ui/loadPorts.ts';
import { createNavigator } from './ui/navigator.ts';
import { keepOneVersion } from './ui/offline/oneVersion.ts';
import { loadParts } from './ui/onDemand.tsx';
import { direction, type Language, language } from './words/language.ts';
import { pageWords } from './words/page.ts';
import { languageFor, speak } from './words/speak.ts';
import '@fontsource-variable/inter/wght.css';
import '@fontsource-variable/source-serif-4/wght.css';
import './ui/styles/base.css';
import { keepOpenInView, revealOpen } from './ui/revealOpen.ts';
import { glideToStep } from './ui/story/showStep.ts';
import { watchStyleSheets } from './ui/styleSheets.ts';
import { applyTheme, storeChanges, storedPreferences, systemDark } from './ui/theme.ts';
import { NavigatorContext } from './ui/useNavigator.ts';
import { StoreContext } from './ui/useStore.ts';
import { UNKNOWN_VERSION, VersionContext } from './ui/useTools.ts';

/* Wires the browser into the store: network, history, storage, theme and fonts. */

/** How long the first picture waits for its fonts, in milliseconds. */
const FONT_PATIENCE = 1200;

const named = new URLSearchParams(window.location.search).get('data');
const url = named || SHIPPED_CHRONOLOGY;
/** Whether the page is in a frame of another, where it shows a story and nothing else. */
const embedded = new URLSearchParams(window.location.search).get('embed') === 'story';
/** The host of somebody else that has the chronology: it is asked for nothing before the reader agrees. */
const stranger = strangerOf(url, window.location.href);
/** The bytes of the chronology’s file, where it is small. */
let file: Uint8Array<ArrayBuffer> | undefined;
/** The state of that file on the server. */
let stamp: string | undefined;

const store = createAppStore(storedPreferences());
const calm = window.matchMedia('(prefers-reduced-motion: reduce)');
const navigator = createNavigator(store, () => calm.matches);

let loading = new AbortController();

// What runs on by itself would move the view that Back brings.
window.addEventListener('popstate', navigator.stop);
window.addEventListener('popstate', tellLanguage);
connectHistory(store, browserHistory(embedded), (id) =>
  requestAnimationFrame(() => requestAnimationFrame(() => document.getElementById(id)?.focus())),
);
keepPreferences(store);
watchStyleSheets();
keepOpenInView(store, navigator);

const isOld = keepOneVersion(
  window.navigator.serviceWorker,
  () => store.getState().load.phase,
  () => window.location.reload(),
);

const root = createRoot(document.getElementById('root')!);
const spoken = speakFirst();
if (stranger) store.askFirst();
else begin();
void spoken.then(render);

function begin(): void {
  narrowConnections(stranger);
  void open();
}

/** Renders the page in the language that it speaks: again when that has changed. */
function render(): void {
  document.documentElement.lang = language();
  document.documentElement.dir = direction();
  root.render(
    <StoreContext value={store}>
      <NavigatorContext value={navigator}>
        <VersionContext value={version}>
          <Boundary frame={(word) => <main aria-label={pageWords().failure}>{word}</main>}>
            <App
              url={url}
              ownFile={named !== null}
              embedded={embedded}
              onAgree={begin}
              onRetry={() => (isOld() ? window.location.reload() : void open())}
              onCancel={() => loading.abort()}
            />
          </Boundary>
        </VersionContext>
      </NavigatorContext>
    </StoreContext>,
  );
}

/** The words of the language come while the chronology does; where they cannot be had, the page speaks English. */
async function speakFirst(): Promise<void> {
  const asks = new URLSearchParams(window.location.search).get('lang');
  const tag = languageFor(asks, store.getState().preferences.language, window.navigator.languages);
  await speak(tag).catch(() => store.notify(() => pageWords().noLanguage));
}

/** Turns to the language that a reader chooses. */
async function turnTo(tag: Language): Promise<void> {
  try {
    await speak(tag);
  } catch {
    store.notify(() => pageWords().noLanguage);
  }
  render();
  tellLanguage();
}

/** An address that names a language names the one that the page speaks, also one that Back leads to. */
function tellLanguage(): void {
  const address = new URL(window.location.href);
  if ((address.searchParams.get('lang') ?? language()) === language()) return;
  address.searchParams.set('lang', language());
  try {
    window.history.replaceState(window.history.state, '', address);
  } catch {
    // A browser that has had enough changes for now keeps the language that was asked for.
  }
}

async function open(): Promise<void> {
  loading = new AbortController();
  store.startLoading();
  const { signal } = loading;
  const ports = loadPorts({ stranger, spoken, signal, watch: store.tellProgress });
  // The fonts come along with the data, so that labels are measured once and nothing moves.
  const [loaded] = await Promise.all([loadChronology(url, ports), fontsReady()]);
  if (loaded.ok) {
    const { viewport, notices } = askedFor(loaded.dataset);
    await loadAround(viewport, notices.length + loaded.findings.length > 0);
  }
  store.finishLoading(loaded, askedFor);
  if (!new URLSearchParams(window.location.search).has('span')) {
    if (store.getState().viewport.story) glideToStep(store, navigator);
    else revealOpen(store, navigator);
  }
  if (!loaded.ok) return;
  file = loaded.file;
  stamp = loaded.stamp;
  // What may be asked for next comes once the page has nothing better to do, so that it is there at once.
  whenIdle(() => void loadParts());
  const texts = await loaded.searchTexts;
  if (texts) store.takeSearchIndex(loaded.dataset, texts);
}

/** What the page's address asks for. */
function askedFor(dataset: Dataset): DecodedViewport {
  const { viewport, notices } = decodeUrl(window.location.search, dataset);
  return {
    viewport: withStory(viewport, dataset, embedded),
    notices: [...store.getState().notices, ...notices],
  };
}

/**
 * The version that citations name. A large file is not kept as it came: it is taken from the browser's cache, and where
 * it has changed since or cannot be had, the version is unknown.
 */
async function version(): Promise<string> {
  try {
    const { versionOf } = await import('./exchange/version.ts');
    if (file) return await versionOf(file);
    const again = await fetch(url, { cache: 'force-cache', redirect: redirectsFrom(stranger) });
    if (stampOf(again) === stamp) return await versionOf(new Uint8Array(await again.arrayBuffer()));
  } catch {
    // Told like a file that has changed.
  }
  return UNKNOWN_VERSION;
}

function whenIdle(callback: () => void): void {
  if ('requestIdleCallback' in window) window.requestIdleCallback(callback);
  else setTimeout(callback, 1000);
}

function fontsReady(): Promise<unknown> {
  const fonts = ['450 13px "Inter Variable"', '600 20px "Source Serif 4 Variable"'];
  const patience = new Promise((resolve) => setTimeout(resolve, FONT_PATIENCE));
  return Promise.race([Promise.allSettled(fonts.map((font) => document.fonts.load(font))), patience]);
}

/** Preferences outlive the visit where storage is allowed, and the theme is on the page at once. */
function keepPreferences(of: Store): void {
  const apply = () => applyTheme(of.getState().preferences);
  apply();
  systemDark().addEventListener('change', apply);
  of.subscribe(({ preferences }, before) => {
    if (preferences === before.preferences) return;
    apply();
    if (preferences.language !== before.preferences.language && preferences.language !== 'browser') {
      void turnTo(preferences.language);
    }
    storeChanges(preferences, before.preferences);
  });
}
