import { createRoot } from 'react-dom/client';
import { type FetchedText, loadChronology } from './dataset/load.ts';
import { connectHistory, type HistoryPort } from './state/history.ts';
import { parsePreferences } from './state/preferences.ts';
import { createAppStore, type Store } from './state/store.ts';
import { decodeUrl } from './state/url.ts';
import { App } from './ui/App.tsx';
import { createNavigator } from './ui/navigator.ts';
import '@fontsource-variable/inter/wght.css';
import '@fontsource-variable/source-serif-4/wght.css';
import './ui/styles/base.css';
import { NavigatorContext } from './ui/useNavigator.ts';
import { StoreContext } from './ui/useStore.ts';
import { VersionContext } from './ui/useTools.ts';

/* Wires the browser into the store: network, history, storage, theme and fonts. */

const DEFAULT_CHRONOLOGY = 'data/kerry-russia-syria.json';
const PREFERENCES = 'datelines.preferences';
/** How long the first picture waits for its fonts, in milliseconds. */
const FONT_PATIENCE = 1200;

const named = new URLSearchParams(window.location.search).get('data');
const url = named || DEFAULT_CHRONOLOGY;
/** The text of the chronology’s file, as it came. */
let fileText = '';

const store = createAppStore(parsePreferences(stored()));
const calm = window.matchMedia('(prefers-reduced-motion: reduce)');
const navigator = createNavigator(store, () => calm.matches);

connectHistory(store, browserHistory(), (id) =>
  requestAnimationFrame(() => requestAnimationFrame(() => document.getElementById(id)?.focus())),
);
keepPreferences(store);
revealSelected(store);

createRoot(document.getElementById('root')!).render(
  <StoreContext value={store}>
    <NavigatorContext value={navigator}>
      <VersionContext value={version}>
        <App url={url} ownFile={named !== null} onRetry={open} />
      </VersionContext>
    </NavigatorContext>
  </StoreContext>,
);
void open();

async function open(): Promise<void> {
  store.startLoading();
  // The fonts come along with the data, so that labels are measured once and nothing moves.
  const [loaded] = await Promise.all([loadChronology(url, fetchText), fontsReady()]);
  store.finishLoading(loaded, (dataset) => decodeUrl(window.location.search, dataset));
  if (!new URLSearchParams(window.location.search).has('span')) revealOpen();
}

/** The version that citations name. */
async function version(): Promise<string> {
  const { versionOf } = await import('./exchange/version.ts');
  return versionOf(new TextEncoder().encode(fileText));
}

async function fetchText(address: string): Promise<FetchedText> {
  const target = new URL(address, window.location.href);
  if (target.protocol !== 'http:' && target.protocol !== 'https:') {
    throw new Error(`only http and https addresses can be opened, not ${target.protocol}`);
  }
  const response = await fetch(target);
  const { ok, status } = response;
  const text = async () => {
    fileText = await response.text();
    return fileText;
  };
  return { ok, status, text };
}

function fontsReady(): Promise<unknown> {
  const fonts = ['450 13px "Inter Variable"', '600 20px "Source Serif 4 Variable"'];
  const patience = new Promise((resolve) => setTimeout(resolve, FONT_PATIENCE));
  return Promise.race([Promise.allSettled(fonts.map((font) => document.fonts.load(font))), patience]);
}

function browserHistory(): HistoryPort {
  return {
    search: () => window.location.search,
    push: (search) => window.history.pushState(null, '', search || window.location.pathname),
    replace: (search, focus) =>
      window.history.replaceState({ focus }, '', search || window.location.pathname),
    onPop: (listener) =>
      window.addEventListener('popstate', ({ state }: PopStateEvent) => {
        const focus: unknown = state?.focus;
        listener(typeof focus === 'string' ? focus : undefined);
      }),
    focused: () => document.activeElement?.id || undefined,
    later: (callback, ms) => {
      const timer = setTimeout(callback, ms);
      return () => clearTimeout(timer);
    },
  };
}

function stored(): string | null {
  try {
    return window.localStorage.getItem(PREFERENCES);
  } catch {
    return null;
  }
}

/** Preferences outlive the visit where storage is allowed, and the theme is on the page at once. */
function keepPreferences(of: Store): void {
  const dark = window.matchMedia('(prefers-color-scheme: dark)');
  const applyTheme = () => {
    const { theme } = of.getState().preferences;
    const isDark = theme === 'dark' || (theme === 'system' && dark.matches);
    document.documentElement.dataset.theme = isDark ? 'dark' : 'light';
  };
  applyTheme();
  dark.addEventListener('change', applyTheme);
  of.subscribe(({ preferences }, before) => {
    if (preferences === before.preferences) return;
    applyTheme();
    try {
      window.localStorage.setItem(PREFERENCES, JSON.stringify(preferences));
    } catch {
      // Without storage they last for this visit.
    }
  });
}

/** An event that is opened out of view comes into it, in any view; Back and links bring their own span along. */
function revealSelected(of: Store): void {
  of.subscribe(({ viewport }, { viewport: before }) => {
    if (viewport.span !== before.span) return;
    if (viewport.selected !== before.selected || viewport.view !== before.view) revealOpen();
  });
}

function revealOpen(): void {
  const { selected, view } = store.getState().viewport;
  const index = selected === undefined ? undefined : store.dataset()?.eventIndex.get(selected);
  if (index !== undefined && view === 'timeline') navigator.reveal(index);
}
