import type { Log } from '../log.ts'
import { describeFault } from './processor/describeFault.ts'

export type Chore = { readonly stop: () => Promise<void> }

/**
 * Does `work` again and again, `millis` after it last ended, beginning at once. A failure is logged and tried again.
 * `stop` waits for work under way.
 */
export const every = (millis: number, work: () => Promise<unknown>, log: Log): Chore => {
  let isStopped = false
  let timer: NodeJS.Timeout | undefined
  const turn = async (): Promise<void> => {
    try {
      await work()
    } catch (error) {
      const { code, kind } = describeFault(error)
      log.warn({ code: code.toLowerCase(), kind }, 'chore failed, will be tried again')
    }
    if (!isStopped) timer = setTimeout(again, millis)
  }
  const again = (): void => {
    underWay = turn()
  }
  let underWay = turn()
  return {
    stop: async () => {
      isStopped = true
      clearTimeout(timer)
      await underWay
    },
  }
}
