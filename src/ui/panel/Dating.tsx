import type { EventRecord } from '../../dataset/schema.ts';
import type { EdtfDate } from '../../time/edtf.ts';
import { formatEdtf, machineDate } from '../../time/format.ts';
import { Hits } from '../Hits.tsx';
import { datingWords } from '../words.ts';
import styles from './Panel.module.css';

/** The date, and on demand why it is believed: the words it rests on and the reasoning. */
export function Dating({ event, date }: { event: EventRecord; date: EdtfDate }) {
  const { words, note } = event.dating;
  return (
    <details className={styles.dating}>
      <summary>
        <time dateTime={machineDate(date)} className={styles.date}>
          {formatEdtf(date)}
        </time>{' '}
        <span className={styles.basis}>{datingWords(event)}</span>
      </summary>
      <div className={styles.evidence}>
        {words && (
          <p>
            The article says <q className={styles.words}>{words}</q>
          </p>
        )}
        {note && (
          <p>
            <Hits text={note} />
          </p>
        )}
        {!words && !note && <p>The chronology gives no more about this date.</p>}
        <p>
          Written as <code>{event.date}</code>
        </p>
      </div>
    </details>
  );
}
