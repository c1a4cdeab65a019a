import type { KeysWords } from '../../words/keys.ts';

interface KeyHelp {
  readonly keys: readonly string[];
  readonly does: string;
}

/** What the help lists, in its order. */
export function keyHelp(
  words: KeysWords,
): readonly { readonly where: string; readonly keys: readonly KeyHelp[] }[] {
  return [
    {
      where: words.timeline,
      keys: [
        { keys: ['←', '→'], does: words.previousAndNext },
        { keys: ['↑', '↓'], does: words.nearestRow },
        { keys: ['Home', 'End'], does: words.firstAndLast },
        { keys: ['Enter'], does: words.open },
        { keys: ['+', '−'], does: words.zoom },
        { keys: ['Shift ←', 'Shift →'], does: words.pan },
        { keys: ['0'], does: words.fit },
      ],
    },
    {
      where: words.strip,
      keys: [
        { keys: ['↓', '↑'], does: words.sentences },
        { keys: ['Home', 'End'], does: words.firstAndLastSentence },
        { keys: ['Enter'], does: words.panel },
      ],
    },
    {
      where: words.story,
      keys: [
        { keys: ['←', '→'], does: words.steps },
        { keys: ['Esc'], does: words.leave },
      ],
    },
    {
      where: words.anywhere,
      keys: [
        { keys: ['/'], does: words.search },
        { keys: ['Esc'], does: words.close },
        { keys: ['?'], does: words.help },
      ],
    },
  ];
}
