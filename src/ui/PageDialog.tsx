import { pageWords } from '../words/page.ts';
import { ComparisonsLink } from './compare/ComparisonsLink.tsx';
import { Dialog } from './Dialog.tsx';
import { DimSwitch } from './DimSwitch.tsx';
import { Filters } from './filters/Filters.tsx';
import { CopyLink, ExportButton, KeysButton, LanguageChoice, ThemeButton } from './header/PageActions.tsx';
import styles from './PageDialog.module.css';
import { Articles } from './panel/Articles.tsx';
import { KeysDialog } from './status/KeysDialog.tsx';
import { StoryList } from './story/StoryList.tsx';
import { LegendKeys } from './timeline/LegendKeys.tsx';
import { LanesChoice } from './toolbar/LanesChoice.tsx';
import { useOwnWords } from './useOwnWords.ts';
import { useDataset, useSelection } from './useStore.ts';

export interface PageDialogProps {
  readonly show: 'keys' | 'filters' | 'stories';
  readonly onKeys: () => void;
  readonly onClose: () => void;
}

/** How many events match, for those to whom the page behind a drawer is not there. */
function Matching() {
  const { of, ofEvents } = pageWords();
  const { size } = useDataset();
  const { matches } = useSelection();
  return (
    <p className={styles.matching} role="status">
      {of(matches.length, size)} {ofEvents(size)}
    </p>
  );
}

/** What opens over the page from its header: the keys, the stories, or the drawer of a page that has no room for filters. */
export default function PageDialog({ show, onKeys, onClose }: PageDialogProps) {
  const words = pageWords();
  const own = useOwnWords();
  const { chronology, stories } = useDataset();
  switch (show) {
    case 'keys':
      return <KeysDialog onClose={onClose} />;
    case 'stories':
      return (
        <Dialog title={words.stories} onClose={onClose}>
          <StoryList onPlay={onClose} />
        </Dialog>
      );
    case 'filters':
      return (
        <Dialog title={words.filters} onClose={onClose} drawer>
          <Matching />
          <Filters />
          <div className={styles.actions}>
            <LanesChoice />
            <DimSwitch />
            <CopyLink />
            <ExportButton />
            <LanguageChoice />
            <ThemeButton />
            <KeysButton onKeys={onKeys} />
          </div>
          <div className={styles.about}>
            <LegendKeys />
            {chronology.description && <p {...own}>{chronology.description}</p>}
            <ComparisonsLink onOpen={onClose} />
            {stories.length > 0 && <StoryList heading={words.stories} onPlay={onClose} />}
            <Articles onLeave={onClose} />
          </div>
        </Dialog>
      );
  }
}
