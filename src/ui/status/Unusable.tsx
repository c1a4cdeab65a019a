import { type Finding, formatFinding } from '../../dataset/findings.ts';
import { pageWords } from '../../words/page.ts';
import { statusWords } from '../../words/status.ts';
import { Sentence } from '../Sentence.tsx';
import styles from './LoadStates.module.css';
import { OpenDefault } from './LoadStates.tsx';

/** The file came, but nothing in it can be opened. */
export default function Unusable({
  url,
  findings,
  onRetry,
  ownFile,
}: {
  url: string;
  findings: readonly Finding[];
  onRetry: () => void;
  ownFile: boolean;
}) {
  const words = statusWords();
  return (
    <main className={styles.page} aria-label={words.notUsable}>
      <div className={styles.box}>
        <h1 className={styles.title}>{words.noChronology}</h1>
        <p>
          <code>{url}</code>
        </p>
        <FindingList findings={findings} />
        <div className={styles.actions}>
          <button type="button" className={styles.primary} onClick={onRetry}>
            {pageWords().loadAgain}
          </button>
          {ownFile && <OpenDefault />}
        </div>
      </div>
    </main>
  );
}

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
