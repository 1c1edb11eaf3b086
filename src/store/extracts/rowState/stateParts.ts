import { stateRowBytes } from './rowState.ts'

/** Rows a part of a state holds: some 50 kB, less than comes over the network at a time, so that a reader need not put parts together. */
export const partRows = 2048

const partBytes = partRows * stateRowBytes

export type StateParts = {
  /** Rows as they are stored, in their order. */
  readonly add: (rows: Uint8Array) => void
  /** All rows so far; each part but the last is full. */
  readonly parts: () => readonly Uint8Array[]
}

/** Cuts the rows of a state into parts. */
export const createStateParts = (): StateParts => {
  const parts: Uint8Array[] = []
  let filled = partBytes
  return {
    add: (rows) => {
      for (let from = 0; from < rows.length;) {
        if (filled === partBytes) {
          parts.push(new Uint8Array(partBytes))
          filled = 0
        }
        const taken = rows.subarray(from, from + partBytes - filled)
        parts.at(-1)?.set(taken, filled)
        filled += taken.length
        from += taken.length
      }
    },
    parts: () => parts.map((part, at) => (at === parts.length - 1 ? part.subarray(0, filled) : part)),
  }
}
