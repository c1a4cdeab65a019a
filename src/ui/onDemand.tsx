import { type ComponentType, type FunctionComponent, type ReactNode, useEffect, useState } from 'react';
import { pageWords } from '../words/page.ts';
import styles from './onDemand.module.css';

/** A component whose code comes when it is first shown, or when it is asked for before that. */
export interface OnDemand<P> extends FunctionComponent<P> {
  /** Settles when the code is there; the component is then shown at once. Rejects where it cannot be had. */
  load(): Promise<void>;
}

interface Options<P> {
  /** Puts around that word what the component would have had around itself, such as a dialog. */
  readonly frame?: (word: ReactNode, props: P) => ReactNode;
  /** Whether the code may come before it is asked for; what is large or rarely wanted does not. */
  readonly whenIdle?: boolean;
}

const parts: OnDemand<never>[] = [];

/**
 * Wraps a component that the first view can do without. It shows nothing while its code is on the way; where the code
 * cannot be had, it says so and offers to try again, and the rest of the page goes on.
 */
export function onDemand<P extends object>(
  fetchCode: () => Promise<{ default: ComponentType<P> }>,
  { frame = (word) => word, whenIdle = true }: Options<P> = {},
): OnDemand<P> {
  let Loaded: ComponentType<P> | undefined;
  let loading: Promise<void> | undefined;
  const load = () => {
    loading ??= fetchCode().then(
      (module) => {
        Loaded = module.default;
      },
      (error) => {
        loading = undefined;
        throw error;
      },
    );
    return loading;
  };
  function Part(props: P) {
    const [missing, setMissing] = useState(false);
    const [, setThere] = useState(Loaded !== undefined);
    useEffect(() => {
      if (Loaded || missing) return;
      let shown = true;
      load().then(
        () => shown && setThere(true),
        () => shown && setMissing(true),
      );
      return () => {
        shown = false;
      };
    }, [missing]);
    if (Loaded) return <Loaded {...props} />;
    if (!missing) return null;
    const words = pageWords();
    return frame(
      <div role="alert" className={styles.missing}>
        <p>{words.partNotLoaded}</p>
        <button type="button" onClick={() => setMissing(false)}>
          {words.tryAgain}
        </button>
      </div>,
      props,
    );
  }
  const part = Object.assign(Part, { load });
  if (whenIdle) parts.push(part);
  return part;
}

/** Loads the parts that come when the page is idle, one after another; those that cannot be had are left for when they are shown. */
export async function loadParts(): Promise<void> {
  for (const part of parts) await part.load().catch(() => {});
}
