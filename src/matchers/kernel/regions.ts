/** Parts of a memory, given out one after the other. */
export type Regions = {
  /** Where the next so many bytes begin: at the start of a cache line. */
  readonly take: (bytes: number) => number
  readonly taken: () => number
}

const lineBytes = 64

export const regionsFrom = (start: number): Regions => {
  let next = start
  return {
    take: (bytes) => {
      const at = Math.ceil(next / lineBytes) * lineBytes
      next = at + bytes
      return at
    },
    taken: () => next,
  }
}
