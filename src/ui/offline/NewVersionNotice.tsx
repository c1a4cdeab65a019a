import { X } from 'lucide-react';
import { useEffect, useState } from 'react';
import { statusWords } from '../../words/status.ts';
import styles from './NewVersionNotice.module.css';
import { goOnWith, type NewVersion, watchVersions } from './versions.ts';

/** Says that a new version of the page is there, which the reader takes now or with the next start. */
export default function NewVersionNotice() {
  const words = statusWords();
  const [version, setVersion] = useState<NewVersion>();
  const [agreed, setAgreed] = useState(false);
  useEffect(() => {
    if (!import.meta.env.PROD) return;
    return watchVersions(navigator.serviceWorker, './service-worker.js', setVersion);
  }, []);
  return (
    // It is there before it says anything, or it would not be heard.
    <div aria-live="polite">
      {version && (
        <section className={styles.notice} aria-label={words.newVersion}>
          <p>
            {agreed ? words.versionComing : version.waiting ? words.versionReady : words.versionElsewhere}
          </p>
          {!agreed && (
            <button
              type="button"
              className={styles.reload}
              onClick={() => {
                setAgreed(true);
                goOnWith(version, () => window.location.reload());
              }}
            >
              {words.reload}
            </button>
          )}
          <button
            type="button"
            className={styles.later}
            onClick={() => {
              setVersion(undefined);
              setAgreed(false);
            }}
            title={words.later}
          >
            <X size={16} aria-hidden="true" />
            <span className="visually-hidden">{words.later}</span>
          </button>
        </section>
      )}
    </div>
  );
}
