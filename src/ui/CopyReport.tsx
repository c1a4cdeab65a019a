import { useContext, useState } from 'react';
import { copyToClipboard } from './clipboard.ts';
import { reportOf } from './report.ts';
import styles from './Trouble.module.css';
import { StoreContext } from './useStore.ts';

export interface CopyReportProps {
  readonly error: unknown;
}

/** Copies a report of a failure, or shows it to be copied by hand where the clipboard is closed to the page. */
export default function CopyReport({ error }: CopyReportProps) {
  const store = useContext(StoreContext);
  const [copied, setCopied] = useState<boolean>();
  const report = () => reportOf(error, store?.getState().viewport.view ?? 'none', navigator.userAgent);
  return (
    <>
      <button type="button" onClick={async () => setCopied(await copyToClipboard(report()))}>
        Copy report
      </button>
      <span aria-live="polite">
        {copied && 'Copied. It holds nothing of the chronology and nothing of yours.'}
      </span>
      {copied === false && (
        <label>
          The browser does not let the page copy. Copy the report from here:
          <textarea className={styles.report} readOnly rows={6} value={report()} />
        </label>
      )}
    </>
  );
}
