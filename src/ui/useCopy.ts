import { useEffect, useState } from 'react';
import { copyToClipboard } from './clipboard.ts';

/** How long a button says what came of copying, in milliseconds. */
const TOLD = 2500;

/** Copies a text, and tells for a moment whether that worked. */
export function useCopy(): [told: 'copied' | 'notCopied' | undefined, copy: (text: string) => Promise<void>] {
  const [told, tell] = useState<{ readonly what: 'copied' | 'notCopied' }>();
  useEffect(() => {
    if (!told) return;
    const timer = setTimeout(() => tell(undefined), TOLD);
    return () => clearTimeout(timer);
  }, [told]);
  const copy = async (text: string) => {
    tell({ what: (await copyToClipboard(text)) ? 'copied' : 'notCopied' });
  };
  return [told?.what, copy];
}
