import { counted, enumerated, number, plural } from '../intl.ts';
import type { StatusWords } from '../status.ts';

export const status: StatusWords = {
  newVersion: 'Nouvelle version',
  versionReady: 'Une nouvelle version de cette page est prête.',
  versionComing:
    'La page se rechargera dès que la nouvelle version aura pris le relais. Tant que d’autres onglets chargent, cela peut prendre une demi-minute.',
  versionElsewhere: 'Un autre onglet est passé à une nouvelle version de cette page.',
  reload: 'Recharger',
  later: 'Plus tard',

  notUsable: 'Chronologie inutilisable',
  noChronology: 'Ce fichier n’est pas une chronologie que l’on puisse ouvrir',
  findingsLabel: 'Constats',
  severities: { error: 'erreur', warning: 'avertissement' },
  inFile: 'dans le fichier',
  found: 'Trouvé : {received} ; attendu : {expected}.',
  moreFindings: (n) => `Et ${number(n)} de plus. La vérification en ligne de commande les énumère tous.`,

  notices: 'Avis',
  setAside: (parts, events) =>
    `${counted(parts, { one: 'élément', other: 'éléments' })} de ce fichier ${plural(parts, { one: 'illisible a été mis', other: 'illisibles ont été mis' })} de côté ; ${events} à l’écran.`,
  remarks: (n) => `Ce fichier s’ouvre, avec ${counted(n, { one: 'remarque', other: 'remarques' })}.`,
  showFindings: (n) => `Afficher ${counted(n, { one: 'constat', other: 'constats' })}`,
  whatWasFound: 'Constats sur ce fichier',
  dismiss: 'Masquer',

  anotherSite: 'Autre site',
  openStranger: (host) => `Ouvrir une chronologie de ${host} ?`,
  strangerNamed: 'Le lien suivi désigne un fichier d’un autre site : {address}',
  strangerMeaning: (host) =>
    `Pour l’ouvrir, votre navigateur doit le demander à {host}. Ce site voit alors votre adresse réseau et l’adresse de cette page, et rien d’autre de vous ; aucun autre site n’est sollicité. Le contenu du fichier relève de qui exploite ${host}.`,
  openFrom: (host) => `L’ouvrir depuis ${host}`,
  answerKept: 'Votre réponse vaut jusqu’à la fermeture de cet onglet.',
  copyReport: 'Copier le rapport',
  reportCopied: 'Copié. Il ne contient rien de la chronologie ni de vous.',
  reportByHand: 'Le navigateur ne laisse pas la page copier. Copier le rapport d’ici :',

  link: {
    view: (view) => `Le lien demande la vue « ${view} », qui n’existe pas ; voici la frise.`,
    span: (span) => `La période « ${span} » du lien est illisible ; voici la période d’ouverture.`,
    event: (id) => `Le lien désigne un événement, « ${id} », absent de cette chronologie.`,
    filters: (values, more) =>
      `Le lien filtre par ${enumerated(values.map((value) => `« ${value} »`))}${more > 0 ? ` et ${counted(more, { one: 'autre', other: 'autres' })}` : ''}, ${plural(values.length + more, { one: 'absent', other: 'absents' })} de cette chronologie.`,
    twice: 'Le lien demande un acteur de deux façons ; la première compte.',
    during: (span) =>
      `Le filtre de temps « ${span} » du lien est illisible ; toutes les périodes sont affichées.`,
    damaged: 'Le texte de recherche du lien est abîmé ; des caractères sont perdus.',
    cut: (most) => `Le texte de recherche du lien est réduit à ${number(most)} caractères.`,
    fold: (value) => `« fold=${value} » dans le lien n’est ni on ni off ; repli habituel.`,
    unfold: 'Le lien déplie un temps mort que cette chronologie ne replie pas.',
    choice: (name, value, choices) =>
      `« ${name}=${value} » dans le lien n’est aucun de ${enumerated(choices)} ; il est ignoré.`,
    sort: (sorts) => `Le lien ne trie la couverture ni par ${sorts.join(' ni par ')} ; tri par date.`,
    told: '« told » dans le lien ne peut être que 2, pour ce que rapportent au moins deux sources ; il est ignoré.',
    silent: 'Le lien demande où se tait une source absente de cette chronologie.',
    comparison: 'Le lien désigne une comparaison absente de cette chronologie.',
    quote: 'Le lien désigne une citation que cet événement n’a pas.',
    story: 'Le lien désigne un récit absent de cette chronologie.',
    step: 'Le lien désigne une étape que le récit n’a pas ; il commence à la première.',
  },
};
