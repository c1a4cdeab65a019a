import { ListFilter, Search, X } from 'lucide-react';
import { addUnits, startOf } from '../../time/calendar.ts';
import { formatSpan } from '../../time/format.ts';
import type { Ms, Span } from '../../time/span.ts';
import { number } from '../../words/intl.ts';
import { pageWords } from '../../words/page.ts';
import { useOwnWords } from '../useOwnWords.ts';
import { useDataset } from '../useStore.ts';
import styles from './Header.module.css';
import { CopyLink, ExportButton, KeysButton, LanguageChoice, ThemeButton } from './PageActions.tsx';
import { SearchField } from './SearchField.tsx';
import { ViewNav } from './ViewNav.tsx';

export interface HeaderProps {
  readonly onKeys: () => void;
  readonly onStories: () => void;
  /** Opens the filters where they have no column of their own; `active` is how many are set. */
  readonly onFilters: () => void;
  readonly active: number;
  /** Whether the search is shown where it has no room of its own. */
  readonly searching: boolean;
  readonly onSearching: (on: boolean) => void;
}

/** What is open, the search, the views, and what can be done with the whole page. */
export function Header({ onKeys, onStories, onFilters, active, searching, onSearching }: HeaderProps) {
  const words = pageWords();
  const dataset = useDataset();
  const own = useOwnWords();
  const { title, sources } = dataset.chronology;

  return (
    <header className={styles.header}>
      <h1 className={styles.title} title={title} {...own}>
        {title}
      </h1>
      <p className={styles.meta}>
        {words.events(dataset.size)} · {words.articles(sources.length)}
        {dataset.size > 0 && ` · ${yearsOf(dataset.extent)}`}
      </p>
      <div className={`${styles.search} ${searching ? styles.searching : ''}`}>
        <SearchField />
      </div>
      <button
        type="button"
        className={`${styles.icon} ${styles.narrow}`}
        aria-expanded={searching}
        onClick={() => onSearching(!searching)}
      >
        {searching ? <X size={18} aria-hidden="true" /> : <Search size={18} aria-hidden="true" />}
        <span className="visually-hidden">{searching ? words.closeSearch : words.search}</span>
      </button>
      <button type="button" className={`${styles.icon} ${styles.drawerButton}`} onClick={onFilters}>
        <ListFilter size={18} aria-hidden="true" />
        <span className="visually-hidden">{words.filters}</span>
        {active > 0 && <span className={styles.badge}>{number(active)}</span>}
      </button>
      <ViewNav onStories={onStories} />
      <div className={styles.actions}>
        <CopyLink />
        <ExportButton />
        <LanguageChoice />
        <ThemeButton />
        <KeysButton onKeys={onKeys} />
      </div>
    </header>
  );
}

/** "1945–2015" */
function yearsOf({ start, end }: Span): string {
  const year = (t: Ms) => {
    const first = startOf('year', t);
    return formatSpan({ start: first, end: addUnits('year', first, 1) });
  };
  const [from, to] = [year(start), year(end - 1)];
  return from === to ? from : `${from}–${to}`;
}
