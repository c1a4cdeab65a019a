import { Switch } from './Switch.tsx';
import { useAppState, useStore } from './useStore.ts';

/** Whether events that do not match are dimmed rather than hidden. */
export function DimSwitch() {
  const store = useStore();
  const others = useAppState((state) => state.preferences.others);
  return (
    <Switch
      label="Dim the others"
      title="Keep events that do not match in sight"
      on={others === 'dim'}
      onChange={(on) => store.setPreference('others', on ? 'dim' : 'hide')}
    />
  );
}
