/** Memory of records that have been read, for the next ones: what is new for each batch waits to be collected, in every thread it comes through. */
export type SpareMemory = {
  readonly take: (bytes: number) => Uint8Array
  readonly give: (memory: Uint8Array) => void
}

export const createSpareMemory = (): SpareMemory => {
  const spare: ArrayBufferLike[] = []
  return {
    take: (bytes) => {
      const memory = spare.pop()
      return memory !== undefined && memory.byteLength >= bytes
        ? new Uint8Array(memory, 0, bytes)
        : new Uint8Array(bytes)
    },
    give: ({ buffer }) => void spare.push(buffer),
  }
}
