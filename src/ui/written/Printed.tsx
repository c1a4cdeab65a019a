import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { eventLink } from '../../exchange/version.ts';
import { DAY } from '../../time/calendar.ts';
import { formatInstant } from '../../time/format.ts';
import { enumerated } from '../../words/intl.ts';
import { writtenWords } from '../../words/written.ts';
import { filtersInWords } from '../filters/filtersInWords.ts';
import { hereAndNow } from '../hereAndNow.ts';
import { useAppState, useDataset, useSelection } from '../useStore.ts';
import { WrittenChronology } from './WrittenChronology.tsx';

/**
 * How many events go on paper, about 250 pages of them. Nobody prints more on purpose, and the browser would be busy with
 * 100,000 of them for minutes and then run out of memory: who wants those exports them.
 */
const MOST_PRINTED = 1000;

/** The events that match, written out while the browser prints; a print begins in the middle of a task, and does not wait. */
export default function Printed() {
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    const begin = () => flushSync(() => setPrinting(true));
    const end = () => setPrinting(false);
    window.addEventListener('beforeprint', begin);
    window.addEventListener('afterprint', end);
    return () => {
      window.removeEventListener('beforeprint', begin);
      window.removeEventListener('afterprint', end);
    };
  }, []);
  return printing ? <Paper /> : null;
}

function Paper() {
  const words = writtenWords();
  const dataset = useDataset();
  const { matches } = useSelection();
  const filters = filtersInWords(
    useAppState((state) => state.viewport.query),
    dataset,
  );
  const address = window.location.href;
  const printed = matches.subarray(0, MOST_PRINTED);
  return (
    <article className="written written-paper">
      <WrittenChronology
        dataset={dataset}
        events={printed}
        link={(event) => eventLink(address, event)}
        about={
          <div className="written-about">
            <p>{words.ofEvents(matches.length, dataset.size)}</p>
            {filters.length > 0 && (
              <p>
                {words.filters}: {enumerated(filters.map(({ name }) => name))}
              </p>
            )}
            {printed.length < matches.length && <p>{words.firstOf(printed.length, matches.length)}</p>}
            <p>
              {words.link}: <a href={address}>{address}</a>
            </p>
            <p>{words.printed(formatInstant(hereAndNow(), DAY))}</p>
          </div>
        }
      />
    </article>
  );
}
