import type { Dataset } from '../dataset/dataset.ts';
import { comparable } from './text.ts';

/** An actor that belongs to nobody, with everybody who belongs to it. Indices into `dataset.actors`. */
export interface ActorBranch {
  readonly root: number;
  /** All that belong to the root, directly or not. */
  readonly members: readonly number[];
}

/** The actors as a forest, and in each branch, by the number of events they take part in, most first. */
export function actorTree(dataset: Dataset): readonly ActorBranch[] {
  const { actors, parents } = dataset;
  const totals = actorTotals(dataset);
  const byTotal = (a: number, b: number) =>
    totals[b]! - totals[a]! || actors[a]!.name.localeCompare(actors[b]!.name);
  const members = new Map<number, number[]>();
  for (const actor of actors.keys()) {
    const root = rootOf(actor, parents);
    if (root !== actor) members.set(root, [...(members.get(root) ?? []), actor]);
  }
  return [...actors.keys()]
    .filter((actor) => rootOf(actor, parents) === actor)
    .sort(byTotal)
    .map((root) => ({ root, members: (members.get(root) ?? []).sort(byTotal) }));
}

/** In how many events each actor takes part, itself or through those who belong to it. */
export function actorTotals({ actors, actorsOf }: Dataset): Int32Array {
  const totals = new Int32Array(actors.length);
  for (const actor of actorsOf.values) totals[actor]!++;
  return totals;
}

function rootOf(actor: number, parents: Int32Array): number {
  let at = actor;
  for (let steps = 0; parents[at]! >= 0 && steps < parents.length; steps++) at = parents[at]!;
  return at;
}

/** An actor found by its name or by one of its aliases. */
export interface FoundActor {
  readonly actor: number;
  /** The alias that was found, when the name was not. */
  readonly alias: string | undefined;
}

/** Actors whose name or alias contains the words, names before aliases and beginnings before the rest. */
export function findActors({ actors }: Dataset, words: string): readonly FoundActor[] {
  const wanted = comparable(words).trim();
  if (wanted === '') return [];
  const rank = (name: string) => {
    const at = comparable(name).indexOf(wanted);
    return at < 0 ? undefined : at === 0 ? 0 : 1;
  };
  return actors
    .flatMap((actor, index): (FoundActor & { readonly rank: number })[] => {
      const byName = rank(actor.name);
      if (byName !== undefined) return [{ actor: index, alias: undefined, rank: byName }];
      const alias = actor.aliases.find((name) => rank(name) !== undefined);
      return alias === undefined ? [] : [{ actor: index, alias, rank: 2 }];
    })
    .sort((a, b) => a.rank - b.rank || actors[a.actor]!.name.localeCompare(actors[b.actor]!.name))
    .map(({ actor, alias }) => ({ actor, alias }));
}
