import { pageWords } from '../words/page.ts';
import { ComparisonsLink } from './compare/ComparisonsLink.tsx';
import { Dialog } from './Dialog.tsx';
import { DimSwitch } from './DimSwitch.tsx';
import { Filters } from './filters/Filters.tsx';
import { CopyLink, ExportButton, LanguageChoice, ThemeButton } from './header/PageActions.tsx';
import styles from './PageDialog.module.css';
import { Articles } from './panel/Articles.tsx';
import { KeysDialog } from './status/KeysDialog.tsx';
import { StoryList } from './story/StoryList.tsx';
import { LegendKeys } from './timeline/LegendKeys.tsx';
import { LanesChoice } from './toolbar/LanesChoice.tsx';
import { useOwnWords } from './useOwnWords.ts';
import { useDataset } from './useStore.ts';

export interface PageDialogProps {
  readonly show: 'keys' | 'filters' | 'stories';
  readonly onClose: () => void;
}

/** What opens over the page from its header: the keys, the stories, or the drawer of a page that has no room for filters. */
export default function PageDialog({ show, onClose }: PageDialogProps) {
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
          <Filters />
          <div className={styles.actions}>
            <LanesChoice />
            <DimSwitch />
            <CopyLink />
            <ExportButton />
            <LanguageChoice />
            <ThemeButton />
          </div>
          <div className={styles.about}>
            <LegendKeys />
            {chronology.description && <p {...own}>{chronology.description}</p>}
            <ComparisonsLink onOpen={onClose} />
            {stories.length > 0 && <StoryList heading={words.stories} onPlay={onClose} />}
            <Articles />
          </div>
        </Dialog>
      );
  }
}
