import { X } from 'lucide-react';
import { useLayoutEffect, useRef } from 'react';
import { pageWords } from '../words/page.ts';
import styles from './Dialog.module.css';
import { rememberPlace } from './keepFocus.ts';

interface DialogProps {
  readonly title: string;
  readonly onClose: () => void;
  /** A drawer stands at the left edge and is as high as the page. */
  readonly drawer?: boolean;
  /** A wide dialog has room for two columns, and scrolls within them. */
  readonly wide?: boolean;
  readonly children: React.ReactNode;
}

/**
 * A modal dialog on the browser's own: it keeps the focus, gives it back, and closes with Esc or a press outside. Where
 * what opened it is gone, the control after that gets the focus.
 */
export function Dialog({ title, onClose, drawer = false, wide = false, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  /** Where the last press began: a selection of text that ends outside is none to close by. */
  const pressed = useRef<EventTarget>(null);
  // Before the element goes: a dialog that is closed gives the focus back, one that is removed does not.
  useLayoutEffect(() => {
    const element = dialog.current!;
    const refocus = rememberPlace(document.activeElement ?? document.body);
    element.showModal();
    return () => {
      element.close();
      refocus();
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      className={[styles.dialog, drawer && styles.drawer, wide && styles.wide].filter(Boolean).join(' ')}
      aria-label={title}
      onCancel={(event) => {
        // A choice of files that is given up is told in the same words, from within.
        if (event.target !== event.currentTarget) return;
        event.preventDefault();
        onClose();
      }}
      onPointerDown={({ target }) => {
        pressed.current = target;
      }}
      onClick={({ target, currentTarget }) => {
        if (target === currentTarget && pressed.current === currentTarget) onClose();
      }}
      onKeyDown={(event) => event.stopPropagation()}
    >
      <div className={styles.inner}>
        <div className={styles.head}>
          <h2 className={styles.title}>{title}</h2>
          <button type="button" className={styles.close} onClick={onClose}>
            <X size={18} aria-hidden="true" />
            <span className="visually-hidden">{pageWords().close}</span>
          </button>
        </div>
        {children}
      </div>
    </dialog>
  );
}

/** A dialog in place of one that failed. */
export function inDialog(word: React.ReactNode, { onClose }: Pick<DialogProps, 'onClose'>) {
  return (
    <Dialog title={pageWords().notShown} onClose={onClose}>
      {word}
    </Dialog>
  );
}
