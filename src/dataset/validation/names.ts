import { jsonPath } from '../findings.ts';
import type { Actor } from '../schema.ts';
import type { Report } from './report.ts';

/** Tells of each name or alias that two actors share: a form of a name leads to one actor only. Both stay. */
export function tellSharedNames(actors: readonly Actor[], report: Report): void {
  const owners = new Map<string, number>();
  for (const [i, actor] of actors.entries()) {
    const path = jsonPath('$.actors', report.positions.of(actor, i));
    const own = new Set<string>();
    for (const [form, at] of forms(actor, report)) {
      const name = form.normalize('NFC');
      if (own.has(name)) continue;
      own.add(name);
      const owner = owners.get(name);
      if (owner === undefined) owners.set(name, i);
      else {
        report.error('shared name', () => ({
          path: path + at,
          value: form,
          expected: `a form of the name that no other actor has; "${actors[owner]!.id}" has it too`,
          mend: 'Leave it with the one actor that the sources mean by it.',
        }));
      }
    }
  }
}

/** Each form of an actor's name, with where in the actor it stands. */
function* forms(actor: Actor, { positions }: Report): Generator<readonly [string, string]> {
  yield [actor.name, '.name'];
  for (const [i, alias] of actor.aliases.entries()) {
    yield [alias, `.aliases[${positions.ofText(actor.aliases, i)}]`];
  }
}
