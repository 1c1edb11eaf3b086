import type { ParseThreads } from './parseThreads.ts'

/** Parse threads that can be sent away when loading is over, and are there again when it goes on. */
export type RestingThreads = ParseThreads & {
  /** Ends the threads unless they are at work: what they hold is wanted by what comes after loading. */
  readonly rest: () => Promise<void>
}

/** Opens threads when there is work for them. */
export const restingThreads = (open: () => ParseThreads, width: number): RestingThreads => {
  let threads: ParseThreads | undefined
  let busy = 0
  const withThreads = async <Result>(work: (threads: ParseThreads) => Promise<Result>): Promise<Result> => {
    busy += 1
    try {
      return await work((threads ??= open()))
    } finally {
      busy -= 1
    }
  }
  const close = async (): Promise<void> => {
    const last = threads
    threads = undefined
    await last?.close()
  }
  return {
    parse: (job) => withThreads((open) => open.parse(job)),
    sift: (job) => withThreads((open) => open.sift(job)),
    width,
    rest: async () => {
      if (busy === 0) await close()
    },
    close,
  }
}
