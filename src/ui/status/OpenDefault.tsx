import { pageWords } from '../../words/page.ts';

/** The way on from a chronology that cannot be had. */
export function OpenDefault() {
  return <a href="?">{pageWords().openDefault}</a>;
}
