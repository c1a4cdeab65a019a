import { CircleSlash2 } from 'lucide-react';
import { useMemo, useState } from 'react';
import { type ActorBranch, actorTree, findActors } from '../../query/actorTree.ts';
import { type ActorMode, changeMode, modeOf, type Query, setActor } from '../../query/query.ts';
import { pageWords } from '../../words/page.ts';
import { useOwnWords } from '../useOwnWords.ts';
import { useAppState, useDataset, useSelection, useStore } from '../useStore.ts';
import styles from './Filters.module.css';
import { Option } from './Option.tsx';

/** How many states and bodies, and how many members of each, stand in the list before one asks for more. */
const ROOTS = 7;
const MEMBERS = 3;
/** How many of those that are found. */
const FOUND = 30;

interface Line {
  readonly actor: number;
  readonly indent: boolean;
  readonly alias?: string | undefined;
}

/** Actors with those who belong to them; found by any of their names; chosen or left out. */
export function ActorFilter() {
  const words = pageWords();
  const own = useOwnWords();
  const store = useStore();
  const dataset = useDataset();
  const { counts, matches } = useSelection();
  const query = useAppState((state) => state.viewport.query);
  const [typed, setTyped] = useState('');
  const [all, setAll] = useState(false);
  const [preferred, setPreferred] = useState<ActorMode>('any');
  const tree = useMemo(() => actorTree(dataset), [dataset]);

  const mode = query.all.length > 0 ? 'all' : query.any.length > 0 ? 'any' : preferred;
  const found = typed.trim() === '' ? undefined : findActors(dataset, typed);
  const lines = found
    ? found.slice(0, all ? undefined : FOUND).map((hit) => ({ ...hit, indent: false }))
    : browse(tree, query, dataset.actors, all);
  const hidden = (found ?? dataset.actors).length - lines.length;
  const canShowFewer = all && (!found || found.length > FOUND);

  function line({ actor, indent, alias }: Line) {
    const { id, name, kind } = dataset.actors[actor]!;
    const chosen = modeOf(query, id);
    const count = counts.actors[mode][actor]!;
    return (
      <Option
        key={id}
        id={`actor-${id}`}
        name={name}
        lang={own.lang}
        indent={indent}
        strong={kind !== 'person'}
        aside={alias && <span className={styles.aside}> {words.quoted(alias)}</span>}
        state={chosen === undefined ? 'off' : chosen === 'none' ? 'without' : 'on'}
        count={mode === 'none' ? count - matches.length : count}
        countTitle={countTitle(mode, count, name)}
        onChange={() => store.setQuery(setActor(query, id, chosen ? undefined : mode))}
        extra={
          <button
            type="button"
            className={styles.without}
            aria-pressed={chosen === 'none'}
            aria-label={words.leaveOut(name)}
            title={words.leaveOutTitle(name)}
            onClick={() => store.setQuery(setActor(query, id, chosen === 'none' ? undefined : 'none'))}
          >
            <CircleSlash2 size={13} aria-hidden="true" />
          </button>
        }
      />
    );
  }

  if (dataset.actors.length === 0) return null;
  return (
    <fieldset className={styles.group} aria-label={words.actors}>
      <div className={styles.head}>
        <h2 className={styles.heading}>{words.actors}</h2>
        <select
          className={styles.mode}
          aria-label={words.matchActors}
          value={mode}
          onChange={(event) => {
            const next = event.target.value as ActorMode;
            setPreferred(next);
            store.setQuery(changeMode(query, mode, next));
          }}
        >
          {Object.entries(words.actorModes).map(([value, label]) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      </div>
      <input
        type="text"
        className={styles.find}
        placeholder={words.findActor}
        aria-label={words.findActor}
        autoComplete="off"
        spellCheck={false}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || typed === '') return;
          event.stopPropagation();
          setTyped('');
        }}
      />
      <ul aria-label={words.actors}>{lines.map(line)}</ul>
      {lines.length === 0 && <p className={styles.none}>{words.noActor(typed.trim())}</p>}
      {(hidden > 0 || canShowFewer) && (
        <button type="button" className={styles.more} aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? words.fewer : words.moreActors(hidden)}
        </button>
      )}
    </fieldset>
  );
}

/** The first branches and members; of a chosen state all members; and whatever is chosen. */
function browse(
  tree: readonly ActorBranch[],
  query: Query,
  actors: readonly { readonly id: string }[],
  all: boolean,
): readonly Line[] {
  const chosen = (actor: number) => modeOf(query, actors[actor]!.id) !== undefined;
  return tree.flatMap(({ root, members }, rank) => {
    const open = all || chosen(root);
    const shown = members.filter((actor, i) => open || (rank < ROOTS && i < MEMBERS) || chosen(actor));
    if (!open && rank >= ROOTS && shown.length === 0) return [];
    return [{ actor: root, indent: false }, ...shown.map((actor) => ({ actor, indent: true }))];
  });
}

function countTitle(mode: ActorMode, count: number, name: string): string {
  const { events, countWith, countIf, countWithout } = pageWords();
  const say = { any: countWith, all: countIf, none: countWithout }[mode];
  return say(events(count), name);
}
