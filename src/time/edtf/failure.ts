import type { EdtfFailure } from './types.ts';

export function failure(message: string, expected: string, index: number): EdtfFailure {
  return { ok: false, message, expected, index };
}

export function isFailure(result: object): result is EdtfFailure {
  return 'ok' in result && result.ok === false;
}
