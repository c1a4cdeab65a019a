import { timeScale } from '../../src/layout/scale.ts';
import { ticks } from '../../src/layout/ticks.ts';
import { startOfDate } from '../../src/time/calendar.ts';
import { specifyTicks } from '../layout/ticksUnder.ts';

// The zone that mutants live in: `run.ts` sets it before anything is loaded.
specifyTicks('America/New_York', 240, { ticks, timeScale, startOfDate });
