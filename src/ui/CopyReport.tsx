import { useContext, useState } from 'react';
import { statusWords } from '../words/status.ts';
import { copyToClipboard } from './clipboard.ts';
import { reportOf } from './report.ts';
import styles from './Trouble.module.css';
import { StoreContext } from './useStore.ts';

export interface CopyReportProps {
  readonly error: unknown;
}

/** Copies a report of a failure, or shows it to be copied by hand where the clipboard is closed to the page. */
export default function CopyReport({ error }: CopyReportProps) {
  const words = statusWords();
  const store = useContext(StoreContext);
  const [copied, setCopied] = useState<boolean>();
  const report = () => reportOf(error, store?.getState().viewport.view ?? 'none', navigator.userAgent);
  return (
    <>
      <button type="button" onClick={async () => setCopied(await copyToClipboard(report()))}>
        {words.copyReport}
      </button>
      <span aria-live="polite">{copied && words.reportCopied}</span>
      {copied === false && (
        <label>
          {words.reportByHand}
          <textarea className={styles.report} readOnly rows={6} value={report()} />
        </label>
      )}
    </>
  );
}
