import { useState } from 'react';
import { keysOf, type Shortcut } from '../../state/shortcuts.ts';
import { keysWords } from '../../words/keys.ts';
import { printed } from '../keys.ts';
import { useAppState, useStore } from '../useStore.ts';
import { type Answer, chooseKey } from './chooseKey.ts';
import { KeyLine } from './KeyLine.tsx';
import styles from './KeysDialog.module.css';

interface ShortcutLineProps {
  readonly shortcut: Shortcut;
  /** What came of the last key that was pressed here. */
  readonly answer: Answer | undefined;
  readonly onAnswer: (answer: Answer | undefined) => void;
}

/** A shortcut with its keys, and a button that takes the next key that is pressed for it. */
export function ShortcutLine({ shortcut, answer, onAnswer }: ShortcutLineProps) {
  const words = keysWords();
  const store = useStore();
  const chosen = useAppState((state) => state.preferences.keys);
  const [waiting, setWaiting] = useState(false);
  const does = words.shortcuts[shortcut];
  const ask = waiting ? words.press : words.change;

  function onKeyDown(event: React.KeyboardEvent): void {
    if (!waiting || event.nativeEvent.repeat) return;
    const next = chooseKey(event, shortcut, chosen);
    if (!next) return;
    // Also Tab and Esc: what they would do comes after the answer.
    event.preventDefault();
    setWaiting(false);
    onAnswer(next);
    if (next.kind === 'chosen') store.setPreference('keys', next.keys);
  }

  return (
    <KeyLine keys={keysOf(shortcut, chosen).map(printed)} does={does}>
      <button
        type="button"
        className={styles.button}
        aria-label={words.changeOf(ask, does)}
        data-waiting={waiting || undefined}
        onClick={() => {
          setWaiting(!waiting);
          onAnswer(undefined);
        }}
        onKeyDown={onKeyDown}
        onBlur={() => setWaiting(false)}
      >
        {ask}
      </button>
      {answer && (
        <p role="alert" className={styles.answer}>
          {answer.kind === 'chosen' && words.chosen(printed(answer.key), does)}
          {answer.kind === 'refused' && words.unchanged(words.refused[answer.why])}
          {answer.kind === 'taken' && words.taken(printed(answer.key), words.shortcuts[answer.by])}
        </p>
      )}
      {answer?.kind === 'taken' && (
        <button
          type="button"
          className={styles.button}
          onClick={({ currentTarget }) => {
            // The button goes with the answer; the focus stays in the line.
            currentTarget.parentElement!.querySelector('button')!.focus();
            store.setPreference('keys', answer.swapped);
            onAnswer({ kind: 'chosen', key: answer.key, keys: answer.swapped });
          }}
        >
          {words.swap}
        </button>
      )}
    </KeyLine>
  );
}
