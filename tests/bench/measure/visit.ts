import { BUSIEST } from '../generate.ts';
import { OURS, type Subject } from '../subjects.ts';
import type { Figures, Visit } from './figures.ts';
import { type Point, pan, steps, zoom } from './gestures.ts';
import { heapSize, type Session, type Setting, within, withSession } from './session.ts';

/** Milliseconds that each phase of a visit may take. */
const PATIENCE = { 'first render': 60_000, other: 40_000 };

export interface PlaneBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Where a subject shows the chronology of so many events, in a plane as large as ours. */
export function addressOf(subject: Subject, size: number, plane: PlaneBox): string {
  const { page, ask } = subject;
  if (!page) return `/ours/?data=../data/${size}.json`;
  const fit = `width=${plane.width}&height=${plane.height}`;
  return `/pages/${page}.html?data=../data/${size}.json&${fit}${ask ? `&${ask}` : ''}`;
}

/**
 * Measures a page from its opening to its last gesture. Never rejects: a phase that fails or takes too long ends the
 * visit, and `skip` names the phase at which to stop because it has failed before.
 */
export async function visit(
  setting: Setting,
  subject: Subject,
  size: number,
  plane: PlaneBox,
  skip?: string,
): Promise<Visit> {
  const address = addressOf(subject, size, plane);
  const at = gesturePoint(subject, plane);
  const phases: Readonly<Record<string, (session: Session) => Promise<Figures>>> = {
    'first render': (session) => open(session, address, size),
    memory,
    zoom: (session) => zoom(session, subject, at),
    pan: (session) => pan(session, subject, at),
    lockstep: (session) => steps(session, subject, at),
    filter: (session) => filter(session, subject, true),
    'all again': (session) => filter(session, subject, false),
    layers: atLast,
  };
  let figures: Figures = {};
  let phase = 'launch';
  try {
    await withSession(setting, async (session) => {
      for (const [name, measure] of Object.entries(phases)) {
        if (name === skip) return;
        phase = name;
        const patience = name === 'first render' ? PATIENCE[name] : PATIENCE.other;
        figures = { ...figures, ...(await within(patience, session, measure(session))) };
      }
    });
    return { figures };
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('\n')[0]! : String(error);
    return { figures, failed: { phase, reason } };
  }
}

/** Right of the middle, low on the plane. */
export function gesturePoint(subject: Subject, { x, y, width, height }: PlaneBox): Point {
  const [left, top] = subject === OURS ? [x, y] : [0, 0];
  return { x: Math.round(left + 0.6 * width), y: Math.round(top + 0.7 * height) };
}

async function open(session: Session, address: string, size: number): Promise<Figures> {
  const { page, server } = session;
  await page.goto(server.url + address, { waitUntil: 'commit', timeout: PATIENCE['first render'] });
  const { at, epoch } = await session.ask('ready');
  const sent = server.sentAt(`/data/${size}.json`);
  return {
    firstRender: at,
    script: server.scriptBytes(),
    ...(sent !== undefined && { fromArrival: epoch - sent }),
  };
}

async function memory(session: Session): Promise<Figures> {
  return { heap: await heapSize(session), elements: await countElements(session) };
}

async function countElements({ page }: Session): Promise<number> {
  return page.evaluate('document.querySelectorAll("*").length');
}

async function filter(session: Session, subject: Subject, on: boolean): Promise<Figures> {
  const time =
    subject === OURS ? await clickActor(session) : await session.ask('filter', on ? BUSIEST.id : undefined);
  return on ? { filter: time } : { showAll: time };
}

/** Filters our page as a reader does. */
export async function clickActor(session: Session): Promise<number> {
  const { page } = session;
  const group = page.getByRole('group', { name: 'Actors', exact: true });
  const box = await group.getByRole('checkbox', { name: BUSIEST.name, exact: true }).boundingBox();
  if (!box) throw new Error(`expected a checkbox named ${BUSIEST.name}`);
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await session.ask('armClick');
  const [time] = await Promise.all([
    session.ask('clicked'),
    page.mouse.click(box.x + box.width / 2, box.y + box.height / 2),
  ]);
  return time;
}

async function atLast(session: Session): Promise<Figures> {
  const { cdp, page } = session;
  let layers = 0;
  cdp.on('LayerTree.layerTreeDidChange', (event) => {
    layers = event.layers?.length ?? layers;
  });
  const elements = await countElements(session);
  const heapAfter = await heapSize(session);
  await cdp.send('DOM.enable');
  await cdp.send('LayerTree.enable');
  // The layers are told when something is painted.
  for (let i = 0; i < 20 && layers === 0; i++) {
    await page.evaluate(`document.body.style.outline = '${i % 2}px solid transparent'`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return { heapAfter, layers, elements };
}

/** How long JSON.parse of the file takes alone, and what the parsed file alone holds. */
export async function parseAlone(setting: Setting, size: number): Promise<Visit> {
  try {
    return await withSession(setting, async (session) => {
      const { page, server } = session;
      await page.goto(`${server.url}/pages/parse.html?data=../data/${size}.json`);
      const before = await heapSize(session);
      const parse = await within(PATIENCE.other, session, page.evaluate<number>('parseFile()'));
      return { figures: { parse, parsedHeap: (await heapSize(session)) - before } };
    });
  } catch (error) {
    return { figures: {}, failed: { phase: 'parse', reason: String(error).split('\n')[0]! } };
  }
}

/** First complete render of the four articles, or of a blank page, once the browser has the scripts and fonts. */
export async function warmOpening(setting: Setting, subject: Subject): Promise<Visit> {
  const address = subject === OURS ? '/ours/' : `/pages/${subject.page}.html?width=800&height=600`;
  try {
    return await withSession(setting, async (session) => {
      for (let i = 0; i < 2; i++) {
        await within(PATIENCE.other, session, open(session, address, 0));
        await session.page.goto('about:blank');
      }
      const { firstRender } = await within(PATIENCE.other, session, open(session, address, 0));
      return { figures: { warm: firstRender! } };
    });
  } catch (error) {
    return { figures: {}, failed: { phase: 'warm', reason: String(error).split('\n')[0]! } };
  }
}

/** Where the plane of our page lies. */
export function findPlane(setting: Setting, size: number): Promise<PlaneBox> {
  return withSession(setting, async (session) => {
    await within(PATIENCE['first render'], session, open(session, `/ours/?data=../data/${size}.json`, size));
    const box = await session.page.getByTestId('plane').boundingBox();
    if (!box) throw new Error('our page shows no plane');
    const { x, y, width, height } = box;
    return { x, y, width: Math.round(width), height: Math.round(height) };
  });
}
