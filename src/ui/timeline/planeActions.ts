import type { FrameChip } from '../../layout/frame.ts';
import type { Px } from '../../layout/scale.ts';
import type { Store } from '../../state/store.ts';
import type { Break } from '../../time/fold.ts';
import type { Navigator } from '../navigator.ts';
import type { EventButtons } from './buttons.ts';
import type { HoverControl } from './hover.ts';
import type { Plane } from './plane.ts';

/** What presses on the plane do. One who works by keyboard goes on where a press leads to. */
export interface PlaneActions {
  open(index: number, byKey: boolean): void;
  /** Parts the members of a chip by zooming, where that can be; else lists them. */
  openChip(chip: FrameChip, byKey: boolean): void;
  /** Unfolds stretches of time; by keyboard one goes on to the first event after them. */
  unfold(breaks: readonly Break[], byKey: boolean): void;
  /** Shuts a lane to its head, or opens it. */
  turnLane(id: string): void;
  /** Gives an event the focus where it can be seen: in the lane that is named, else in the present one, else in the nearest. */
  focus(index: number | undefined, lane?: number): void;
}

/** What the components around the plane are told. */
interface Told {
  onOpen(id: string, byKey: boolean): void;
  onList(members: readonly number[], x: Px, y: Px): void;
}

interface Parts {
  readonly plane: Plane;
  readonly buttons: EventButtons;
  readonly hover: HoverControl;
}

export function createPlaneActions(
  { plane, buttons, hover }: Parts,
  store: Store,
  navigator: Navigator,
  told: Told,
): PlaneActions {
  const focus: PlaneActions['focus'] = (index, lane = buttons.lane()) => {
    const dataset = store.dataset();
    if (index === undefined || !dataset) return;
    navigator.reveal(index);
    buttons.focus(index, dataset, plane.scrollTo(index, lane) ?? lane);
    hover.point(undefined);
  };
  return {
    focus,
    open: (index, byKey) => told.onOpen(store.dataset()!.event(index).id, byKey),
    openChip({ chip, x, y }, byKey) {
      const members = chip.members();
      if (!navigator.fitEvents(members)) told.onList(members, x, y);
      else if (byKey) focus(members[0]);
    },
    unfold(breaks, byKey) {
      const { fold } = store.getState().viewport;
      store.setFold({ ...fold, opened: [...fold.opened, ...breaks.map(({ start }) => start)] });
      const { start } = store.dataset()!;
      const { matches } = store.selection()!;
      const end = breaks.at(-1)!.end;
      if (byKey) focus(matches.find((event) => start[event]! >= end) ?? matches.at(-1));
    },
    turnLane(id) {
      const { collapsed } = store.getState().viewport.lanes;
      const without = collapsed.filter((other) => other !== id);
      store.setLanes({ collapsed: without.length < collapsed.length ? without : [...collapsed, id] });
    },
  };
}
