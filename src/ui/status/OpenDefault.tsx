/** The way on from a chronology that cannot be had. */
export function OpenDefault() {
  return <a href="?">Open the chronology that comes with this page</a>;
}
