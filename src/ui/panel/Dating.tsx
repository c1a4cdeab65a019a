import { ChevronDown } from 'lucide-react';
import type { EventRecord } from '../../dataset/schema.ts';
import type { EdtfDate } from '../../time/edtf.ts';
import { formatEdtf, machineDate } from '../../time/format.ts';
import { eventWords } from '../../words/event.ts';
import { Hits } from '../Hits.tsx';
import { useOwnWords } from '../useOwnWords.ts';
import { useDataset } from '../useStore.ts';
import styles from './Dating.module.css';
import { tellerOf } from './teller.ts';

/** The date, and on demand why it is believed: the words it rests on and the reasoning. */
export function Dating({ event, date }: { event: EventRecord; date: EdtfDate }) {
  const { sources } = useDataset();
  const say = eventWords();
  const own = useOwnWords();
  const { words, note } = event.dating;
  return (
    <details className={styles.dating}>
      <summary title={say.whyDate}>
        <time dateTime={machineDate(date)} className={styles.date}>
          {formatEdtf(date)}
        </time>{' '}
        <span className={styles.basis}>
          {say.bases[event.dating.basis]}
          <ChevronDown size={13} aria-hidden="true" className={styles.chevron} />
        </span>
      </summary>
      <div className={styles.evidence}>
        {words && (
          <p>
            {tellerOf(words, event, sources)}{' '}
            <q className={styles.words} {...own}>
              {words}
            </q>
          </p>
        )}
        {note && (
          <p {...own}>
            <Hits text={note} />
          </p>
        )}
        {event.dating.basis === 'record' && <p>{say.recordGives}</p>}
        {!words && !note && <p>{say.noMore}</p>}
        <p>
          {say.dateCode} <code>{event.date}</code>
        </p>
      </div>
    </details>
  );
}
