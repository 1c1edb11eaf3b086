/** Keys of people in the order of their ids. */
export type OwnedKeys = {
  readonly ids: Float64Array
  /** Keys of one after the other, and where those of each end. */
  readonly keys: Int32Array
  readonly keyEnds: Int32Array
}

const peopleAtOnce = 1024

/** Gathers people who come one by one. */
export const createKeyGatherer = (
  add: (people: OwnedKeys) => void,
): { readonly note: (id: number, keys: Int32Array) => void; readonly flush: () => void } => {
  let ids: number[] = []
  let keys: number[] = []
  let keyEnds: number[] = []
  const flush = (): void => {
    if (ids.length === 0) return
    add({ ids: Float64Array.from(ids), keys: Int32Array.from(keys), keyEnds: Int32Array.from(keyEnds) })
    ids = []
    keys = []
    keyEnds = []
  }
  return {
    note: (id, own) => {
      ids.push(id)
      for (const key of own) keys.push(key)
      keyEnds.push(keys.length)
      if (ids.length === peopleAtOnce) flush()
    },
    flush,
  }
}
