/** Reads one after the other: each is on its way while the one before is used. */
export async function* readAhead<Value>(reads: Iterable<() => Promise<Value>>): AsyncGenerator<Value> {
  let before: Promise<Value> | undefined
  for (const read of reads) {
    const coming = read()
    // A reader that has stopped hears of no error.
    coming.catch(() => undefined)
    if (before !== undefined) yield await before
    before = coming
  }
  if (before !== undefined) yield await before
}
