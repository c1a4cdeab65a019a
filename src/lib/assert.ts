/** Ends an exhaustive `switch`: compiles only when every case is handled, throws if data breaks that promise. */
export function assertUnreachable(value: never): never {
  throw new Error(`unexpected value: ${JSON.stringify(value)}`);
}
