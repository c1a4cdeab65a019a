/** Remembers the last call: the same arguments, by identity, give back the same result. */
export function memoLast<A extends readonly unknown[], R>(compute: (...args: A) => R): (...args: A) => R {
  let last: { readonly args: A; readonly result: R } | undefined;
  return (...args) => {
    const known = last;
    if (known && args.every((value, i) => Object.is(value, known.args[i]))) return known.result;
    const result = compute(...args);
    last = { args, result };
    return result;
  };
}

/** Remembers what was computed for the `capacity` keys that were last new; the oldest is forgotten first. */
export function memoRecent<K, R>(compute: (key: K) => R, capacity: number): (key: K) => R {
  const known = new Map<K, R>();
  return (key) => {
    if (known.has(key)) return known.get(key)!;
    const result = compute(key);
    if (known.size >= capacity) known.delete(known.keys().next().value!);
    known.set(key, result);
    return result;
  };
}
