import { type ComponentType, useEffect, useState } from 'react';
import { pageWords } from '../words/page.ts';
import type { CopyReportProps } from './CopyReport.tsx';
import styles from './Trouble.module.css';

/** The code of a part of the page could not be had. */
export class NotLoaded extends Error {}

interface TroubleProps {
  readonly error: unknown;
  readonly onRetry: () => void;
}

/** Says in its place that a part of the page failed, and how to go on. The report comes when it can be had. */
export function Trouble({ error, onRetry }: TroubleProps) {
  const words = pageWords();
  const [Report, setReport] = useState<ComponentType<CopyReportProps>>();
  useEffect(() => {
    let here = true;
    import('./CopyReport.tsx').then(
      (module) => here && setReport(() => module.default),
      () => {},
    );
    return () => {
      here = false;
    };
  }, []);
  return (
    <div role="alert" className={styles.trouble}>
      <p>{error instanceof NotLoaded ? words.partNotLoaded : words.partFailed}</p>
      <button type="button" onClick={onRetry}>
        {words.tryAgain}
      </button>
      {Report && <Report error={error} />}
    </div>
  );
}
