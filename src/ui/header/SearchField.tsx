import { Search, X } from 'lucide-react';
import { useRef } from 'react';
import { pageWords } from '../../words/page.ts';
import { printed } from '../keys.ts';
import { ariaKey, useShortcut } from '../useShortcut.ts';
import { useAppState, useStore } from '../useStore.ts';
import styles from './SearchField.module.css';

/** Searches titles, quotes, actors and notes as one types. */
export function SearchField() {
  const words = pageWords();
  const store = useStore();
  const query = useAppState((state) => state.viewport.query);
  const field = useRef<HTMLInputElement>(null);
  const key = useShortcut('search');
  return (
    <div className={styles.field}>
      <Search size={15} aria-hidden="true" className={styles.icon} />
      <input
        ref={field}
        id="search"
        type="text"
        enterKeyHint="search"
        autoComplete="off"
        spellCheck={false}
        className={styles.input}
        placeholder={words.searchEvents}
        aria-label={words.searchEvents}
        aria-keyshortcuts={ariaKey(key)}
        maxLength={500}
        value={query.text}
        onChange={(event) => store.setQuery({ ...query, text: event.target.value })}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          event.stopPropagation();
          if (query.text === '') event.currentTarget.blur();
          else store.setQuery({ ...query, text: '' });
        }}
      />
      {query.text === '' ? (
        key && <kbd className={styles.hint}>{printed(key)}</kbd>
      ) : (
        <button
          type="button"
          className={styles.clear}
          onClick={() => {
            store.setQuery({ ...query, text: '' });
            field.current?.focus();
          }}
        >
          <X size={14} aria-hidden="true" />
          <span className="visually-hidden">{words.clearSearch}</span>
        </button>
      )}
    </div>
  );
}
