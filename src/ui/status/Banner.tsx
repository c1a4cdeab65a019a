import { X } from 'lucide-react';
import { useState } from 'react';
import { Dialog } from '../Dialog.tsx';
import { useAppState, useStore } from '../useStore.ts';
import { countOf } from '../words.ts';
import styles from './Banner.module.css';
import { FindingList } from './FindingList.tsx';

/** Says what of a link could not be followed, and what of the file could not be taken as it is. */
export default function Banner() {
  const store = useStore();
  const notices = useAppState((state) => state.notices);
  const load = useAppState((state) => state.load);
  const [listed, setListed] = useState(false);
  const [dismissed, setDismissed] = useState<unknown>();
  const findings = load.phase === 'ready' && load !== dismissed ? load.findings : [];
  if (notices.length === 0 && findings.length === 0) return null;
  return (
    <section className={styles.banner} aria-label="Notices">
      <div className={styles.text}>
        {notices.map((notice) => (
          <p key={notice}>{notice}</p>
        ))}
        {load.phase === 'ready' && findings.length > 0 && (
          <p>
            {load.setAside > 0
              ? `${countOf(load.setAside, 'part')} of this file could not be read and ${load.setAside === 1 ? 'was' : 'were'} set aside; ${countOf(load.dataset.size, 'event')} opened.`
              : `This file opens, with ${countOf(findings.length, 'remark')}.`}{' '}
            <button type="button" className={styles.show} onClick={() => setListed(true)}>
              Show {countOf(findings.length, 'finding')}
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
        <span className="visually-hidden">Dismiss</span>
      </button>
      {listed && (
        <Dialog title="What was found in this file" onClose={() => setListed(false)}>
          <FindingList findings={findings} />
        </Dialog>
      )}
    </section>
  );
}
