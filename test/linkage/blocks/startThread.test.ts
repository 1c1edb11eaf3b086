import { expect, test } from 'vitest'
import type { LinkedBlock } from '../../../src/linkage/blocks/linkBlock.ts'
import { startThread } from '../../../src/linkage/blocks/startThread.ts'

const entry = (code: string): URL =>
  new URL(`data:text/javascript,${encodeURIComponent(`import { parentPort } from 'node:worker_threads'\n${code}`)}`)

const never = (): Promise<LinkedBlock> => Promise.reject(new Error('nothing is to be settled'))

const block = (): Buffer => Buffer.from(new ArrayBuffer(64))

test('a block that a thread cannot link is refused, and so is all that waits when the thread ends', async () => {
  const failing = startThread(entry('throw new TypeError("no start")'))
  await expect(failing.link(block())).rejects.toThrow('no start')
  await expect(failing.link(block())).rejects.toThrow('no start')
  await failing.close()
  const ending = startThread(entry('parentPort.on("message", () => process.exit(0))'))
  const both = [ending.link(block()), ending.link(block())]
  for (const one of both) await expect(one).rejects.toThrow('ended before its time')
  await ending.close()
})

test('a block that cannot be screened is handed over again, after what it is linked with', async () => {
  const picky = `
    let whole
    parentPort.on('message', (task) => {
      if (!(task instanceof Uint8Array)) {
        if (task.whole !== undefined) whole = (whole ?? 0) + 1
        return
      }
      const isOdd = task[0] % 2 === 1
      const result = isOdd && whole === undefined ? { unscreened: true } : { linked: { rows: task[0], lines: isOdd ? whole : 0 } }
      parentPort.postMessage({ result, block: task }, [task.buffer])
    })`
  const thread = startThread(entry(picky))
  const setup = { image: { memory: 'shared' }, index: 'much' } as never
  thread.open(setup, { settle: never, giveBack: () => undefined })
  const linked = [1, 2, 3, 4, 5].map((first) => {
    const bytes = block()
    bytes[0] = first
    return thread.link(bytes).then(({ rows, lines }) => [rows, lines])
  })
  expect(await Promise.all(linked)).toEqual([
    [1, 1],
    [2, 0],
    [3, 1],
    [4, 0],
    [5, 1],
  ])
  await thread.close()
})

test('answers come in the order of the blocks, and their memory comes back', async () => {
  const echo = `
    parentPort.on('message', (block) => {
      if (!(block instanceof Uint8Array)) return
      const result = block[0] === 9 ? { error: new Error('odd block') } : { linked: { rows: block[0] } }
      parentPort.postMessage({ result, block }, [block.buffer])
    })`
  const thread = startThread(entry(echo))
  const returned: number[] = []
  thread.open({} as never, { settle: never, giveBack: (given) => returned.push(given.byteLength) })
  const linked = [1, 9, 3].map((first) => {
    const bytes = block()
    bytes[0] = first
    return thread.link(bytes).then(
      ({ rows }) => rows,
      (error: unknown) => String(error),
    )
  })
  expect(thread.waiting()).toBe(3)
  expect(await Promise.all(linked)).toEqual([1, 'Error: odd block', 3])
  expect([thread.waiting(), returned]).toEqual([0, [64, 64, 64]])
  await thread.close()
})
