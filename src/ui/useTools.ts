import { createContext, useContext } from 'react';
import type { Excerpt } from '../dataset/schema.ts';
import type { Scene } from '../render/paint.ts';
import type { Copy } from './check/copy.ts';

/** What opens over the page and is loaded only then, and what it leaves behind for this visit. */
export interface Tools {
  /** Cites an event, or one of its quotes. */
  cite(event: number, excerpt?: Excerpt): void;
  /** Checks the quotes of a source against a copy, or shows one of them in a copy that is there. */
  check(source: string, excerpt?: Excerpt): void;
  /** Exports the events that match. */
  exportEvents(): void;
  /** Copies of articles that the reader brought, by source; they are kept for this visit only. */
  readonly copies: ReadonlyMap<string, Copy>;
  /** What the timeline last painted; it hangs its answer in here while it is shown. */
  readonly picture: { scene: (() => Scene | undefined) | undefined };
}

const NO_TOOLS: Tools = {
  cite() {},
  check() {},
  exportEvents() {},
  copies: new Map(),
  picture: { scene: undefined },
};

export const ToolsContext = createContext<Tools>(NO_TOOLS);

/** The tools of the page; none of them does anything outside of it. */
export function useTools(): Tools {
  return useContext(ToolsContext);
}

/** In place of a version that cannot be told. */
export const UNKNOWN_VERSION = 'unknown';

/** Gives the version of the chronology that is open: the short form of its file's hash. */
export const VersionContext = createContext<() => Promise<string>>(async () => UNKNOWN_VERSION);
