import type { Shortcut } from '../../state/shortcuts.ts';
import type { KeysWords } from '../../words/keys.ts';
import { pageWords } from '../../words/page.ts';

/** A line of the help: keys that are always the same, or a shortcut whose key can be chosen. */
export type KeyHelp = { readonly keys: readonly string[]; readonly does: string } | Shortcut;

/** What the help lists, in its order. */
export function keyHelp(
  words: KeysWords,
): readonly { readonly where: string; readonly lines: readonly KeyHelp[] }[] {
  const { home, end, enter, shift } = words.names;
  const { esc } = pageWords();
  return [
    {
      where: words.timeline,
      lines: [
        { keys: ['←', '→'], does: words.previousAndNext },
        { keys: ['↑', '↓'], does: words.nearestRow },
        { keys: [home, end], does: words.firstAndLast },
        { keys: [enter], does: words.open },
        { keys: [`${shift} ←`, `${shift} →`], does: words.pan },
        'pan-left',
        'pan-right',
        'zoom-in',
        'zoom-out',
        'fit',
        'range',
      ],
    },
    {
      where: words.strip,
      lines: [
        { keys: ['↓', '↑'], does: words.sentences },
        { keys: [home, end], does: words.firstAndLastSentence },
        { keys: [enter], does: words.panel },
        'sentence',
      ],
    },
    {
      where: words.story,
      lines: [
        { keys: ['←', '→'], does: words.steps },
        { keys: [esc], does: words.leave },
      ],
    },
    {
      where: words.anywhere,
      lines: ['search', 'keys', { keys: [esc], does: words.close }],
    },
  ];
}
