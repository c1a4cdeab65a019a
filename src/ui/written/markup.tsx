import { renderToStaticMarkup } from 'react-dom/server';
import type { Dataset } from '../../dataset/dataset.ts';
import { toJsonLd } from '../../exchange/jsonld.ts';
import { language } from '../../words/language.ts';
import { pageWords } from '../../words/page.ts';
import { writtenWords } from '../../words/written.ts';
import { WRITTEN } from './takeOver.ts';
import { WrittenChronology } from './WrittenChronology.tsx';

/** Where a page leads to one of its own events: opened there with script, scrolled to without. */
const linkTo = (event: string) => `?event=${encodeURIComponent(event)}#${encodeURIComponent(event)}`;

/** All of a chronology as the markup of a page that needs no script, under an element of its own. */
export function writtenMarkup(dataset: Dataset): string {
  const words = pageWords();
  return renderToStaticMarkup(
    <main id={WRITTEN} className="written" lang={language()}>
      <WrittenChronology
        dataset={dataset}
        events={allOf(dataset)}
        link={linkTo}
        about={
          <p className="written-about">
            {words.events(dataset.size)} · {words.articles(dataset.sources.length)}
          </p>
        }
        end={<p className="written-end">{writtenWords().withoutScript}</p>}
      />
    </main>,
  );
}

/** What the head of such a page says of it, with the script that runs before anything is painted. */
export function writtenHead({ chronology: { title, description } }: Dataset, early: string): string {
  const name = `${title} – Datelines`;
  return renderToStaticMarkup(
    <>
      <title>{name}</title>
      {description && <meta name="description" content={description} />}
      <meta property="og:type" content="article" />
      <meta property="og:title" content={name} />
      {description && <meta property="og:description" content={description} />}
      <meta name="twitter:card" content="summary" />
      <script src={early} />
    </>,
  );
}

/**
 * The events, articles and quotes as JSON-LD, to stand in a script element: whatever it says, it does not end that. Brief,
 * since everyone who opens the page waits for it.
 */
export function writtenJsonLd(dataset: Dataset): string {
  const { text } = toJsonLd(
    {
      dataset,
      events: allOf(dataset),
      link: (event) => `?event=${encodeURIComponent(event)}`,
      version: '',
    },
    { brief: true },
  );
  return JSON.stringify(JSON.parse(text)).replaceAll('<', '\\u003c');
}

function allOf({ size }: Dataset): number[] {
  return Array.from({ length: size }, (_, i) => i);
}
