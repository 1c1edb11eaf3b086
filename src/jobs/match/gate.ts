type Entry = { readonly isAlone: boolean; readonly enter: () => void }

/** Lets work in: any number at once, or one alone with nothing else inside. First come, first served. */
export type Gate = { readonly run: <Result>(isAlone: boolean, work: () => Promise<Result>) => Promise<Result> }

/**
 * A shard suspected of killing its process runs alone, so that it takes no other shard with it and its guilt or
 * innocence shows.
 */
export const createGate = (): Gate => {
  let inside = 0
  let isAloneInside = false
  const waiting: Entry[] = []
  const letIn = (): void => {
    for (;;) {
      const next = waiting[0]
      if (next === undefined || isAloneInside || (next.isAlone && inside > 0)) return
      waiting.shift()
      inside += 1
      isAloneInside = next.isAlone
      next.enter()
    }
  }
  return {
    run: async (isAlone, work) => {
      await new Promise<void>((enter) => {
        waiting.push({ isAlone, enter })
        letIn()
      })
      try {
        return await work()
      } finally {
        inside -= 1
        isAloneInside = false
        letIn()
      }
    },
  }
}
