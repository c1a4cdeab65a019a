import type { ServerResponse } from 'node:http';
import { draftEvent, ownFile } from './chronology.ts';

/** Sends a chronology of so many bytes, at the rate of a good line; tells how many events it has. */
export async function sendHuge(response: ServerResponse, size: number): Promise<number> {
  const ferry = ownFile();
  const head = ferry.slice(0, ferry.indexOf('"events":[') + '"events":['.length);
  const event = (i: number) =>
    draftEvent(`e${i}`, `19${String(10 + (i % 90))}-05`, `Crossing ${i} ${'of the ferry '.repeat(20)}`);
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': size });
  response.write(head);
  let sent = head.length;
  let count = 0;
  while (!response.destroyed) {
    let piece = '';
    let next = count;
    for (; piece.length < 1_000_000; next++)
      piece += `${next === 0 ? '' : ','}${JSON.stringify(event(next))}`;
    if (sent + piece.length + 2 > size) break;
    count = next;
    sent += piece.length;
    response.write(piece);
    // About as fast as a good line: seven seconds for 200 MB.
    await new Promise((resolve) => setTimeout(resolve, 35));
  }
  if (!response.destroyed) response.end(`]}${' '.repeat(size - sent - 2)}`);
  return count;
}
