import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { expect, test } from 'vitest'
import { threadFlags } from '../src/threadFlags.ts'

test('a thread with these flags requires no module: Node would crash if it were ended meanwhile', async () => {
  const code = `require('node:worker_threads').parentPort.postMessage(process.features.require_module === true)`
  const worker = new Worker(code, { eval: true, execArgv: [...threadFlags] })
  expect(await once(worker, 'message')).toEqual([false])
  await once(worker, 'exit')
})
