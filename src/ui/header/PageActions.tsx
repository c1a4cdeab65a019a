import { Download, Keyboard, Languages, Link2, Monitor, Moon, Sun } from 'lucide-react';
import { LANGUAGES, language } from '../../words/language.ts';
import { pageWords } from '../../words/page.ts';
import { useCopy } from '../useCopy.ts';
import { ariaKey, useShortcut, useTitleWithKey } from '../useShortcut.ts';
import { useAppState, useStore } from '../useStore.ts';
import { useTools } from '../useTools.ts';
import styles from './Header.module.css';

/** Copies the address, which holds the whole view. */
export function CopyLink() {
  const words = pageWords();
  const [told, copy] = useCopy();
  return (
    <button
      type="button"
      className={styles.action}
      onClick={() => copy(window.location.href)}
      title={words.copyLinkTitle}
    >
      <Link2 size={16} aria-hidden="true" />
      {!told && <span>{words.copyLink}</span>}
      <span className={styles.told} aria-live="polite">
        {told && { copied: words.linkCopied, notCopied: words.copyAddress }[told]}
      </span>
    </button>
  );
}

/** Opens what takes the matching events along. */
export function ExportButton() {
  const words = pageWords();
  const { exportEvents } = useTools();
  return (
    <button type="button" className={styles.action} onClick={exportEvents} title={words.exportTitle}>
      <Download size={16} aria-hidden="true" />
      <span>{words.export}</span>
    </button>
  );
}

/** Chooses the language of the interface; the chronology keeps its own. */
export function LanguageChoice() {
  const store = useStore();
  const name = pageWords().language;
  return (
    <span className={`${styles.icon} ${styles.language}`} title={name}>
      <Languages size={17} aria-hidden="true" />
      <select
        aria-label={name}
        value={language()}
        onChange={({ target }) => {
          const chosen = LANGUAGES.find(({ tag }) => tag === target.value);
          if (chosen) store.setPreference('language', chosen.tag);
        }}
      >
        {LANGUAGES.map(({ tag, name: own }) => (
          <option key={tag} value={tag} lang={tag}>
            {own}
          </option>
        ))}
      </select>
    </span>
  );
}

/** Opens the list of keys, where they are changed and switched off. */
export function KeysButton({ onKeys }: { onKeys: () => void }) {
  const { shortcuts } = pageWords();
  const title = useTitleWithKey(shortcuts, 'keys');
  const key = ariaKey(useShortcut('keys'));
  return (
    <button type="button" className={styles.icon} onClick={onKeys} title={title} aria-keyshortcuts={key}>
      <Keyboard size={17} aria-hidden="true" />
      <span className="visually-hidden">{shortcuts}</span>
    </button>
  );
}

const THEMES = {
  system: { next: 'light', Icon: Monitor },
  light: { next: 'dark', Icon: Sun },
  dark: { next: 'system', Icon: Moon },
} as const;

export function ThemeButton() {
  const { themes, colours, changeColours } = pageWords();
  const store = useStore();
  const theme = useAppState((state) => state.preferences.theme);
  const { next, Icon } = THEMES[theme];
  return (
    <button
      type="button"
      className={styles.icon}
      onClick={() => store.setPreference('theme', next)}
      title={colours(themes[theme])}
    >
      <Icon size={17} aria-hidden="true" />
      <span className="visually-hidden">{changeColours(themes[theme], themes[next])}</span>
    </button>
  );
}
