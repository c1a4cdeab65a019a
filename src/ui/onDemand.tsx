import { type ComponentType, type FunctionComponent, type ReactNode, useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { Boundary } from './Boundary.tsx';
import { mendStyleSheets } from './styleSheets.ts';
import { NotLoaded } from './Trouble.tsx';

/** A component whose code comes when it is first shown, or when it is asked for before that. */
export interface OnDemand<P> extends FunctionComponent<P> {
  /** Settles when the code is there; the component is then shown at once. Rejects where it cannot be had. */
  load(): Promise<void>;
}

interface Options<P> {
  /** Puts around the word of a failure what the component would have had around itself, such as a dialog. */
  readonly frame?: (word: ReactNode, props: P) => ReactNode;
  /** What it shows: after a failure it is tried again where that changes. */
  readonly about?: (props: P) => unknown;
  /** Whether the code may come before it is asked for; what is large or rarely wanted does not. */
  readonly whenIdle?: boolean;
}

const parts: OnDemand<never>[] = [];

/**
 * Wraps a component that the first view can do without. It shows nothing while its code is on the way. It is a region of
 * its own: where its code cannot be had, or fails, it says so and offers to try again, and the rest of the page goes on.
 */
export function onDemand<P extends object>(
  fetchCode: () => Promise<{ default: ComponentType<P> }>,
  { frame = (word) => word, about, whenIdle = true }: Options<P> = {},
): OnDemand<P> {
  let Loaded: ComponentType<P> | undefined;
  let loading: Promise<void> | undefined;
  const fetchAll = () => mendStyleSheets()?.then(fetchCode) ?? fetchCode();
  const load = () => {
    loading ??= fetchAll().then(
      (module) => {
        Loaded = module.default;
      },
      (cause) => {
        loading = undefined;
        throw new NotLoaded(String(cause));
      },
    );
    return loading;
  };
  function Part(props: P) {
    const [missing, setMissing] = useState<unknown>();
    const [, setThere] = useState(Loaded !== undefined);
    useEffect(() => {
      // It may have come since this was drawn.
      if (Loaded) return setThere(true);
      let shown = true;
      load().then(
        // At once: who waits for the code goes on to what it shows.
        () => shown && flushSync(() => setThere(true)),
        (error) => shown && setMissing(error),
      );
      return () => {
        shown = false;
      };
    }, []);
    if (missing) throw missing;
    return Loaded ? <Loaded {...props} /> : null;
  }
  const region = (props: P) => (
    <Boundary about={about?.(props)} frame={(word) => frame(word, props)}>
      <Part {...props} />
    </Boundary>
  );
  const part = Object.assign(region, { load });
  if (whenIdle) parts.push(part);
  return part;
}

/** Loads the parts that come when the page is idle, one after another; those that cannot be had are left for when they are shown. */
export async function loadParts(): Promise<void> {
  for (const part of parts) await part.load().catch(() => {});
}
