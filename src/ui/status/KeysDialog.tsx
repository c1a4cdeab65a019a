import { useState } from 'react';
import type { Shortcut } from '../../state/shortcuts.ts';
import { keysWords } from '../../words/keys.ts';
import { pageWords } from '../../words/page.ts';
import { Dialog } from '../Dialog.tsx';
import { Switch } from '../Switch.tsx';
import { useAppState, useStore } from '../useStore.ts';
import type { Answer } from './chooseKey.ts';
import { KeyLine } from './KeyLine.tsx';
import styles from './KeysDialog.module.css';
import { keyHelp } from './keyHelp.ts';
import { ShortcutLine } from './ShortcutLine.tsx';

/** Lists the keys, lets one choose those of shortcuts, and switch off those that are single characters. */
export function KeysDialog({ onClose }: { onClose: () => void }) {
  const words = keysWords();
  const page = pageWords();
  const store = useStore();
  const on = useAppState((state) => state.preferences.shortcuts);
  const keys = useAppState((state) => state.preferences.keys);
  const [answered, setAnswered] = useState<{ shortcut: Shortcut; answer: Answer }>();
  const wheel = useAppState((state) => state.preferences.wheel);
  return (
    <Dialog title={words.title} onClose={onClose}>
      {keyHelp(words).map(({ where, lines }) => (
        <section key={where} className={styles.section}>
          <h3 className={styles.where}>{where}</h3>
          <dl>
            {lines.map((line) =>
              typeof line === 'string' ? (
                <ShortcutLine
                  key={line}
                  shortcut={line}
                  answer={answered?.shortcut === line ? answered.answer : undefined}
                  onAnswer={(answer) => setAnswered(answer && { shortcut: line, answer })}
                />
              ) : (
                <KeyLine key={line.does} {...line} />
              ),
            )}
          </dl>
        </section>
      ))}
      <p className={styles.reset}>
        <button
          type="button"
          className={styles.button}
          disabled={Object.keys(keys).length === 0}
          onClick={() => {
            store.setPreference('keys', {});
            setAnswered(undefined);
          }}
        >
          {words.reset}
        </button>
      </p>
      <p className={styles.wheel}>{wheel === 'zoom' ? words.wheelZooms : words.wheelMoves}</p>
      <Switch
        label={page.wheelZooms}
        title={page.wheelTitle}
        on={wheel === 'zoom'}
        onChange={(next) => store.setPreference('wheel', next ? 'zoom' : 'pan')}
      />
      <Switch
        label={words.singleKeys}
        title={words.singleKeysTitle}
        on={on}
        onChange={(next) => store.setPreference('shortcuts', next)}
      />
    </Dialog>
  );
}
