import { useId, useRef, useState } from 'react';
import { sourceShortName } from '../../dataset/attribution.ts';
import type { Excerpt } from '../../dataset/schema.ts';
import { checkWords } from '../../words/check.ts';
import { Dialog } from '../Dialog.tsx';
import { sourceColourVar } from '../Pips.tsx';
import { useDataset } from '../useStore.ts';
import { useTools } from '../useTools.ts';
import { BringCopy } from './BringCopy.tsx';
import styles from './Check.module.css';
import { CheckResults } from './CheckResults.tsx';
import { type Copy, foundCount } from './copy.ts';
import { type Brought, type Checked, checkCopy } from './readCopy.ts';
import { summaryOf } from './standing.ts';

interface CheckDialogProps {
  /** The source to begin with, and its quote to show at once where there is a copy. */
  readonly source: string;
  readonly excerpt: Excerpt | undefined;
  /** Keeps a copy for this visit, or forgets the one of a source. */
  readonly onCopy: (source: string, copy: Copy | undefined) => void;
  readonly onOpenEvent: (index: number) => void;
  readonly onClose: () => void;
}

/** What came of the last text that was brought, which is `again` checked for another source without bringing it anew. */
type Outcome = { readonly brought: Brought; readonly checked: Checked };

/** Checks every quote of an article against a copy that the reader brings, and shows the quotes in it. */
export default function CheckDialog({
  source: first,
  excerpt,
  onCopy,
  onOpenEvent,
  onClose,
}: CheckDialogProps) {
  const words = checkWords();
  const dataset = useDataset();
  const { copies } = useTools();
  const [source, setSource] = useState(first);
  const [busy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<Outcome>();
  const latest = useRef(0);
  const select = useId();
  const at = dataset.sourceIndex.get(source)!;
  const known = dataset.sources[at]!;
  const copy = copies.get(source);

  const bring = async (brought: Brought, as = source) => {
    const turn = ++latest.current;
    setBusy(true);
    setOutcome(undefined);
    const checked = await checkCopy(dataset, as, brought);
    if (turn !== latest.current) return;
    setBusy(false);
    setOutcome({ brought, checked });
    if (checked.ok && foundCount(checked.copy.quotes) > 0 && !checked.likelier) onCopy(as, checked.copy);
  };
  const turnTo = (to: string) => {
    latest.current++;
    setBusy(false);
    setOutcome(undefined);
    setSource(to);
  };

  return (
    <Dialog title={words.title} onClose={onClose} wide={copy !== undefined}>
      <div className={styles.source} style={{ '--colour': sourceColourVar(at) } as React.CSSProperties}>
        <label htmlFor={select}>{words.article}</label>
        <span className={styles.mark} />
        <select id={select} value={source} onChange={(event) => turnTo(event.target.value)}>
          {dataset.sources.map((one) => (
            <option key={one.id} value={one.id}>
              {one.title ? `${one.title} – ` : ''}
              {sourceShortName(one)}
            </option>
          ))}
        </select>
        {known.URL && !copy && (
          <a href={known.URL} target="_blank" rel="noreferrer">
            {words.openArticle}
          </a>
        )}
        {copy && (
          <button
            type="button"
            className={styles.plain}
            onClick={() => {
              setOutcome(undefined);
              onCopy(source, undefined);
            }}
          >
            {words.another}
          </button>
        )}
      </div>
      <p role="status" className={styles.status}>
        {busy && words.lookingUp}
        {!busy && copy && copyWords(copy)}
        {!busy && !copy && outcome && !outcome.checked.ok && words.faults[outcome.checked.fault]}
        {!busy && !copy && outcome?.checked.ok && notThis(outcome.checked)}
      </p>
      {!copy && outcome?.checked.ok && (
        <OtherSource
          checked={outcome.checked}
          onSwitch={(to) => {
            const { brought } = outcome;
            setSource(to);
            void bring(brought, to);
          }}
          onKeep={(kept) => onCopy(source, kept)}
        />
      )}
      {copy ? (
        <CheckResults
          key={source}
          copy={copy}
          colour={sourceColourVar(at)}
          first={excerpt?.source === source ? excerpt : undefined}
          onOpenEvent={onOpenEvent}
        />
      ) : (
        <BringCopy onBring={bring} />
      )}
    </Dialog>
  );

  function notThis({ copy: tried }: Extract<Checked, { ok: true }>): string {
    const found = foundCount(tried.quotes);
    const all = tried.quotes.length;
    const name = sourceShortName(known);
    if (all === 0) return words.quotesNothing(name);
    return found === 0 ? words.noneStands(all, name) : words.someStand(found, all, name);
  }
}

function copyWords({ name, quotes, identical }: Copy): string {
  const words = checkWords();
  return [name && words.named(name), summaryOf(quotes), identical && words.identical]
    .filter(Boolean)
    .join(' ');
}

/** Offers to check the text for the source that it seems to be of, or to go on all the same. */
function OtherSource({
  checked: { copy, likelier },
  onSwitch,
  onKeep,
}: {
  checked: Extract<Checked, { ok: true }>;
  onSwitch: (source: string) => void;
  onKeep: (copy: Copy) => void;
}) {
  const words = checkWords();
  const { sources, sourceIndex } = useDataset();
  if (!likelier) return null;
  const name = sourceShortName(sources[sourceIndex.get(likelier.source)!]!);
  return (
    <div className={styles.other}>
      <p>{words.seems(name, likelier.found, likelier.of)}</p>
      <button type="button" className={styles.primary} onClick={() => onSwitch(likelier.source)}>
        {words.checkAs(name)}
      </button>
      {foundCount(copy.quotes) > 0 && (
        <button type="button" className={styles.plain} onClick={() => onKeep(copy)}>
          {words.showAnyway}
        </button>
      )}
    </div>
  );
}
