import type { Dataset } from '../../dataset/dataset.ts';
import type { EventRecord } from '../../dataset/schema.ts';
import { formatEdtf, machineDate } from '../../time/format.ts';
import { eventWords } from '../../words/event.ts';
import { enumerated } from '../../words/intl.ts';
import { kindName } from '../names.ts';
import { tellerOf } from '../panel/teller.ts';
import { ownWords } from '../useOwnWords.ts';
import { WrittenQuote } from './WrittenQuote.tsx';

interface Props {
  readonly dataset: Dataset;
  readonly index: number;
  readonly link: (event: string) => string;
}

/** An event: its date and what that rests on, who takes part, its quotes, and apart from them what the editor says. */
export function WrittenEvent({ dataset, index, link }: Props) {
  const say = eventWords();
  const event = dataset.event(index);
  const date = dataset.date(index);
  const own = ownWords(dataset.chronology.language);
  const place = dataset.chronology.places.find(({ id }) => id === event.place);
  const actors = event.actors.map(
    ({ actor }) => dataset.actors[dataset.actorIndex.get(actor) ?? -1]?.name ?? actor,
  );
  const where = [place?.name, place?.country].filter((part) => part !== undefined);
  return (
    <article id={event.id}>
      <p className="written-date">
        <time dateTime={machineDate(date)}>{formatEdtf(date)}</time> {say.bases[event.dating.basis]}
      </p>
      <h3>
        <a href={link(event.id)} {...own}>
          {event.title}
        </a>
      </h3>
      <p className="written-kind">
        {kindName(event.kind)}
        {(where.length > 0 || actors.length > 0) && (
          <>
            {' · '}
            <span {...own}>{[enumerated(where), enumerated(actors)].filter(Boolean).join(' · ')}</span>
          </>
        )}
      </p>
      <Evidence dataset={dataset} event={event} />
      {event.excerpts.map((excerpt) => (
        <WrittenQuote key={`${excerpt.source}-${excerpt.start}`} dataset={dataset} excerpt={excerpt} />
      ))}
      {event.excerpts.length === 0 && <p className="written-note">{say.noQuote}</p>}
      {event.note && (
        <p className="written-note">
          <b>{say.editor}</b> <span {...own}>{event.note}</span>
        </p>
      )}
    </article>
  );
}

/** Why the date is believed: the words that it rests on, and the reasoning. */
function Evidence({ dataset, event }: { dataset: Dataset; event: EventRecord }) {
  const { words, note } = event.dating;
  const own = ownWords(dataset.chronology.language);
  if (!words && !note) return null;
  return (
    <p className="written-evidence">
      {words && (
        <>
          {tellerOf(words, event, dataset.sources)} <q {...own}>{words}</q>
          {note && ' · '}
        </>
      )}
      {note && <span {...own}>{note}</span>}
    </p>
  );
}
