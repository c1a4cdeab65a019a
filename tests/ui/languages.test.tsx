// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { buildDataset } from '../../src/dataset/dataset.ts';
import { toICalendar } from '../../src/exchange/icalendar.ts';
import { quoteText } from '../../src/exchange/quoteText.ts';
import { Filters } from '../../src/ui/filters/Filters.tsx';
import EventPage from '../../src/ui/panel/EventPage.tsx';
import { speak } from '../../src/words/speak.ts';
import { selected } from '../exchange/selected.fixture.ts';
import { dataset, eventsOf } from '../fixtures.ts';
import { renderPage } from './render.tsx';

afterEach(() => speak('en'));

/** The fixture, as if its chronology were in another language, or did not say in which. */
function inLanguage(language: string | undefined) {
  const { language: _, ...chronology } = dataset().chronology;
  const whole = { ...chronology, events: eventsOf(dataset()) };
  return buildDataset(language === undefined ? whole : { ...whole, language });
}

const title = () => screen.getByRole('heading', { level: 2 });

const EVENT = (
  <aside>
    <EventPage index={0} onClose={() => {}} snap="half" onSnap={() => {}} />
  </aside>
);

describe('what the chronology says', () => {
  it('is not marked where the page speaks its language, or a kind of it', () => {
    renderPage(EVENT, {
      dataset: inLanguage('en-US'),
    });
    expect(title().hasAttribute('lang')).toBe(false);
  });

  it('is marked as its own in another language', async () => {
    await speak('de');
    renderPage(EVENT, {
      dataset: inLanguage('en'),
    });
    expect(title().getAttribute('lang')).toBe('en');
    expect(title().getAttribute('dir')).toBe('auto');
  });

  it('is marked as unknown where it does not say', () => {
    renderPage(EVENT, {
      dataset: inLanguage(undefined),
    });
    expect(title().getAttribute('lang')).toBe('');
  });
});

describe('the keys in French', () => {
  it('are called as they are on a French keyboard', async () => {
    await speak('fr');
    renderPage(EVENT);
    expect(screen.getByRole('button', { name: 'Fermer' }).title).toBe('Fermer (Échap)');
  });
});

describe('the filters in German', () => {
  it('are named and counted in German, and actors are read as they are written', async () => {
    await speak('de');
    renderPage(<Filters />, { dataset: inLanguage('en') });
    const actors = within(screen.getByRole('group', { name: 'Akteure' }));
    const [first] = actors.getAllByRole('checkbox');
    expect(first!.getAttribute('aria-description')).toMatch(/^\d+ Ereignisse? mit /);
    expect(first!.closest('label')!.getAttribute('lang')).toBe('en');
  });
});

describe('what is taken along', () => {
  it('is said in the language of the page where it is prose, and keeps its format', async () => {
    const of = dataset();
    const english = toICalendar(selected(of), 0).text;
    await speak('fr');
    const french = toICalendar(selected(of), 0).text;
    const described = /^DESCRIPTION:(.*)$/m;
    expect(described.exec(english)![1]).toMatch(/^Date: /);
    expect(described.exec(french)![1]).toMatch(/^Date\u00a0: /);
    const bare = (text: string) =>
      text
        .replace(/\r\n /g, '')
        .replace(/^(DESCRIPTION|PRODID):.*$/gm, '$1')
        .split('\r\n');
    expect(bare(french)).toEqual(bare(english));
  });

  it('quotes as the language quotes', async () => {
    const of = dataset();
    const excerpt = of.event(0).excerpts[0]!;
    const source = of.sources.find(({ id }) => id === excerpt.source)!;
    await speak('de');
    expect(quoteText(excerpt, source)).toMatch(/^„.*“ — /s);
    await speak('fr');
    expect(quoteText(excerpt, source)).toMatch(/^«\u00a0.*\u00a0» — /s);
  });
});
