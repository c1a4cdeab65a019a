import { Download, Link2, Monitor, Moon, Sun } from 'lucide-react';
import { useState } from 'react';
import { useAppState, useStore } from '../useStore.ts';
import { useTools } from '../useTools.ts';
import styles from './Header.module.css';

/** Copies the address, which holds the whole view. */
export function CopyLink() {
  const [said, setSaid] = useState('');
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(window.location.href);
      setSaid('Link copied');
    } catch {
      setSaid('Copy the address bar');
    }
    setTimeout(() => setSaid(''), 2500);
  };
  return (
    <button
      type="button"
      className={styles.action}
      onClick={copy}
      title="Copy a link to this view, with its filters and event"
    >
      <Link2 size={16} aria-hidden="true" />
      <span aria-live="polite">{said || 'Copy link'}</span>
    </button>
  );
}

/** Opens what takes the matching events along. */
export function ExportButton() {
  const { exportEvents } = useTools();
  return (
    <button
      type="button"
      className={styles.action}
      onClick={exportEvents}
      title="Take the events that match along, as a table, a calendar, a picture …"
    >
      <Download size={16} aria-hidden="true" />
      <span>Export</span>
    </button>
  );
}

const THEMES = {
  system: { next: 'light', name: 'as the system', Icon: Monitor },
  light: { next: 'dark', name: 'light', Icon: Sun },
  dark: { next: 'system', name: 'dark', Icon: Moon },
} as const;

export function ThemeButton() {
  const store = useStore();
  const theme = useAppState((state) => state.preferences.theme);
  const { next, name, Icon } = THEMES[theme];
  return (
    <button
      type="button"
      className={styles.icon}
      onClick={() => store.setPreference('theme', next)}
      title={`Colours: ${name}`}
    >
      <Icon size={17} aria-hidden="true" />
      <span className="visually-hidden">
        Colours: {name}. Change to {THEMES[next].name}
      </span>
    </button>
  );
}
