import type { KeysWords } from '../keys.ts';

export const keys: KeysWords = {
  title: 'Tasten',
  timeline: 'Auf der Zeitleiste',
  previousAndNext: 'Zeitlich voriges und nächstes Ereignis',
  nearestRow: 'Nächstliegendes Ereignis in der Zeile darüber oder darunter',
  firstAndLast: 'Erstes und letztes Ereignis',
  open: 'Das Ereignis öffnen',
  zoom: 'Vergrößern und verkleinern (auch W und S)',
  pan: 'Durch die Zeit bewegen (auch A und D)',
  fit: 'Alle Ereignisse einpassen',
  strip: 'Auf einem Streifen der Lesefolge',
  sentences: 'Nächster und voriger Satz (auch N)',
  firstAndLastSentence: 'Erster und letzter Satz',
  panel: 'Zum Seitenbereich',
  story: 'In einer Geschichte',
  steps: 'Voriger und nächster Schritt',
  leave: 'Die Geschichte verlassen; sie merkt sich die Stelle',
  anywhere: 'Überall',
  search: 'Suchen',
  close: 'Den Bereich schließen und zum Ereignis zurückkehren',
  help: 'Diese Liste',
  wheelZooms:
    'Das Mausrad zoomt; mit Strg oder ⌘ zoomt es immer am Zeiger, ebenso zwei Finger. Umschalt und Ziehen oder Ziehen auf dem Lineal wählt einen Bereich.',
  wheelMoves:
    'Das Mausrad führt durch die Zeit; mit Strg oder ⌘ zoomt es immer am Zeiger, ebenso zwei Finger. Umschalt und Ziehen oder Ziehen auf dem Lineal wählt einen Bereich.',
  singleKeys: 'Tasten aus einem Zeichen',
  singleKeysTitle: 'Kürzel ausschalten, die ein einzelner Buchstabe oder ein Zeichen sind',
};
