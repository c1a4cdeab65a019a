import { useId } from 'react';
import styles from './Legend.module.css';

/** How marks say what is certain. */
export function LegendKeys() {
  const fade = useId();
  return (
    <ul className={styles.keys} aria-label="Legend">
      <li>
        <Swatch>
          <circle cx="8" cy="8" r="5" className={styles.solid} />
        </Swatch>
        stated
      </li>
      <li>
        <Swatch>
          <circle cx="8" cy="8" r="4.2" className={styles.hollow} />
        </Swatch>
        not stated
      </li>
      <li>
        <Swatch wide>
          <rect x="1" y="5" width="28" height="6" className={styles.solid} />
        </Swatch>
        span
      </li>
      <li>
        <Swatch wide>
          <defs>
            <linearGradient id={fade}>
              <stop offset="0" stopOpacity="0" stopColor="currentColor" />
              <stop offset=".45" stopColor="currentColor" />
              <stop offset=".55" stopColor="currentColor" />
              <stop offset="1" stopOpacity="0" stopColor="currentColor" />
            </linearGradient>
          </defs>
          <rect x="1" y="5" width="28" height="6" fill={`url(#${fade})`} />
        </Swatch>
        uncertain
      </li>
      <li>
        <Swatch>
          <circle cx="8" cy="8" r="4.2" className={styles.dashed} />
        </Swatch>
        predicted
      </li>
      <li className={styles.told}>
        <strong>Bold</strong> told by several
      </li>
    </ul>
  );
}

function Swatch({ wide = false, children }: { wide?: boolean; children: React.ReactNode }) {
  return (
    <svg width={wide ? 30 : 16} height="16" aria-hidden="true">
      {children}
    </svg>
  );
}
