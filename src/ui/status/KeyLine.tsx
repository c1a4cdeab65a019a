import styles from './KeysDialog.module.css';

interface KeyLineProps {
  /** As they are printed on keyboards. */
  readonly keys: readonly string[];
  readonly does: string;
  readonly children?: React.ReactNode;
}

/** Keys and what they do. */
export function KeyLine({ keys, does, children }: KeyLineProps) {
  return (
    <div className={styles.line}>
      <dt>
        {[...new Set(keys)].map((name) => (
          <kbd key={name} className={styles.key}>
            {name}
          </kbd>
        ))}
      </dt>
      <dd className={styles.does}>
        <span>{does}</span>
        {children}
      </dd>
    </div>
  );
}
