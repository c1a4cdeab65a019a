import fc from 'fast-check';
import { ATTACKS } from './attacks.ts';
import { accounts, type Draft, draft } from './dataset/fixture.ts';
import { anyCharacter } from './fuzz.ts';

/** All places of a JSON value, from the root down. */
function everyPlace(value: Draft, keys: (string | number)[] = []): (string | number)[][] {
  if (typeof value !== 'object' || value === null) return [keys];
  return [keys, ...Object.keys(value).flatMap((key) => everyPlace(value[key], [...keys, key]))];
}

const whole = (): Draft => draft((chronology) => Object.assign(chronology, accounts()));
const PLACES = everyPlace(whole()).filter((keys) => keys.length > 0);

const surprise: fc.Arbitrary<unknown> = fc.oneof(
  fc.jsonValue({ maxDepth: 3 }),
  fc.constantFrom(
    'meeting',
    'berg',
    'esker-post',
    'statement',
    '',
    '2013-02-30',
    '../..',
    '\ud800',
    '__proto__',
  ),
  fc.constantFrom(-1, 1e300, 0.5, 0x7fffffff, null, true, [], {}),
  fc.constantFrom(...ATTACKS),
  fc.string({ unit: anyCharacter, maxLength: 100 }),
);

const mutation = fc.record({
  keys: fc.constantFrom(...PLACES),
  how: fc.constantFrom('replace', 'remove', 'copy', 'add'),
  value: surprise,
  name: fc.oneof(fc.constant('extra'), fc.constantFrom(...ATTACKS)),
});
type Mutation = typeof mutation extends fc.Arbitrary<infer T> ? T : never;

function mutate(chronology: Draft, { keys, how, value, name }: Mutation): void {
  let parent = chronology;
  for (const key of keys.slice(0, -1)) {
    if (typeof parent !== 'object' || parent === null) return;
    parent = parent[key];
  }
  if (typeof parent !== 'object' || parent === null) return;
  const key = keys.at(-1)!;
  if (how === 'replace') parent[key] = value;
  else if (how === 'remove') delete parent[key];
  else if (Array.isArray(parent)) parent.push(how === 'copy' ? parent[0] : value);
  else {
    // Not assigned: "__proto__" is a property like any other in JSON.
    const added = how === 'copy' ? `${key}x` : name;
    Object.defineProperty(parent, added, { value, enumerable: true, configurable: true, writable: true });
  }
}

/** The file of a small chronology in which up to five things are replaced, removed, doubled or added. */
export const mutatedFile: fc.Arbitrary<string> = fc
  .array(mutation, { minLength: 1, maxLength: 5 })
  .map((mutations) => {
    const chronology = whole();
    for (const one of mutations) mutate(chronology, one);
    return JSON.stringify(chronology);
  });
