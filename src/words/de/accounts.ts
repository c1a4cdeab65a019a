import type { AccountsWords } from '../accounts.ts';
import { number, plural } from '../intl.ts';

export const accounts: AccountsWords = {
  generalRecord: 'Anderweitig belegt',
  knownElsewhere: 'Anderweitig belegt, nicht aus den Artikeln.',
  howFar: 'Wie weit im Artikel es steht',
  percentIn: (percent) => `bei ${number(percent)} %`,
  openEvent: (title) => `Ereignis öffnen: ${title}`,
  open: 'Öffnen',
  comparesNone: 'Diese Chronologie vergleicht keine Darstellungen.',
  intro:
    'Wo Darstellungen auseinandergehen: untereinander, in sich selbst oder gegenüber dem anderweitig Belegten. Die Worte stehen nebeneinander; was daraus folgt, bleibt den Lesenden überlassen.',
  withItself: 'mit sich selbst',
  aboutMatching: (n, all) =>
    `${number(n)} von ${number(all)} ${plural(all, { one: 'Vergleich', other: 'Vergleichen' })} zu passenden Ereignissen`,
  showAll: 'Alle zeigen',
  accounts: 'Darstellungen',
  about: 'Zu',
  eventsCompared: 'Verglichene Ereignisse',
  key: '{sample} sind hier, nicht in den Artikeln, Wörter, die sagen, wer spricht und wie sicher, etwa „claims“, „may“ oder „only“. Ein Klick auf ein Zitat zeigt es im Zusammenhang.',
  underlined: 'Unterstrichen',
  allComparisons: 'Alle Vergleiche',
  previous: 'Voriger Vergleich',
  next: 'Nächster Vergleich',

  story: (title) => `Geschichte: ${title}`,
  noStory: 'Diese Chronologie hat keine Geschichte zu erzählen.',
  openInDatelines: 'In Datelines öffnen',
  copyStepLink: 'Link zu diesem Schritt kopieren',
  copyEmbedCode: 'Code zum Einbetten der Geschichte kopieren',
  leave: 'Geschichte verlassen',
  leftOut: 'Die Filter lassen dieses Ereignis aus.',
  showAllEvents: 'Alle Ereignisse zeigen',
  allQuotes: 'Alle Zitate',
  back: 'Zurück',
  again: 'Noch einmal',
  finish: 'Beenden',
  nextStep: 'Weiter',
};
