import { sourceDate, sourceShortName } from '../../dataset/attribution.ts';
import { BASES } from '../../dataset/schema.ts';
import { type Facet, toggle } from '../../query/query.ts';
import { pageWords } from '../../words/page.ts';
import { KindIcon } from '../KindIcon.tsx';
import { kindName } from '../names.ts';
import { sourceColourVar } from '../Pips.tsx';
import { useAppState, useDataset, useSelection, useStore } from '../useStore.ts';
import { ActorFilter } from './ActorFilter.tsx';
import styles from './Filters.module.css';
import { Option } from './Option.tsx';

/** All ways to narrow the chronology but the search. */
export function Filters() {
  const words = pageWords();
  const { sources, kinds } = useDataset();
  const { counts } = useSelection();
  const kindOrder = [...kinds.keys()].sort((a, b) => counts.kinds[b]! - counts.kinds[a]! || a - b);

  return (
    <search className={styles.filters} aria-label={words.filters}>
      <ActorFilter />
      <Group name={words.sources} heading={words.articlesHeading}>
        {sources.map((source, i) => (
          <Choice
            key={source.id}
            facet="sources"
            value={source.id}
            name={sourceShortName(source)}
            count={counts.sources[i]!}
            aside={<span className={styles.line}> {sourceDate(source)}</span>}
            sign={<span className={styles.colour} style={{ background: sourceColourVar(i) }} />}
          />
        ))}
      </Group>
      <Group name={words.dating} heading={words.datingHeading}>
        {BASES.map((basis, i) => (
          <Choice
            key={basis}
            facet="bases"
            value={basis}
            name={words.bases[basis]}
            count={counts.bases[i]!}
            sign={<span className={basis === 'stated' ? styles.solid : styles.hollow} />}
          />
        ))}
      </Group>
      <Group name={words.kinds} heading={words.kinds}>
        {kindOrder.map((i) => (
          <Choice
            key={kinds[i]}
            facet="kinds"
            value={kinds[i]!}
            name={kindName(kinds[i]!)}
            count={counts.kinds[i]!}
            sign={<KindIcon kind={kinds[i]!} />}
          />
        ))}
      </Group>
    </search>
  );
}

function Group({
  name,
  heading,
  children,
}: {
  name: string;
  heading: string;
  children: readonly React.ReactNode[];
}) {
  if (children.length === 0) return null;
  return (
    <fieldset className={styles.group} aria-label={name}>
      <div className={styles.head}>
        <h2 className={styles.heading}>{heading}</h2>
      </div>
      <ul aria-label={name}>{children}</ul>
    </fieldset>
  );
}

interface ChoiceProps {
  readonly facet: Facet;
  readonly value: string;
  readonly name: string;
  readonly count: number;
  readonly aside?: React.ReactNode;
  readonly sign?: React.ReactNode;
}

function Choice({ facet, value, name, count, aside, sign }: ChoiceProps) {
  const store = useStore();
  const query = useAppState((state) => state.viewport.query);
  const chosen: readonly string[] = query[facet];
  return (
    <Option
      id={`${facet}-${value}`}
      name={name}
      state={chosen.includes(value) ? 'on' : 'off'}
      count={count}
      countTitle={pageWords().events(count)}
      onChange={() => store.setQuery(toggle(query, facet, value))}
      aside={aside}
      sign={sign}
    />
  );
}
