import type { Finding } from '../../dataset/findings.ts';
import { formatFinding } from '../../dataset/findings.ts';
import styles from './FindingList.module.css';

const SHOWN = 200;

/** What is wrong with a file: where, what was found, what was expected, and how to mend it. */
export function FindingList({ findings }: { findings: readonly Finding[] }) {
  return (
    <>
      <ol className={styles.findings} aria-label="Findings">
        {findings.slice(0, SHOWN).map((finding) => (
          <li key={formatFinding(finding)} className={styles.finding}>
            <p>
              <span className={styles.severity}>{finding.severity}</span>{' '}
              {finding.path === '$' ? 'in the file' : <code>{finding.path}</code>}
            </p>
            <p>
              Found <code>{finding.received}</code>; expected {finding.expected}.
            </p>
            <p>{finding.mend}</p>
          </li>
        ))}
      </ol>
      {findings.length > SHOWN && (
        <p>
          And {(findings.length - SHOWN).toLocaleString('en-GB')} more. The command-line check lists them all.
        </p>
      )}
    </>
  );
}
