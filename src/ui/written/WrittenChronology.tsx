import type { ReactNode } from 'react';
import type { Dataset } from '../../dataset/dataset.ts';
import { groupByMonth } from '../list/groups.ts';
import { ownWords } from '../useOwnWords.ts';
import { WrittenEvent } from './WrittenEvent.tsx';
import { WrittenSources } from './WrittenSources.tsx';

export interface WrittenProps {
  readonly dataset: Dataset;
  /** The events that are written out, in date order. */
  readonly events: ArrayLike<number> & Iterable<number>;
  /** Where an event is found again, by its id. */
  readonly link: (event: string) => string;
  /** What stands above the events, below title and description. */
  readonly about: ReactNode;
  /** What ends it all. */
  readonly end?: ReactNode;
}

/**
 * A chronology as a text to read from beginning to end: events by year with their dates and what these rest on, quotes,
 * and the sources. It needs nothing but its properties, so that it can be made ahead of the page.
 */
export function WrittenChronology({ dataset, events, link, about, end }: WrittenProps) {
  const { title, description, language } = dataset.chronology;
  const own = ownWords(language);
  return (
    <>
      <header className="written-head">
        <h1 {...own}>{title}</h1>
      </header>
      <div className="written-text">
        {description && (
          <p className="written-description" {...own}>
            {description}
          </p>
        )}
        {about}
        {groupByMonth(dataset, events).map(({ heading, months }) => (
          <section key={heading} className="written-year">
            <h2>{heading}</h2>
            <ol>
              {months.flatMap((month) =>
                month.events.map((index) => (
                  <li key={index}>
                    <WrittenEvent dataset={dataset} index={index} link={link} />
                  </li>
                )),
              )}
            </ol>
          </section>
        ))}
        <WrittenSources dataset={dataset} events={events} />
        {end}
      </div>
    </>
  );
}
