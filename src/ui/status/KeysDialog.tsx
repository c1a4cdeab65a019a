import { Dialog } from '../Dialog.tsx';
import { Switch } from '../Switch.tsx';
import { useAppState, useStore } from '../useStore.ts';
import styles from './KeysDialog.module.css';
import { KEY_HELP } from './keyHelp.ts';

/** Lists the keys, and lets one switch off those that are single characters. */
export function KeysDialog({ onClose }: { onClose: () => void }) {
  const store = useStore();
  const on = useAppState((state) => state.preferences.shortcuts);
  const wheel = useAppState((state) => state.preferences.wheel);
  return (
    <Dialog title="Keys" onClose={onClose}>
      {KEY_HELP.map(({ where, keys }) => (
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
      <p className={styles.wheel}>
        The wheel {wheel === 'zoom' ? 'zooms' : 'moves through time'}; with Ctrl or ⌘ it always zooms at the
        pointer, and a pinch does the same. Shift and drag, or a drag on the ruler, selects a range.
      </p>
      <Switch
        label="Wheel zooms"
        title="The plain mouse wheel zooms instead of moving through time"
        on={wheel === 'zoom'}
        onChange={(next) => store.setPreference('wheel', next ? 'zoom' : 'pan')}
      />
      <Switch
        label="Single-character keys"
        title="Switch off shortcuts that are one letter or sign"
        on={on}
        onChange={(next) => store.setPreference('shortcuts', next)}
      />
    </Dialog>
  );
}
