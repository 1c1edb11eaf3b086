import { type ForceSizes, readTruth, type Score, type ScoredFinding, score } from '../../demo/index.ts'
import { allFindings } from '../../store/review/allFindings.ts'
import { withNights } from '../compose/withNights.ts'
import type { Work } from '../compose/withWorker.ts'
import { demoNight, type DemoNight } from './demoNight.ts'
import { inventForce } from './inventForce.ts'
import { measure, type Usage } from './usage.ts'

export type DemoResult = {
  readonly sizes: ForceSizes
  /** Of the process that invents the force for the first night. `total` is the worker's: its seconds hold the waiting for both inventions. */
  readonly generation: Usage
  readonly first: DemoNight
  readonly accuracy: Score
  readonly second: DemoNight
  readonly accuracyAfter: Score
  readonly total: Usage
}

/** Two nights of a synthetic force: everything, then the one per cent that changed; each held against the known truth. */
export const runDemo = async (
  work: Work,
  sizes: ForceSizes,
  options: { readonly signal: AbortSignal; readonly say: (line: string) => void },
): Promise<DemoResult> => {
  const { say, signal } = options
  const total = measure()
  // Run numbers start at 1 again, and so would the ids of jobs a queue may remember.
  await work.backend.clear()
  const force = { ...sizes, directory: work.store.config.extracts.inbox, hostile: true }
  say(
    `Inventing a force of ${count(sizes.workforce)}, ${count(sizes.nominals)} nominals, ${count(sizes.reports)} reports ...`,
  )
  const { manifest, usage: generation } = await inventForce({ force, night: 'first' }, signal)
  const nights = await withNights(work, async (night) => {
    say('First night: everything is new ...')
    const first = await demoNight(work.store, night, manifest, signal)
    const accuracy = await scoreAgainst(work, manifest.truthPath)
    say('Second night: one per cent has changed ...')
    const later = await inventForce({ force, night: 'second' }, signal)
    const second = await demoNight(work.store, night, later.manifest, signal)
    return { first, accuracy, second, accuracyAfter: await scoreAgainst(work, manifest.truthPath) }
  })
  return { sizes, generation, ...nights, total: total() }
}

const count = (value: number): string => value.toLocaleString('en-GB')

const scoreAgainst = async ({ store }: Work, truthPath: string): Promise<Score> =>
  score(await allFindings<ScoredFinding>(store.bulk), await readTruth(truthPath))
