import { useId } from 'react';
import { pageWords } from '../../words/page.ts';
import styles from './Legend.module.css';

/** How marks say what is certain. */
export function LegendKeys() {
  const { legend, marks } = pageWords();
  const fade = useId();
  return (
    <ul className={styles.keys} aria-label={legend}>
      <li>
        <Swatch>
          <circle cx="8" cy="8" r="5" className={styles.solid} />
        </Swatch>
        {marks.stated}
      </li>
      <li>
        <Swatch>
          <circle cx="8" cy="8" r="4.2" className={styles.hollow} />
        </Swatch>
        {marks.notStated}
      </li>
      <li>
        <Swatch wide>
          <rect x="1" y="5" width="28" height="6" className={styles.solid} />
        </Swatch>
        {marks.span}
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
        {marks.uncertain}
      </li>
      <li>
        <Swatch>
          <circle cx="8" cy="8" r="4.2" className={styles.dashed} />
        </Swatch>
        {marks.predicted}
      </li>
      <li className={styles.told}>
        <strong>{marks.bold}</strong> {marks.toldBySeveral}
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
