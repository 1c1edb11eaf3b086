import { SingleBar } from 'cli-progress'
import type { Output } from './output.ts'

export type ProgressBar = { readonly update: (value: number, total?: number) => void; readonly stop: () => void }

/** A bar on standard error; prints nothing where that is no terminal. `{value}`, `{total}` and `{bar}` stand in the format. */
export const progressBar = (output: Output, format: string): ProgressBar => {
  const bar = new SingleBar({
    format,
    stream: output.stderr,
    clearOnComplete: true,
    hideCursor: true,
  })
  if (!output.json) bar.start(0, 0)
  return {
    update: (value, total) => {
      if (total !== undefined) bar.setTotal(total)
      bar.update(value)
    },
    stop: () => bar.stop(),
  }
}
