import { counted, number } from '../intl.ts';
import type { WrittenWords } from '../written.ts';

export const written: WrittenWords = {
  ofEvents: (n, all) => `${number(n)} sur ${counted(all, { one: 'événement', other: 'événements' })}`,
  firstOf: (n, all) =>
    `Les ${counted(n, { one: 'premier événement', other: 'premiers événements' })} sur ${number(all)} qui correspondent : davantage occuperait le navigateur pendant des minutes. Filtrez pour obtenir les autres, ou exportez-les tous.`,
  filters: 'Filtres',
  link: 'Lien permanent',
  printed: (day) => `Imprimé le ${day}`,
  withoutScript:
    'Avec JavaScript, cette page est une frise chronologique que l’on peut agrandir, filtrer et parcourir.',
};
