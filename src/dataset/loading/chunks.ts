/** The pieces of a file as one. */
export function joinChunks(chunks: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const length = chunks.reduce((sum, chunk) => sum + chunk.byteLength, 0);
  const joined = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    joined.set(chunk, at);
    at += chunk.byteLength;
  }
  return joined;
}

/** The parts of a fetch response's body that are read. */
export interface Body {
  getReader(): {
    read(): Promise<{ readonly done: boolean; readonly value?: Uint8Array | undefined }>;
    cancel(): Promise<void>;
  };
}

/** After this many bytes the page gets to do other things: pieces that wait to be read come without a pause. */
const BREATH = 2_000_000;

/** Hands on each piece of a body as it arrives, until the signal says to stop: then rejects with its reason. */
export async function readChunks(
  body: Body,
  signal: AbortSignal | undefined,
  take: (chunk: Uint8Array) => Promise<void>,
): Promise<void> {
  const reader = body.getReader();
  let taken = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      signal?.throwIfAborted();
      if (done) return;
      if (value === undefined) continue;
      // What is handed to a worker is gone from here.
      const { byteLength } = value;
      await take(value);
      taken += byteLength;
      if (taken < BREATH) continue;
      taken = 0;
      await new Promise((resolve) => setTimeout(resolve));
    }
  } catch (error) {
    reader.cancel().catch(() => {});
    throw error;
  }
}
