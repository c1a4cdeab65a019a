import type { StatusWords } from '../words/status.ts';

/** Says in the words of a language what of a link could not be followed. */
export type Notice = (words: StatusWords['link']) => string;
