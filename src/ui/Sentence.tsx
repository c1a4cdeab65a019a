import { Fragment, type ReactNode } from 'react';

/** A sentence with elements in it: each stands where the text names it, as in `Nothing of {address} is open.` */
export function Sentence({
  text,
  ...parts
}: { readonly text: string } & Readonly<Record<string, ReactNode>>) {
  return text
    .split(/\{(\w+)\}/)
    .map((piece, i) => (i % 2 === 0 ? piece : <Fragment key={piece}>{parts[piece]}</Fragment>));
}
