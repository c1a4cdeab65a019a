import type { EventRecord } from '../../dataset/schema.ts';
import { modeOf, setActor } from '../../query/query.ts';
import { eventWords } from '../../words/event.ts';
import { Hits } from '../Hits.tsx';
import { useOwnWords } from '../useOwnWords.ts';
import { useAppState, useDataset, useStore } from '../useStore.ts';
import styles from './Panel.module.css';

/** Who takes part. A press shows the events of that actor, another all again. */
export function ActorChips({ event }: { event: EventRecord }) {
  const words = eventWords();
  const own = useOwnWords();
  const store = useStore();
  const { actors, actorIndex } = useDataset();
  const query = useAppState((state) => state.viewport.query);
  if (event.actors.length === 0) return null;
  return (
    <ul className={styles.actors} aria-label={words.actors}>
      {event.actors.map(({ actor, role }, n) => {
        const name = actors[actorIndex.get(actor) ?? -1]?.name ?? actor;
        const chosen = modeOf(query, actor);
        return (
          <li key={`${actor} ${n}`}>
            <button
              type="button"
              className={styles.actor}
              aria-pressed={chosen !== undefined && chosen !== 'none'}
              title={role ? words.asRole(name, role) : words.showEventsOf(name)}
              onClick={() => store.setQuery(setActor(query, actor, chosen ? undefined : 'any'))}
            >
              <span {...own}>
                <Hits text={name} />
              </span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
