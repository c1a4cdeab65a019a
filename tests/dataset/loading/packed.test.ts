import { describe, expect, it } from 'vitest';
import { buildColumns } from '../../../src/dataset/columns.ts';
import { buildDataset } from '../../../src/dataset/dataset.ts';
import { buffersOf, packDataset, unpackDataset } from '../../../src/dataset/loading/packed.ts';
import { prepare } from '../../../src/dataset/loading/prepare.ts';
import { validate } from '../../../src/dataset/validate.ts';
import { eventsOf } from '../../fixtures.ts';
import { draft } from '../fixture.ts';

const JSON_TEXT = JSON.stringify(draft());
const BYTES = new TextEncoder().encode(JSON_TEXT);

/** The buffers of all typed arrays in a value, each once. */
function buffersIn(value: unknown): Set<ArrayBufferLike> {
  if (ArrayBuffer.isView(value)) return new Set([value.buffer]);
  if (typeof value !== 'object' || value === null) return new Set();
  return new Set(Object.values(value).flatMap((part) => [...buffersIn(part)]));
}

describe('a packed dataset', () => {
  it('is handed over with the buffers of all that grows with its events, each once', () => {
    const prepared = prepare(BYTES);
    if (!prepared.ok) throw new Error(JSON.stringify(prepared.findings));
    const { packed } = prepared;
    const { parents, quiet, ...columns } = packed.columns;
    const buffers = buffersOf(packed);
    const wanted = buffersIn({ ...packed, columns });
    expect(buffers).toHaveLength(wanted.size);
    expect(buffers.every((buffer) => wanted.has(buffer))).toBe(true);
  });

  it('holds all records as objects and no bytes where nothing says where they are written', () => {
    const chronology = validate(JSON_TEXT).chronology!;
    const packed = packDataset(chronology, buildColumns(chronology), BYTES, undefined);
    expect(packed.bytes).toHaveLength(0);
    expect([...packed.starts, ...packed.ends]).toEqual([-1, -1, -1, -1, -1, -1]);
    expect([...packed.mended.keys()]).toEqual([0, 1, 2]);
    expect(eventsOf(unpackDataset(packed))).toEqual(eventsOf(buildDataset(chronology)));
  });
});
