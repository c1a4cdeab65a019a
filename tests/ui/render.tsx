import './stubs.ts';
import { configure, render } from '@testing-library/react';
import userEvent, { PointerEventsCheckLevel } from '@testing-library/user-event';
import type { Dataset } from '../../src/dataset/dataset.ts';
import type { Finding } from '../../src/dataset/findings.ts';
import { EMPTY_QUERY, type Query } from '../../src/query/query.ts';
import { parsePreferences } from '../../src/state/preferences.ts';
import { createAppStore, type Store } from '../../src/state/store.ts';
import { defaultViewport, type Viewport } from '../../src/state/viewport.ts';
import { createNavigator } from '../../src/ui/navigator.ts';
import { loadParts } from '../../src/ui/onDemand.tsx';
import '../../src/ui/App.tsx';
import { NavigatorContext } from '../../src/ui/useNavigator.ts';
import { StoreContext } from '../../src/ui/useStore.ts';
import { dataset } from '../fixtures.ts';

// The tests are about the page once it is all there.
await loadParts();

// Styles are not there in jsdom, so that asking of each element whether they hide it costs much and tells nothing.
// What comes when it comes is waited for: a slow machine is not a failure.
configure({ defaultHidden: true, asyncUtilTimeout: 20_000 });

export interface Page {
  readonly dataset?: Dataset;
  readonly viewport?: Partial<Viewport>;
  readonly query?: Partial<Query>;
  readonly notices?: readonly string[];
  readonly findings?: readonly Finding[];
  readonly setAside?: number;
}

/** A store that has a chronology open. */
export function openStore(page: Page = {}): Store {
  const { dataset: of = dataset(), viewport, query, notices = [], findings = [], setAside = 0 } = page;
  const store = createAppStore(parsePreferences(null));
  store.finishLoading({ ok: true, dataset: of, findings, setAside }, () => ({
    viewport: { ...defaultViewport(of), query: { ...EMPTY_QUERY, ...query }, ...viewport },
    notices: notices.map((notice) => () => notice),
  }));
  return store;
}

/** Renders a part of the page over an open chronology, by a reader who wants no motion. */
export function renderPage(part: React.ReactNode, page: Page = {}) {
  const store = openStore(page);
  const navigator = createNavigator(store, () => true);
  const user = userEvent.setup({ pointerEventsCheck: PointerEventsCheckLevel.Never });
  const result = render(
    <StoreContext value={store}>
      <NavigatorContext value={navigator}>{part}</NavigatorContext>
    </StoreContext>,
  );
  const viewport = () => store.getState().viewport;
  return { ...result, store, navigator, user, viewport };
}
