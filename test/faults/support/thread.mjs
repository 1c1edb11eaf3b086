/**
 * A match thread of the built product with the real engine and simple findings. What can go wrong in a thread is asked
 * for by shard number, so that a test decides when and where it happens.
 */
import { readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { workerData } from 'piscina'
import { serveThread } from '../../../dist/jobs/match/serveThread.js'
import {
  blockingKeys,
  createIndexBuilder,
  joinParts,
  keySetOf,
  createLinker,
  loadModel,
  openSheet,
} from '../../../dist/matchers/index.js'

const faults = workerData.references
const model = loadModel(workerData.model)

const matching = {
  peopleOf: (member) => [{ relation: 'self', person: member.data.person }],
  blockingKeys: (person) => blockingKeys(model, person),
  keySet: keySetOf,
  startIndex: (wanted) => createIndexBuilder(model, wanted),
  peopleIn: (sheet) => openSheet(model, sheet),
  joinIndex: (parts) => joinParts(model, parts),
  link: (index, people, onPair, among) => {
    const linker = createLinker(index, { minWeight: 0, contacts: true })
    linker.look(people, onPair, among)
    const { pairsCompared, notSearchable } = linker.stats()
    return { compared: pairsCompared, notSearchable, oversizeHits: 0 }
  },
  setAside: () => 0,
  findingsOf: ({ member, right: { record }, kept }) =>
    kept.slice(0, 1).map(({ pair }) => ({
      memberKey: member.key,
      class: 'CONVICTION',
      source: record.source,
      recordKind: record.kind,
      recordKey: record.key,
      relation: 'self',
      fingerprint: pair.weight.toFixed(6),
      doc: '{}',
      facts: '{}',
    })),
}

const served = serveThread(workerData, matching)

const hang = () => {
  for (;;) readFileSync('/dev/null')
}

/** As a native abort does: the process and all its threads. */
const endProcess = () => {
  process.kill(process.pid, 'SIGABRT')
  hang()
}

const fillHeap = () => {
  const hoard = []
  for (;;) hoard.push(Array.from({ length: 10_000 }, () => hoard.length))
}

const misdeeds = {
  abort: endProcess,
  heap: fillHeap,
  hang,
  throw: () => {
    throw new Error('CANARY-NAME \u0000 \uD800 1990-01-01')
  },
}

export const { ranges, wanted, part, join } = served

export const shard = async (task) => {
  await sleep(faults.shardMillis ?? 0)
  const misdeed = faults.poison?.[task.shard.n]
  if (misdeed === 'throw') return { ok: false, fault: { kind: 'data', code: 'internal', text: 'Error.' } }
  if (misdeed !== undefined) misdeeds[misdeed]()
  return served.shard(task)
}
