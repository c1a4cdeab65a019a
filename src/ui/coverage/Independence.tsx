import { useMemo } from 'react';
import { sourceShortName } from '../../dataset/attribution.ts';
import { relayedBySource } from '../../query/coverage.ts';
import { sourceColourVar } from '../Pips.tsx';
import { useDataset } from '../useStore.ts';
import styles from './Independence.module.css';

/** How many of those whose words a source gives are named. */
const NAMED = 6;

/** What many tellers do not prove, and what the chronology knows of where the sources have it from. */
export function Independence() {
  const dataset = useDataset();
  const { sources, actors } = dataset;
  const relayed = useMemo(() => relayedBySource(dataset), [dataset]);
  const told = sources.flatMap((source, i) => (relayed[i]!.length > 0 || source.notes ? [i] : []));
  return (
    <div className={styles.independence}>
      <p>
        That several articles tell the same is no proof of it: they may draw on one another, on the same
        report, or share an opinion.
      </p>
      {told.length > 0 && (
        <details>
          <summary>What they draw on</summary>
          <p>
            Whose words each article passes on, as far as its quotes name a speaker, and what is known of it:
          </p>
          <dl>
            {told.map((i) => (
              <div key={sources[i]!.id}>
                <dt style={{ color: sourceColourVar(i) }}>{sourceShortName(sources[i]!)}</dt>
                <dd>
                  {relayed[i]!.length > 0 && (
                    <p>
                      Quotes{' '}
                      {relayed[i]!.slice(0, NAMED)
                        .map(({ actor, quotes }) => `${actors[actor]!.name} (${quotes})`)
                        .join(', ')}
                      {relayed[i]!.length > NAMED && ` and ${relayed[i]!.length - NAMED} more`}.
                    </p>
                  )}
                  {sources[i]!.notes && <p>{sources[i]!.notes}</p>}
                </dd>
              </div>
            ))}
          </dl>
        </details>
      )}
    </div>
  );
}
