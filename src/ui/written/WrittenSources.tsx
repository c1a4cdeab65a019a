import { attribution } from '../../dataset/attribution.ts';
import type { Dataset } from '../../dataset/dataset.ts';
import { SOURCE_COLOURS } from '../../render/theme.ts';
import { pageWords } from '../../words/page.ts';
import { ownWords } from '../useOwnWords.ts';

/** What the chronology rests on, where that is found, and what is not known of it. */
export function WrittenSources({ dataset: { sources, chronology } }: { dataset: Dataset }) {
  const own = ownWords(chronology.language);
  if (sources.length === 0) return null;
  return (
    <section className="written-sources">
      <h2>{pageWords().sources}</h2>
      <ol>
        {sources.map((source, at) => (
          <li key={source.id} data-source={(at % SOURCE_COLOURS) + 1}>
            <p {...own} lang={source.language ?? own.lang}>
              {attribution(source, { withTitle: true })}
            </p>
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
