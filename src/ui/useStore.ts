import { createContext, useContext } from 'react';
import { useStore as useZustand } from 'zustand';
import type { Dataset } from '../dataset/dataset.ts';
import type { Selection } from '../query/select.ts';
import type { State, Store } from '../state/store.ts';

export const StoreContext = createContext<Store | undefined>(undefined);

/** The store of the page. */
export function useStore(): Store {
  const store = useContext(StoreContext);
  if (!store) throw new Error('useStore needs a StoreContext above it');
  return store;
}

/** A part of the state; the component renders again when it changes. */
export function useAppState<T>(part: (state: State) => T): T {
  return useZustand(useStore(), part);
}

/** The open chronology, in components that are shown only once there is one. */
export function useDataset(): Dataset {
  const store = useStore();
  const dataset = useZustand(store, (state) => store.dataset(state));
  if (!dataset) throw new Error('useDataset is for components below a loaded chronology');
  return dataset;
}

/** What the query selects of the open chronology. */
export function useSelection(): Selection {
  const store = useStore();
  const selection = useZustand(store, (state) => store.selection(state));
  if (!selection) throw new Error('useSelection is for components below a loaded chronology');
  return selection;
}
