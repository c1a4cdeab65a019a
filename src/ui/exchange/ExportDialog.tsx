import { Download } from 'lucide-react';
import { useState } from 'react';
import { eventLink } from '../../exchange/version.ts';
import { formatSpan } from '../../time/format.ts';
import { Dialog } from '../Dialog.tsx';
import { download, fileStem } from '../download.ts';
import { useAppState, useDataset, useSelection } from '../useStore.ts';
import { useTools } from '../useTools.ts';
import { countOf } from '../words.ts';
import styles from './Exchange.module.css';
import { EXPORT_FORMATS, type ExportFormat } from './formats.ts';
import { pictureOf, pngOf, svgOf } from './picture.ts';
import { useVersion } from './useVersion.ts';

const PICTURES = [
  { name: 'SVG', use: 'The timeline as it is shown, to edit or print at any size' },
  { name: 'PNG', use: 'The timeline as it is shown, at twice its size on screen' },
] as const;

/** Takes the events that match along, in the form that the reader chooses. */
export default function ExportDialog({ onClose }: { onClose: () => void }) {
  const dataset = useDataset();
  const { matches } = useSelection();
  const { picture } = useTools();
  const span = useAppState((state) => state.viewport.span);
  const version = useVersion();
  const [said, setSaid] = useState<readonly string[]>([]);
  const { title } = dataset.chronology;
  const events = `${matches.length.toLocaleString('en-GB')} of ${countOf(dataset.size, 'event')}`;
  const stem = matches.length < dataset.size ? `${fileStem(title)}-${matches.length}` : fileStem(title);
  const empty = matches.length === 0;

  const save = (format: ExportFormat) => {
    const link = (id: string) => eventLink(window.location.href, id);
    const { text, notes } = format.make({ dataset, events: matches, link, version: version! });
    const file = `${stem}.${format.extension}`;
    download(text, file, format.type);
    setSaid([`Saved ${file} with ${countOf(matches.length, 'event')}.`, ...notes]);
  };

  const savePicture = async (name: 'SVG' | 'PNG') => {
    const scene = picture.scene?.();
    if (!scene) return setSaid(['The timeline is not shown: turn to it first.']);
    const described = `${events} in view of ${formatSpan(span)}; version ${version}`;
    const made = pictureOf(scene, title, described);
    const file = `${fileStem(title)}.${name.toLowerCase()}`;
    try {
      download(name === 'SVG' ? svgOf(made) : await pngOf(made), file, 'image/svg+xml');
      setSaid([`Saved ${file}.`]);
    } catch (error) {
      setSaid([`The picture could not be made: ${error instanceof Error ? error.message : error}.`]);
    }
  };

  return (
    <Dialog title="Export" onClose={onClose}>
      <p className={styles.count}>
        <strong>{events}</strong>
        {matches.length < dataset.size ? ' match and go out.' : ' go out.'}
      </p>
      <ul className={styles.list}>
        {EXPORT_FORMATS.map((format) => (
          <Row
            key={format.name}
            name={format.name}
            use={format.use}
            disabled={empty || version === undefined}
            onSave={() => save(format)}
          />
        ))}
        {PICTURES.map(({ name, use }) => (
          <Row
            key={name}
            name={name}
            use={picture.scene ? use : 'The timeline is not shown: turn to it to take its picture'}
            disabled={!picture.scene}
            onSave={() => savePicture(name)}
          />
        ))}
      </ul>
      <div role="status" className={styles.said}>
        {said.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </div>
      <p className={styles.small}>
        Files are made in your browser. Version {version ?? '…'} of the chronology is told in those that have
        room for it.
      </p>
    </Dialog>
  );
}

interface RowProps {
  readonly name: string;
  readonly use: string;
  readonly disabled: boolean;
  readonly onSave: () => void;
}

function Row({ name, use, disabled, onSave }: RowProps) {
  return (
    <li>
      <button type="button" className={styles.row} disabled={disabled} onClick={onSave}>
        <span className={styles.name}>{name}</span> <span className={styles.use}>{use}</span>
        <Download size={15} aria-hidden="true" className={styles.save} />
      </button>
    </li>
  );
}
