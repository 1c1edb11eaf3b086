import { setTimeout as sleep } from 'node:timers/promises'

/** Asks until the answer is not false or undefined, at most `seconds`. Errors count as "not yet": servers are being killed. */
export const waitFor = async <Answer>(
  what: string,
  seconds: number,
  ask: () => Promise<Answer | false | undefined>,
): Promise<Answer> => {
  const end = performance.now() + seconds * 1_000
  for (;;) {
    const answer = await ask().catch(() => undefined)
    if (answer !== undefined && answer !== false) return answer
    if (performance.now() > end) throw new Error(`Not within ${seconds} s: ${what}.`)
    await sleep(100)
  }
}
