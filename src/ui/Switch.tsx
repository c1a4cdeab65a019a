import styles from './Switch.module.css';

interface SwitchProps {
  readonly label: string;
  /** The end of the label, which narrow pages leave out of sight. */
  readonly more?: string;
  readonly title: string;
  readonly on: boolean;
  readonly onChange: (on: boolean) => void;
}

/** A preference that takes effect at once. */
export function Switch({ label, more, title, on, onChange }: SwitchProps) {
  return (
    <label className={styles.switch} title={title}>
      <span>
        {label}
        {more && (
          <span className={styles.more} data-more>
            {' '}
            {more}
          </span>
        )}
      </span>
      <input
        type="checkbox"
        role="switch"
        checked={on}
        aria-checked={on}
        onChange={(event) => onChange(event.target.checked)}
      />
      <span className={styles.track} aria-hidden="true" />
    </label>
  );
}
