import type { KeysWords } from '../keys.ts';

export const keys: KeysWords = {
  title: 'Touches',
  timeline: 'Sur la frise',
  previousAndNext: 'Événement précédent et suivant dans le temps',
  nearestRow: 'Événement le plus proche dans la ligne au-dessus ou au-dessous',
  firstAndLast: 'Premier et dernier événement',
  open: 'Ouvrir l’événement',
  zoom: 'Zoom avant et arrière (aussi W et S)',
  pan: 'Parcourir le temps (aussi A et D)',
  fit: 'Afficher tous les événements',
  strip: 'Sur une bande du fil de lecture',
  sentences: 'Phrase suivante et précédente (aussi N)',
  firstAndLastSentence: 'Première et dernière phrase',
  panel: 'Aller au panneau',
  story: 'Dans un récit',
  steps: 'Étape précédente et suivante',
  leave: 'Quitter le récit ; il garde sa place',
  anywhere: 'Partout',
  search: 'Rechercher',
  close: 'Fermer le panneau et revenir à l’événement',
  help: 'Cette liste',
  wheelZooms:
    'La molette zoome ; avec Ctrl ou ⌘ elle zoome toujours au pointeur, comme deux doigts. Maj et glisser, ou glisser sur la règle, sélectionne un intervalle.',
  wheelMoves:
    'La molette parcourt le temps ; avec Ctrl ou ⌘ elle zoome toujours au pointeur, comme deux doigts. Maj et glisser, ou glisser sur la règle, sélectionne un intervalle.',
  singleKeys: 'Touches d’un seul caractère',
  singleKeysTitle: 'Désactiver les raccourcis d’une lettre ou d’un signe',
};
