import { sourceShortName } from '../../dataset/attribution.ts';
import type { Dataset } from '../../dataset/dataset.ts';
import { RULER_HEIGHT } from '../../layout/bands.ts';
import type { Chip } from '../../layout/chips.ts';
import type { Frame, FrameChip } from '../../layout/frame.ts';
import { TARGET } from '../../layout/hitTest.ts';
import type { Px } from '../../layout/scale.ts';
import { SOURCE_COLOURS } from '../../render/theme.ts';
import type { Break } from '../../time/fold.ts';
import { formatDuration, formatSpan } from '../../time/format.ts';
import { perLocale } from '../../words/intl.ts';
import { pageWords } from '../../words/page.ts';
import type { PooledButton } from './buttonPool.ts';

/** Buttons over the count chips of a frame. */
export function chipButtons({ chips }: Frame, dataset: Dataset): PooledButton<FrameChip>[] {
  return chips.map((value) => {
    const { x, y, width } = value;
    return { value, ...saidOf(value.chip, dataset), x: x - width / 2, y: y - 13, width };
  });
}

type Said = Pick<PooledButton<unknown>, 'name' | 'about'>;

/** What is said is kept: dates in words are too slow for every frame. */
const said = perLocale(() => new WeakMap<Chip, Said>());

function saidOf(chip: Chip, dataset: Dataset): Said {
  const known = said().get(chip);
  if (known !== undefined) return known;
  const { moreEvent, moreEvents, toldBy } = pageWords();
  const { count, start, end } = chip;
  const name =
    count === 1
      ? moreEvent(dataset.event(chip.members()[0]!).title)
      : moreEvents(count, formatSpan({ start, end }));
  // The colours of the line in the chip, in words.
  const tellers = dataset.sources.filter((_, source) => chip.sources[source]! > 0);
  const about = tellers.length <= SOURCE_COLOURS ? toldBy(tellers.map(sourceShortName)) : undefined;
  const made = { name, about };
  said().set(chip, made);
  return made;
}

/**
 * Buttons over the folded stretches of a frame. Those that would begin within the target of one before share it, so that
 * each is met by a finger and none lies over another.
 */
export function breakButtons({ scale, width }: Frame, dataset: Dataset): PooledButton<readonly Break[]>[] {
  const buttons: { value: Break[]; left: Px; right: Px }[] = [];
  for (const one of scale.breaks) {
    const left = Math.max(0, Math.min(scale.placeToX(one.from), width - TARGET));
    const right = Math.min(width, scale.placeToX(one.to));
    const last = buttons.at(-1);
    if (last && left < last.left + TARGET) {
      last.value.push(one);
      last.right = right;
    } else buttons.push({ value: [one], left, right });
  }
  return buttons.map(({ value, left, right }) => ({
    value,
    name: breaksName(value, dataset),
    x: left,
    y: RULER_HEIGHT - 22,
    width: Math.max(TARGET, right - left),
  }));
}

function breaksName(breaks: readonly Break[], dataset: Dataset): string {
  if (breaks.length === 1) return breakName(breaks[0]!, dataset);
  const span = { start: breaks[0]!.start, end: breaks.at(-1)!.end };
  return pageWords().unfoldSeveral(breaks.length, formatSpan(span));
}

const breakNames = perLocale(() => new WeakMap<Break, string>());

function breakName(one: Break, dataset: Dataset): string {
  const known = breakNames().get(one);
  if (known !== undefined) return known;
  const { start, end } = one;
  let inside = 0;
  for (let i = 0; i < dataset.size; i++) if (dataset.start[i]! >= start && dataset.end[i]! <= end) inside++;
  const { unfold, longerEvents } = pageWords();
  const within = inside > 0 ? longerEvents(inside) : '';
  const name = unfold(formatDuration(end - start), formatSpan({ start, end }), within);
  breakNames().set(one, name);
  return name;
}
