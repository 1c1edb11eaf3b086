/**
 * Looks people up one by one among many that stay in memory, and prints the quantiles of the time each look-up takes, as JSON.
 *
 *   onePerson.js [--people 1000000] [--lookups 2000] [--seed 1]
 */
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { createIndexBuilder, createLinker, loadModel } from '../../src/matchers/index.ts'
import { corrupted, randomOf, syntheticPerson } from '../../test/support/syntheticPeople.ts'

const { values } = parseArgs({
  options: {
    people: { type: 'string', default: '1000000' },
    lookups: { type: 'string', default: '2000' },
    seed: { type: 'string', default: '1' },
  },
})
const model = loadModel(JSON.parse(readFileSync('config/models/person-1.json', 'utf8')))
const seed = Number(values.seed)
const lookups = Number(values.lookups)

const builder = createIndexBuilder(model)
const random = randomOf(seed)
for (let i = 0; i < Number(values.people); i += 1) builder.add(syntheticPerson(random))
const linker = createLinker(builder.finish())

const same = randomOf(seed)
const errors = randomOf(seed + 1)
let found = 0
const milliseconds = Array.from({ length: lookups }, (_, row) => {
  const person = corrupted(syntheticPerson(same), errors)
  const start = performance.now()
  linker.lookAt(person, 0, ({ left }) => {
    if (left === row) found += 1
  })
  return performance.now() - start
}).toSorted((a, b) => a - b)

const quantile = (share: number): number => Math.round(milliseconds[Math.floor(lookups * share)]! * 1000) / 1000
console.log(
  JSON.stringify({
    people: Number(values.people),
    lookups,
    found,
    milliseconds: { median: quantile(0.5), p95: quantile(0.95), p99: quantile(0.99), most: quantile(1 - 1 / lookups) },
    comparedPerLookup: linker.stats().pairsCompared / lookups,
    residentMegabytes: Math.round(process.memoryUsage().rss / 1_048_576),
  }),
)
