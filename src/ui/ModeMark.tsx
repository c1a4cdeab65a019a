import { MODES, type Mode } from '../dataset/schema.ts';
import { eventWords } from '../words/event.ts';
import styles from './ModeMark.module.css';

interface ModeMarkProps {
  readonly mode: Mode;
  /** A dot instead of a square. */
  readonly round?: boolean;
}

/** How a source says it, as a shape in the colour of the text: full, half, dashed or empty. It has no name of its own. */
export function ModeMark({ mode, round = false }: ModeMarkProps) {
  const outline = mode === 'reports' ? styles.full : mode === 'predicts' ? styles.dashed : styles.empty;
  return (
    <svg viewBox="0 0 14 14" width="14" height="14" className={styles.mark} aria-hidden="true">
      {round ? (
        <circle cx="7" cy="7" r="5.6" className={outline} />
      ) : (
        <rect x="1.4" y="1.4" width="11.2" height="11.2" rx="2.4" className={outline} />
      )}
      {mode === 'attributes' && (
        <path
          className={styles.half}
          d={round ? 'M10.96 3.04A5.6 5.6 0 0 1 3.04 10.96Z' : 'M12.6 1.4V10.2a2.4 2.4 0 0 1-2.4 2.4H1.4Z'}
        />
      )}
    </svg>
  );
}

/** What the shapes stand for; with `silent`, also what stands where a source says nothing. */
export function ModeLegend({ round = false, silent = false }: { round?: boolean; silent?: boolean }) {
  const words = eventWords();
  return (
    <ul className={styles.legend} aria-label={words.legend}>
      {MODES.map((mode) => (
        <li key={mode} title={words.modes[mode].meaning}>
          <ModeMark mode={mode} round={round} /> {words.modes[mode].name}
        </li>
      ))}
      {silent && (
        <li>
          <span className={styles.dot} aria-hidden="true" /> {words.silent}
        </li>
      )}
    </ul>
  );
}
