import type { Finding } from '../../dataset/findings.ts';
import { formatFinding } from '../../dataset/findings.ts';
import { statusWords } from '../../words/status.ts';
import { Sentence } from '../Sentence.tsx';
import styles from './FindingList.module.css';

const SHOWN = 200;

/** What is wrong with a file: where, what was found, what was expected, and how to mend it. */
export function FindingList({ findings }: { findings: readonly Finding[] }) {
  const words = statusWords();
  return (
    <>
      <ol className={styles.findings} aria-label={words.findingsLabel}>
        {findings.slice(0, SHOWN).map((finding) => (
          <li key={formatFinding(finding)} className={styles.finding}>
            <p>
              <span className={styles.severity}>{words.severities[finding.severity]}</span>{' '}
              {finding.path === '$' ? words.inFile : <code>{finding.path}</code>}
            </p>
            {/* What the validator says stays English: it is for those who write the file, and says what logs say. */}
            <p>
              <Sentence
                text={words.found}
                received={<code>{finding.received}</code>}
                expected={<span lang="en">{finding.expected}</span>}
              />
            </p>
            <p lang="en">{finding.mend}</p>
          </li>
        ))}
      </ol>
      {findings.length > SHOWN && <p>{words.moreFindings(findings.length - SHOWN)}</p>}
    </>
  );
}
