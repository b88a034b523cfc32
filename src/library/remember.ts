// Keeps a few of many things open: the ones that were asked for last.
// In: what opens one by its id. Out: the same, which opens it again only when it gave way. Used by what opens meetings.

/** Returns a function that remembers the values of so many ids, those asked for last. */
export function rememberLast<T>(most: number, compute: (id: string) => T): (id: string) => T {
  const known = new Map<string, T>();
  return (id) => {
    const value = known.get(id) ?? compute(id);
    known.delete(id);
    known.set(id, value);
    const [oldest] = known.keys();
    if (known.size > most && oldest !== undefined) known.delete(oldest);
    return value;
  };
}
