import { keysWords } from '../../words/keys.ts';
import { pageWords } from '../../words/page.ts';
import { Dialog } from '../Dialog.tsx';
import { Switch } from '../Switch.tsx';
import { useAppState, useStore } from '../useStore.ts';
import styles from './KeysDialog.module.css';
import { keyHelp } from './keyHelp.ts';

/** Lists the keys, and lets one switch off those that are single characters. */
export function KeysDialog({ onClose }: { onClose: () => void }) {
  const words = keysWords();
  const page = pageWords();
  const store = useStore();
  const on = useAppState((state) => state.preferences.shortcuts);
  const wheel = useAppState((state) => state.preferences.wheel);
  return (
    <Dialog title={words.title} onClose={onClose}>
      {keyHelp(words).map(({ where, keys }) => (
        <section key={where} className={styles.section}>
          <h3 className={styles.where}>{where}</h3>
          <dl>
            {keys.map(({ keys: names, does }) => (
              <div key={does} className={styles.line}>
                <dt>
                  {names.map((name) => (
                    <kbd key={name} className={styles.key}>
                      {name}
                    </kbd>
                  ))}
                </dt>
                <dd>{does}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
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
