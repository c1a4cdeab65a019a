import { attribution } from '../../dataset/attribution.ts';
import type { Dataset } from '../../dataset/dataset.ts';
import { excerptsOf, percentIn } from '../../dataset/excerpts.ts';
import type { Excerpt } from '../../dataset/schema.ts';
import { textFragmentLink } from '../../exchange/textFragment.ts';
import { SOURCE_COLOURS } from '../../render/theme.ts';
import { eventWords } from '../../words/event.ts';
import { ownWords, wordsOf } from '../useOwnWords.ts';

/** Of a source with more excerpts than this, a link to a quote does not look whether the article says it twice. */
const MOST_COMPARED = 500;

/** A verbatim quote in its context, with its source, how the source says it, and its place in the article. */
export function WrittenQuote({ dataset, excerpt }: { dataset: Dataset; excerpt: Excerpt }) {
  const words = eventWords();
  const { sources, sourceIndex, actors, actorIndex } = dataset;
  const own = ownWords(dataset.chronology.language);
  const at = sourceIndex.get(excerpt.source)!;
  const source = sources[at]!;
  const { prefix, exact, suffix, speaker, mode, note } = excerpt;
  const said = speaker === undefined ? undefined : actors[actorIndex.get(speaker) ?? -1];
  const known = excerptsOf(dataset, at);
  return (
    <figure data-source={(at % SOURCE_COLOURS) + 1}>
      <blockquote cite={source.URL} {...wordsOf(source, own)}>
        {prefix && <span className="written-context">…{prefix}</span>}
        <mark>{exact}</mark>
        {suffix && <span className="written-context">{suffix}…</span>}
      </blockquote>
      <figcaption>
        <span className="written-mode" title={words.modes[mode].meaning}>
          {words.modes[mode].name}
        </span>{' '}
        {said && `${words.speakerIn(said.name)} `}
        {source.URL ? (
          <a href={textFragmentLink(source.URL, excerpt, known.length > MOST_COMPARED ? [] : known)}>
            {attribution(source)}
          </a>
        ) : (
          attribution(source)
        )}
        {source.text && `, ${words.intoArticle(percentIn(excerpt, source.text.length))}`}
      </figcaption>
      {note && (
        <p className="written-note" {...own}>
          {note}
        </p>
      )}
    </figure>
  );
}
