/** The reference library ships no types; this is the part of it that the tests compare with. */
declare module 'edtf' {
  interface Parsed {
    readonly type: string;
    readonly min: number | null;
    readonly max: number | null;
  }
  export default function edtf(text: string, constraints?: { level: number }): Parsed;
}
