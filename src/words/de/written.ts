import { number, plural } from '../intl.ts';
import type { WrittenWords } from '../written.ts';

export const written: WrittenWords = {
  ofEvents: (n, all) =>
    `${number(n)} von ${number(all)} ${plural(all, { one: 'Ereignis', other: 'Ereignissen' })}`,
  firstOf: (n, all) =>
    `Die ersten ${number(n)} ${plural(n, { one: 'Ereignis', other: 'Ereignisse' })} von ${number(all)}, die passen: Mehr würden den Browser minutenlang beschäftigen. Filtern Sie nach den übrigen, oder exportieren Sie alle.`,
  filters: 'Filter',
  link: 'Dauerhafter Link',
  printed: (day) => `Gedruckt am ${day}`,
  withoutScript:
    'Mit JavaScript ist diese Seite ein Zeitstrahl, der sich zoomen, filtern und durchsuchen lässt.',
};
