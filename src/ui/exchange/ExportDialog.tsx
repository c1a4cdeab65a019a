import { Download, type LucideIcon, Printer } from 'lucide-react';
import { useState } from 'react';
import { eventLink } from '../../exchange/version.ts';
import { formatSpan } from '../../time/format.ts';
import { exchangeWords } from '../../words/exchange.ts';
import { pageWords } from '../../words/page.ts';
import { Dialog } from '../Dialog.tsx';
import { download, fileStem } from '../download.ts';
import { Sentence } from '../Sentence.tsx';
import { useAppState, useDataset, useSelection } from '../useStore.ts';
import { useTools } from '../useTools.ts';
import { Printed } from '../written/onPaper.ts';
import styles from './Exchange.module.css';
import { EXPORT_FORMATS, type ExportFormat } from './formats.ts';
import { pictureOf, pngOf, svgOf } from './picture.ts';
import { useVersion } from './useVersion.ts';

const PICTURES = ['svg', 'png'] as const;

/** Takes the events that match along, in the form that the reader chooses. */
export default function ExportDialog({ onClose }: { onClose: () => void }) {
  const words = exchangeWords();
  const dataset = useDataset();
  const { matches } = useSelection();
  const { picture } = useTools();
  const span = useAppState((state) => state.viewport.span);
  const version = useVersion();
  const [said, setSaid] = useState<readonly string[]>([]);
  const { title } = dataset.chronology;
  const events = words.events(matches.length, dataset.size);
  const stem = matches.length < dataset.size ? `${fileStem(title)}-${matches.length}` : fileStem(title);
  const empty = matches.length === 0;

  const save = (format: ExportFormat) => {
    const link = (id: string) => eventLink(window.location.href, id);
    const { text, notes } = format.make({ dataset, events: matches, link, version: version! });
    const file = `${stem}.${format.extension}`;
    download(text, file, format.type);
    setSaid([words.savedWith(file, matches.length), ...notes]);
  };

  const savePicture = async (form: (typeof PICTURES)[number]) => {
    const scene = picture.scene?.();
    if (!scene) return setSaid([words.notShown]);
    const described = words.pictured(events, formatSpan(span), version ?? '…');
    const made = pictureOf(scene, title, described);
    const file = `${fileStem(title)}.${form}`;
    try {
      download(form === 'svg' ? svgOf(made) : await pngOf(made), file, 'image/svg+xml');
      setSaid([words.saved(file)]);
    } catch (error) {
      setSaid([words.noPicture(error instanceof Error ? error.message : String(error))]);
    }
  };

  const print = async () => {
    try {
      await Printed.load();
    } catch {
      return setSaid([pageWords().partNotLoaded]);
    }
    window.print();
  };

  return (
    <Dialog title={words.title} onClose={onClose}>
      <p className={styles.count}>
        <Sentence
          text={(matches.length < dataset.size ? words.someGoOut : words.allGoOut)(matches.length)}
          events={<strong>{events}</strong>}
        />
      </p>
      <ul className={styles.list}>
        {EXPORT_FORMATS.map((format) => (
          <Row
            key={format.name}
            name={format.name}
            use={words.formats[format.extension]}
            disabled={empty || version === undefined}
            onSave={() => save(format)}
          />
        ))}
        {PICTURES.map((form) => (
          <Row
            key={form}
            name={form.toUpperCase()}
            use={picture.scene ? words.formats[form] : words.notShownYet}
            disabled={!picture.scene}
            onSave={() => savePicture(form)}
          />
        ))}
        <Row name={words.print} use={words.formats.print} Icon={Printer} disabled={empty} onSave={print} />
      </ul>
      <div role="status" className={styles.said}>
        {said.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </div>
      <p className={styles.small}>{words.madeHere(version ?? '…')}</p>
    </Dialog>
  );
}

interface RowProps {
  readonly name: string;
  readonly use: string;
  readonly disabled: boolean;
  readonly Icon?: LucideIcon;
  readonly onSave: () => void;
}

function Row({ name, use, disabled, Icon = Download, onSave }: RowProps) {
  return (
    <li>
      <button type="button" className={styles.row} disabled={disabled} onClick={onSave}>
        <span className={styles.name}>{name}</span> <span className={styles.use}>{use}</span>
        <Icon size={15} aria-hidden="true" className={styles.save} />
      </button>
    </li>
  );
}
