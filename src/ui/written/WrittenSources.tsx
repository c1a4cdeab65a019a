import { attribution } from '../../dataset/attribution.ts';
import type { Dataset } from '../../dataset/dataset.ts';
import { rowOf } from '../../lib/rows.ts';
import { SOURCE_COLOURS } from '../../render/theme.ts';
import { pageWords } from '../../words/page.ts';
import { ownWords, wordsOf } from '../useOwnWords.ts';

interface Props {
  readonly dataset: Dataset;
  readonly events: ArrayLike<number>;
}

/** What the events rest on, where that is found, and what is not known of it; of a whole chronology also what none quotes. */
export function WrittenSources({ dataset, events }: Props) {
  const { sources, sourcesOf, chronology, size } = dataset;
  const own = ownWords(chronology.language);
  const quoted = new Set(Array.from(events, (index) => [...rowOf(sourcesOf, index)]).flat());
  const listed = [...sources.entries()].filter(([at]) => events.length === size || quoted.has(at));
  if (listed.length === 0) return null;
  return (
    <section className="written-sources">
      <h2>{pageWords().sources}</h2>
      <ol>
        {listed.map(([at, source]) => (
          <li key={source.id} data-source={(at % SOURCE_COLOURS) + 1}>
            <p {...wordsOf(source, own)}>{attribution(source, { title: 'within' })}</p>
            {source.URL && (
              <p className="written-address">
                <a href={source.URL}>{source.URL}</a>
              </p>
            )}
            {source.notes && (
              <p className="written-note" {...own}>
                {source.notes}
              </p>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
