import { FileText } from 'lucide-react';
import { useRef, useState } from 'react';
import { checkWords } from '../../words/check.ts';
import styles from './Check.module.css';
import type { Brought } from './readCopy.ts';

/** Takes a copy of an article: dropped, chosen or pasted; another may be brought while one is looked at. */
export function BringCopy({ onBring }: { onBring: (brought: Brought) => void }) {
  const words = checkWords();
  const file = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const [typed, setTyped] = useState('');

  return (
    <div className={styles.bring}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the button in it does the same by keyboard */}
      <div
        className={styles.drop}
        data-over={over || undefined}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          const brought = event.dataTransfer.files[0] ?? event.dataTransfer.getData('text/plain');
          if (brought) onBring(brought);
        }}
      >
        <FileText size={22} aria-hidden="true" />
        <p>{words.drop}</p>
        <button type="button" className={styles.primary} onClick={() => file.current!.click()}>
          {words.choose}
        </button>
        <input
          ref={file}
          type="file"
          hidden
          data-testid="copy-file"
          accept=".txt,.html,.htm,.xhtml,.md,.markdown,text/plain,text/html,text/markdown"
          onChange={(event) => {
            const chosen = event.target.files?.[0];
            event.target.value = '';
            if (chosen) onBring(chosen);
          }}
        />
      </div>
      <label className={styles.paste}>
        {words.paste}
        <textarea
          rows={3}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          onPaste={(event) => {
            // A long text is taken as it comes: a text field would take seconds to lay it out.
            const text = event.clipboardData.getData('text/plain');
            if (typed !== '' || text === '') return;
            event.preventDefault();
            onBring(text);
          }}
        />
      </label>
      {typed.trim() !== '' && (
        <button type="button" className={styles.primary} onClick={() => onBring(typed)}>
          {words.checkText}
        </button>
      )}
      <p className={styles.promise}>{words.promise}</p>
    </div>
  );
}
