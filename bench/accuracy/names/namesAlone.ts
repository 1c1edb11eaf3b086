import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { parseMapping } from '../../../src/linkage/mapping.ts'
import { modelFor } from '../../../src/linkage/modelFor.ts'
import { rowReader } from '../../../src/linkage/rowReader.ts'
import { assess, loadModel } from '../../../src/matchers/index.ts'
import { ratesAt, type Rates, type Scored } from '../../../src/linkage/evaluate/score.ts'
import { dataRoot, productModel } from '../settings.ts'
import { aliasPairs, type NamePair } from './aliasPairs.ts'
import { readRows } from './readRows.ts'

export type NamesAlone = {
  readonly persons: Rates
  readonly all: Rates
  readonly pairs: { readonly persons: number; readonly all: number }
  /** Aliases found, and pairs taken for one person that are two: namesakes in a word, and strangers. */
  readonly aliases: {
    readonly pairs: number
    readonly recall: number
    readonly namesakes: number
    readonly strangers: number
  }
}

/** Levels of the comparison at which two names are taken for one. */
const matching = new Set(['same', 'close', 'likely'])

/** Whether the product takes two names for one: mapped as `fullName`, with nothing else to compare. */
const createMatcher = (): ((left: string, right: string) => boolean) => {
  const { base, references } = productModel()
  const mapping = parseMapping({ fullName: 'name' })
  const model = loadModel(modelFor(base, mapping), references)
  const read = rowReader(mapping, ['name'])
  return (left, right) => {
    const { comparisons } = assess(model, read([left], 1).subject, read([right], 2).subject)
    return matching.has(comparisons[0]!.level)
  }
}

const rates = (scored: readonly Scored[]): Rates => ratesAt(scored, 1, scored.filter(({ isTrue }) => isTrue).length)

const share = (scored: readonly Scored[]): number => scored.filter(({ weight }) => weight === 1).length / scored.length

/** Names compared alone, with the threshold of the product; undefined where the public sets are not there. */
export const namesAlone = async (): Promise<NamesAlone | undefined> => {
  const file = join(dataRoot, 'nk_name_bench', 'cases.csv')
  if (!existsSync(file)) return undefined
  const matches = createMatcher()
  const score = ({ left, right, isMatch }: NamePair): Scored => ({
    weight: matches(left, right) ? 1 : 0,
    isTrue: isMatch,
  })
  const cases = (await readRows(file)).map((row) => ({
    isPerson: row['schema'] === 'Person',
    scored: score({ left: row['name1']!, right: row['name2']!, isMatch: row['is_match'] === 'true' }),
  }))
  const persons = cases.filter(({ isPerson }) => isPerson).map(({ scored }) => scored)
  const { aliases, namesakes, strangers } = await aliasPairs()
  return {
    persons: rates(persons),
    all: rates(cases.map(({ scored }) => scored)),
    pairs: { persons: persons.length, all: cases.length },
    aliases: {
      pairs: aliases.length,
      recall: share(aliases.map(score)),
      namesakes: share(namesakes.map(score)),
      strangers: share(strangers.map(score)),
    },
  }
}
