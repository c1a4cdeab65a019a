import { counted, enumerated, number } from '../intl.ts';
import type { StatusWords } from '../status.ts';

export const status: StatusWords = {
  newVersion: 'Neue Version',
  versionReady: 'Eine neue Version dieser Seite ist bereit.',
  versionComing:
    'Die Seite lädt neu, sobald die neue Version übernommen hat. Solange andere Tabs laden, kann das eine halbe Minute dauern.',
  versionElsewhere: 'Ein anderer Tab ist zu einer neuen Version dieser Seite übergegangen.',
  reload: 'Neu laden',
  later: 'Später',

  notUsable: 'Chronologie nicht verwendbar',
  noChronology: 'Diese Datei ist keine Chronologie, die geöffnet werden kann',
  findingsLabel: 'Befunde',
  severities: { error: 'Fehler', warning: 'Warnung' },
  inFile: 'in der Datei',
  found: 'Gefunden: {received}; erwartet: {expected}.',
  moreFindings: (n) => `Und ${number(n)} weitere. Die Prüfung auf der Befehlszeile nennt sie alle.`,

  notices: 'Hinweise',
  setAside: (parts, events) =>
    `${counted(parts, { one: 'Teil', other: 'Teile' })} dieser Datei nicht lesbar und beiseitegelegt; ${events} geöffnet.`,
  remarks: (n) =>
    `Diese Datei lässt sich öffnen, mit ${counted(n, { one: 'Anmerkung', other: 'Anmerkungen' })}.`,
  showFindings: (n) => `${counted(n, { one: 'Befund', other: 'Befunde' })} zeigen`,
  whatWasFound: 'Befunde zu dieser Datei',
  dismiss: 'Ausblenden',

  anotherSite: 'Andere Website',
  openStranger: (host) => `Eine Chronologie von ${host} öffnen?`,
  strangerNamed: 'Der Link hierher nennt eine Datei auf einer anderen Website: {address}',
  strangerMeaning: (host) =>
    `Um sie zu öffnen, muss der Browser sie bei {host} anfordern. Diese Website sieht dann die Netzwerkadresse und die Adresse dieser Seite, sonst nichts; keine weitere Website wird etwas gefragt. Für den Inhalt der Datei ist verantwortlich, wer ${host} betreibt.`,
  openFrom: (host) => `Von ${host} öffnen`,
  answerKept: 'Die Antwort gilt, bis dieser Tab geschlossen wird.',
  copyReport: 'Bericht kopieren',
  reportCopied: 'Kopiert. Er enthält nichts aus der Chronologie und nichts Persönliches.',
  reportByHand: 'Der Browser lässt die Seite nicht kopieren. Den Bericht bitte von hier kopieren:',

  link: {
    view: (view) =>
      `Der Link verlangt die Ansicht „${view}“, die es nicht gibt; gezeigt wird die Zeitleiste.`,
    span: (span) => `Der Zeitraum „${span}“ des Links ist nicht lesbar; gezeigt wird der Anfangszeitraum.`,
    event: (id) => `Der Link nennt ein Ereignis, „${id}“, das diese Chronologie nicht hat.`,
    filters: (values, more) =>
      `Der Link filtert nach ${enumerated(values.map((value) => `„${value}“`))}${more > 0 ? ` und ${number(more)} weiteren` : ''}; das hat diese Chronologie nicht.`,
    twice: 'Der Link verlangt einen Akteur auf zwei Weisen; die erste gilt.',
    during: (span) => `Der Zeitfilter „${span}“ des Links ist nicht lesbar; gezeigt werden alle Zeiten.`,
    damaged: 'Der Suchtext des Links ist beschädigt; einige Zeichen sind verloren.',
    cut: (most) => `Der Suchtext des Links ist auf ${number(most)} Zeichen gekürzt.`,
    fold: (value) => `„fold=${value}“ im Link heißt weder an noch aus; gefaltet wird wie üblich.`,
    unfold: 'Der Link entfaltet eine Pause, die diese Chronologie nicht faltet.',
    choice: (name, value, choices) =>
      `„${name}=${value}“ im Link ist nichts von ${enumerated(choices)}; es wird übergangen.`,
    sort: (sorts) =>
      `Der Link ordnet die Abdeckung weder nach ${sorts.join(' noch nach ')}; geordnet nach Datum.`,
    told: '„told“ im Link kann nur 2 sein, für das, was zwei oder mehr Quellen erzählen; es wird übergangen.',
    silent: 'Der Link fragt, wo eine Quelle schweigt, die diese Chronologie nicht hat.',
    comparison: 'Der Link nennt einen Vergleich, den diese Chronologie nicht hat.',
    quote: 'Der Link nennt ein Zitat, das dieses Ereignis nicht hat.',
    story: 'Der Link nennt eine Geschichte, die diese Chronologie nicht hat.',
    step: 'Der Link nennt einen Schritt, den die Geschichte nicht hat; sie beginnt beim ersten.',
  },
};
