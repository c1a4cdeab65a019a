import { BUSIEST } from './generate.ts';
import { pan, zoom } from './measure/gestures.ts';
import { type Session, type Setting, withSession } from './measure/session.ts';
import { addressOf, clickActor, gesturePoint, type PlaneBox } from './measure/visit.ts';
import { OURS } from './subjects.ts';

/** How many functions are told of each. */
const TOLD = 14;

/** Which functions of our page take the time at its opening, while zooming and panning, and in filtering. */
export async function profileOurs(setting: Setting, plane: PlaneBox, size: number): Promise<string> {
  return withSession(setting, async (session) => {
    const at = gesturePoint(OURS, plane);
    const told: string[] = [];
    const under = async (name: string, act: () => Promise<unknown>) => {
      told.push(`${size.toLocaleString('en-GB')} events, ${name}`, await profiled(session, act), '');
    };
    await under('first render', async () => {
      await session.page.goto(setting.server.url + addressOf(OURS, size, plane), { waitUntil: 'commit' });
      await session.ask('ready');
    });
    await under('zoom', () => zoom(session, OURS, at));
    await under('pan, with the zoom before and after it', () => pan(session, OURS, at));
    await under(`filter to ${BUSIEST.name} and all again`, async () => {
      await clickActor(session);
      await clickActor(session);
    });
    return told.join('\n');
  });
}

/** Self times by function, the most first, and inclusive times of the functions of our own that hold the most. */
async function profiled({ cdp }: Session, act: () => Promise<unknown>): Promise<string> {
  await cdp.send('Profiler.enable');
  await cdp.send('Profiler.setSamplingInterval', { interval: 500 });
  await cdp.send('Profiler.start');
  await act();
  const { profile } = await cdp.send('Profiler.stop');

  const own = new Map<number, number>();
  profile.samples?.forEach((id, i) => {
    own.set(id, (own.get(id) ?? 0) + (profile.timeDeltas?.[i] ?? 0) / 1000);
  });
  const nodes = new Map(profile.nodes.map((node) => [node.id, node]));
  const self = new Map<string, number>();
  const whole = new Map<string, number>();
  const walk = (id: number, above: ReadonlySet<string>): number => {
    const { callFrame, children = [] } = nodes.get(id)!;
    const name = callFrame.functionName || `(unnamed, line ${callFrame.lineNumber + 1})`;
    const within = new Set(above).add(name);
    let sum = own.get(id) ?? 0;
    self.set(name, (self.get(name) ?? 0) + sum);
    for (const child of children) sum += walk(child, within);
    // Of a function that calls itself the outermost call counts.
    if (!above.has(name)) whole.set(name, (whole.get(name) ?? 0) + sum);
    return sum;
  };
  const total = walk(profile.nodes[0]!.id, new Set());
  const idle = (self.get('(idle)') ?? 0) + (self.get('(program)') ?? 0);
  const top = (times: ReadonlyMap<string, number>) =>
    [...times]
      .filter(([name]) => !['(idle)', '(program)', '(root)'].includes(name))
      .sort((a, b) => b[1] - a[1])
      .slice(0, TOLD)
      .map(([name, ms]) => `${ms.toFixed(0).padStart(7)} ms  ${name}`);
  const [left, right] = [top(self), top(whole)];
  const lines = left.map((text, i) => `${text.padEnd(52)}${right[i] ?? ''}`);
  return [`  ${(total - idle).toFixed(0)} ms of scripts; self time, and with what is called:`, ...lines].join(
    '\n',
  );
}
