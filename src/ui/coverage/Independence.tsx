import { useMemo } from 'react';
import { sourceShortName } from '../../dataset/attribution.ts';
import { relayedBySource } from '../../query/coverage.ts';
import { readingWords } from '../../words/reading.ts';
import { sourceColourVar } from '../Pips.tsx';
import { useOwnWords } from '../useOwnWords.ts';
import { useDataset } from '../useStore.ts';
import styles from './Independence.module.css';

/** How many of those whose words a source gives are named. */
const NAMED = 6;

/** What many tellers do not prove, and what the chronology knows of where the sources have it from. */
export function Independence() {
  const words = readingWords();
  const own = useOwnWords();
  const dataset = useDataset();
  const { sources, actors } = dataset;
  const relayed = useMemo(() => relayedBySource(dataset), [dataset]);
  const told = sources.flatMap((source, i) => (relayed[i]!.length > 0 || source.notes ? [i] : []));
  return (
    <div className={styles.independence}>
      <p>{words.noProof}</p>
      {told.length > 0 && (
        <details>
          <summary>{words.drawOn}</summary>
          <p>{words.drawOnMeaning}</p>
          <dl>
            {told.map((i) => (
              <div key={sources[i]!.id}>
                <dt style={{ color: sourceColourVar(i) }}>{sourceShortName(sources[i]!)}</dt>
                <dd>
                  {relayed[i]!.length > 0 && (
                    <p>
                      {words.passesOn(
                        relayed[i]!.slice(0, NAMED).map(({ actor, quotes }) =>
                          words.speakerTimes(actors[actor]!.name, quotes),
                        ),
                        relayed[i]!.length - NAMED,
                      )}
                    </p>
                  )}
                  {sources[i]!.notes && <p {...own}>{sources[i]!.notes}</p>}
                </dd>
              </div>
            ))}
          </dl>
        </details>
      )}
    </div>
  );
}
