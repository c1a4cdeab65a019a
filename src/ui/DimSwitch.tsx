import { pageWords } from '../words/page.ts';
import { Switch } from './Switch.tsx';
import { useAppState, useStore } from './useStore.ts';

/** Whether events that do not match are dimmed rather than hidden. */
export function DimSwitch() {
  const words = pageWords();
  const store = useStore();
  const others = useAppState((state) => state.preferences.others);
  return (
    <Switch
      label={words.dim}
      title={words.dimTitle}
      on={others === 'dim'}
      onChange={(on) => store.setPreference('others', on ? 'dim' : 'hide')}
    />
  );
}
