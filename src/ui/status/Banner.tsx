import { X } from 'lucide-react';
import { useState } from 'react';
import { pageWords } from '../../words/page.ts';
import { statusWords } from '../../words/status.ts';
import { Dialog } from '../Dialog.tsx';
import { useAppState, useStore } from '../useStore.ts';
import styles from './Banner.module.css';
import { FindingList } from './FindingList.tsx';

/** Says what of a link could not be followed, and what of the file could not be taken as it is. */
export default function Banner() {
  const words = statusWords();
  const store = useStore();
  const notices = useAppState((state) => state.notices);
  const load = useAppState((state) => state.load);
  const [listed, setListed] = useState(false);
  const [dismissed, setDismissed] = useState<unknown>();
  const findings = load.phase === 'ready' && load !== dismissed ? load.findings : [];
  if (notices.length === 0 && findings.length === 0) return null;
  return (
    <section className={styles.banner} aria-label={words.notices}>
      <div className={styles.text}>
        {notices.map((notice, i) => (
          <p key={i}>{notice(words.link)}</p>
        ))}
        {load.phase === 'ready' && findings.length > 0 && (
          <p>
            {load.setAside > 0
              ? words.setAside(load.setAside, pageWords().events(load.dataset.size))
              : words.remarks(findings.length)}{' '}
            <button type="button" className={styles.show} onClick={() => setListed(true)}>
              {words.showFindings(findings.length)}
            </button>
          </p>
        )}
      </div>
      <button
        type="button"
        className={styles.close}
        onClick={() => {
          store.dismissNotices();
          setDismissed(load);
        }}
      >
        <X size={16} aria-hidden="true" />
        <span className="visually-hidden">{words.dismiss}</span>
      </button>
      {listed && (
        <Dialog title={words.whatWasFound} onClose={() => setListed(false)}>
          <FindingList findings={findings} />
        </Dialog>
      )}
    </section>
  );
}
