import { useEffect, useMemo, useState } from 'react';
import type { Dataset } from '../../dataset/dataset.ts';
import { quoteKey } from '../../dataset/quoteKey.ts';
import type { Excerpt } from '../../dataset/schema.ts';
import { CITE_FORMATS, type Citation, type CiteFormat, cite } from '../../exchange/cite/cite.ts';
import { type Prose, proseHtml, proseMarkdown, proseText } from '../../exchange/cite/prose.ts';
import { eventLink } from '../../exchange/version.ts';
import { formatEdtf } from '../../time/format.ts';
import { exchangeWords } from '../../words/exchange.ts';
import { copyToClipboard } from '../clipboard.ts';
import { Dialog } from '../Dialog.tsx';
import { download } from '../download.ts';
import { hereAndNow } from '../hereAndNow.ts';
import { Sentence } from '../Sentence.tsx';
import { type OwnWords, useOwnWords, wordsOf } from '../useOwnWords.ts';
import { useDataset } from '../useStore.ts';
import { UNKNOWN_VERSION } from '../useTools.ts';
import styles from './Exchange.module.css';
import { useVersion } from './useVersion.ts';

/** What styles and formats are called in any language; what is undefined has a name in each. */
const FORMAT_NAMES: Readonly<Record<CiteFormat, string | undefined>> = {
  chicago: 'Chicago',
  apa: 'APA',
  mla: 'MLA',
  plain: undefined,
  bibtex: 'BibTeX',
  ris: 'RIS',
  'csl-json': 'CSL-JSON',
};

interface CiteDialogProps {
  readonly event: number;
  /** The quote that is cited, where it is not the event as a whole. */
  readonly excerpt: Excerpt | undefined;
  readonly onClose: () => void;
}

/** A citation of an event or a quote in the form that the reader chooses, to copy or to save. */
export default function CiteDialog({ event: index, excerpt, onClose }: CiteDialogProps) {
  const words = exchangeWords();
  const dataset = useDataset();
  const version = useVersion();
  const [format, setFormat] = useState<CiteFormat>('chicago');
  const [now] = useState(hereAndNow);
  const event = dataset.event(index);
  const own = useOwnWords();
  const source = dataset.sources[dataset.sourceIndex.get(excerpt?.source ?? '') ?? -1];

  const citation = useMemo(() => {
    if (version === undefined) return undefined;
    const quoted = new Set(event.excerpts.map(({ source }) => source));
    const speaker = dataset.actors[dataset.actorIndex.get(excerpt?.speaker ?? '') ?? -1];
    const cited = {
      event,
      excerpt,
      speaker,
      sources: dataset.sources.filter(({ id }) => quoted.has(id)),
      chronology: dataset.chronology.title,
      language: dataset.chronology.language,
      version,
      link: eventLink(window.location.href, event.id, excerpt && quoteKey(excerpt)),
      names: namesIn(dataset),
      accessed: now,
    };
    return cite(cited, format, formatEdtf(dataset.date(index)));
  }, [dataset, index, event, excerpt, version, format, now]);

  return (
    <Dialog title={excerpt ? words.citeQuote : words.citeEvent} onClose={onClose}>
      <fieldset className={styles.formats}>
        <legend className="visually-hidden">{words.form}</legend>
        {CITE_FORMATS.map((name) => (
          <label key={name} className={styles.format}>
            <input
              type="radio"
              name="cite-format"
              checked={format === name}
              onChange={() => setFormat(name)}
            />
            {FORMAT_NAMES[name] ?? words.plain}
          </label>
        ))}
      </fieldset>
      <div className={styles.preview} data-testid="citation">
        {citation?.kind === 'data' && <pre>{citation.text}</pre>}
        {citation?.kind === 'prose' && (
          <ProsePreview prose={citation.prose} own={source ? wordsOf(source, own) : own} />
        )}
      </div>
      {citation && <CopyActions key={format} citation={citation} />}
      <p className={styles.small}>
        {version === UNKNOWN_VERSION ? words.noVersion : words.aboutVersion(version ?? '…')}{' '}
        <Sentence
          text={words.setBy}
          processor={
            <a href="https://github.com/Juris-M/citeproc-js" target="_blank" rel="noreferrer">
              citeproc-js
            </a>
          }
        />
      </p>
    </Dialog>
  );
}

/** The names that titles may hold. */
function namesIn({ actors, chronology: { places } }: Dataset): string[] {
  return [
    ...actors.flatMap(({ name, aliases = [] }) => [name, ...aliases]),
    ...places.flatMap(({ name, country }) => [name, country ?? '']),
  ];
}

function ProsePreview({
  prose: { quote, paragraphs },
  own,
}: {
  prose: Prose;
  /** Marks the quote as the words of its article. */
  own: OwnWords;
}) {
  return (
    <>
      {quote !== undefined && <blockquote {...own}>{quote}</blockquote>}
      {paragraphs.map((runs) => (
        <p key={runs.map(({ text }) => text).join('')} dir="auto">
          {runs.map(({ text, italic }) => (italic ? <i key={text}>{text}</i> : text))}
        </p>
      ))}
    </>
  );
}

/** Prose can be copied in three ways; what is for a program is copied as it is, or saved. */
function CopyActions({ citation }: { citation: Citation }) {
  const words = exchangeWords();
  const [said, setSaid] = useState('');
  useEffect(() => {
    if (said === '') return;
    const timer = setTimeout(() => setSaid(''), 4000);
    return () => clearTimeout(timer);
  }, [said]);

  const copy = async (name: string, text: string, html?: string) => {
    const copied = await copyToClipboard(text, html);
    setSaid(copied ? words.copiedAs(name) : words.notCopied);
  };
  return (
    <div className={styles.actions}>
      {citation.kind === 'prose' ? (
        <>
          <button
            type="button"
            className={styles.primary}
            onClick={() => copy(words.text, proseText(citation.prose))}
          >
            {words.copyText}
          </button>
          <button
            type="button"
            className={styles.secondary}
            onClick={() => copy('Markdown', proseMarkdown(citation.prose))}
          >
            {words.copyAs('Markdown')}
          </button>
          <button
            type="button"
            className={styles.secondary}
            onClick={() => copy('HTML', proseHtml(citation.prose), proseHtml(citation.prose))}
          >
            {words.copyAs('HTML')}
          </button>
        </>
      ) : (
        <>
          <button type="button" className={styles.primary} onClick={() => copy(words.text, citation.text)}>
            {words.copy}
          </button>
          <button
            type="button"
            className={styles.secondary}
            onClick={() => {
              download(citation.text, citation.file);
              setSaid(words.wasSaved(citation.file));
            }}
          >
            {words.save(citation.file)}
          </button>
        </>
      )}
      <p role="status">{said}</p>
    </div>
  );
}
