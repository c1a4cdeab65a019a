import { useEffect, useRef } from 'react';
import { number } from '../../words/intl.ts';
import { pageWords } from '../../words/page.ts';
import styles from './Filters.module.css';

interface OptionProps {
  readonly id: string;
  readonly name: string;
  /** The language of the name, where it is another than the page's. */
  readonly lang?: string | undefined;
  /** `without` is a choice against. */
  readonly state: 'off' | 'on' | 'without';
  readonly count: number;
  /** What the count says, in words. */
  readonly countTitle: string;
  readonly onChange: () => void;
  /** Said after the name, more quietly. */
  readonly aside?: React.ReactNode;
  /** Stands between box and name. */
  readonly sign?: React.ReactNode;
  readonly indent?: boolean;
  readonly strong?: boolean;
  /** A second choice on the same line. */
  readonly extra?: React.ReactNode;
}

/** A line of a filter group: a checkbox, a name, and the count that the choice would give. */
export function Option(props: OptionProps) {
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    box.current!.indeterminate = props.state === 'without';
  }, [props.state]);

  const className = [styles.option, props.indent && styles.indent, props.strong && styles.strong];
  return (
    <li className={className.filter(Boolean).join(' ')} data-empty={props.count === 0 || undefined}>
      <label className={styles.label} htmlFor={props.id} lang={props.lang}>
        <input
          ref={box}
          id={props.id}
          type="checkbox"
          className={styles.box}
          aria-label={props.name}
          aria-description={props.state === 'without' ? pageWords().excluded : props.countTitle}
          checked={props.state === 'on'}
          onChange={props.onChange}
        />
        {props.sign}
        <span className={styles.name}>
          {props.name}
          {props.aside}
        </span>
      </label>
      {props.extra}
      <span className={styles.count} title={props.countTitle} aria-hidden="true">
        {signed(props.count)}
      </span>
    </li>
  );
}

/** A count that takes events away has a proper minus sign. */
function signed(count: number): string {
  return `${count < 0 ? '−' : ''}${number(Math.abs(count))}`;
}
