import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { alternativeNames } from '../../../src/linkage/alternativeNames.ts'
import { parseMapping } from '../../../src/linkage/mapping.ts'
import { modelFor } from '../../../src/linkage/modelFor.ts'
import { rowReader } from '../../../src/linkage/rowReader.ts'
import { assess, loadModel } from '../../../src/matchers/index.ts'
import { nameTokens } from '../../../src/matchers/text/nameTokens.ts'
import { nameFit, type NameFit } from '../../../src/matchers/wholeName/fitNames.ts'
import { knownNames } from '../../../src/matchers/wholeName/knownNames.ts'
import type { KnownNames } from '../../../src/matchers/wholeName/wordLikeness.ts'
import { ratesAt, type Rates, type Scored } from '../../../src/linkage/evaluate/score.ts'
import { dataRoot, productModel } from '../settings.ts'
import { aliasPairs, type NamePair } from './aliasPairs.ts'
import { isHeldOut } from './isHeldOut.ts'
import { labelCeiling, type LabelCeiling } from './labelCeiling.ts'
import { readRows } from './readRows.ts'
import { scriptWords, type ScriptWords } from './scriptWords.ts'

/** One group of name pairs at the threshold of the product. */
export type NameGroup = { readonly pairs: number; readonly rates: Rates }

/** The half nobody read, the half read while the rules were written, and both. */
export type NameHalves = { readonly heldOut: NameGroup; readonly development: NameGroup; readonly whole: NameGroup }

export type NamesAlone = {
  readonly persons: NameHalves
  readonly all: NameHalves
  /** Of the whole: the most that any rule over the parts of a fit can reach, and any threshold over the fit itself. */
  readonly ceilings: Readonly<Record<'personsByParts' | 'allByParts' | 'personsByFit' | 'allByFit', LabelCeiling>>
  /** Aliases found, and pairs taken for one person that are two: namesakes in a word, and strangers. */
  readonly aliases: {
    readonly pairs: number
    readonly recall: number
    readonly namesakes: number
    readonly strangers: number
  }
  readonly scripts: readonly ScriptWords[]
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

type Case = Scored & { readonly isPerson: boolean; readonly isHeldOut: boolean; readonly found: NameFit }

const groupOf = (cases: readonly Case[]): NameGroup => ({
  pairs: cases.length,
  rates: ratesAt(cases, 1, cases.filter(({ isTrue }) => isTrue).length),
})

const halvesOf = (cases: readonly Case[]): NameHalves => ({
  heldOut: groupOf(cases.filter(({ isHeldOut }) => isHeldOut)),
  development: groupOf(cases.filter(({ isHeldOut }) => !isHeldOut)),
  whole: groupOf(cases),
})

const ceilingBy = (cases: readonly Case[], featuresOf: (found: NameFit) => readonly number[]): LabelCeiling =>
  labelCeiling(cases.map(({ found, isTrue }) => ({ features: featuresOf(found), isTrue })))

const partsOf = ({ agreed, opposed, lacking, differing }: NameFit): number[] => [agreed, -opposed, -lacking, -differing]

const share = (scored: readonly Scored[]): number => scored.filter(({ weight }) => weight === 1).length / scored.length

/** The words of a name, and of each of those that it gives beside one another. */
const namesIn = (name: string): string[] => [name, ...alternativeNames(name)].map((one) => nameTokens(one).join(' '))

const bestFit = (left: string, right: string, known: KnownNames): NameFit =>
  namesIn(left)
    .flatMap((mine) => namesIn(right).map((theirs) => nameFit(mine, theirs, known)))
    .reduce((best, found) => (found.fit > best.fit ? found : best))

/** Names compared alone, with the threshold of the product; undefined where the public sets are not there. */
export const namesAlone = async (): Promise<NamesAlone | undefined> => {
  const file = join(dataRoot, 'nk_name_bench', 'cases.csv')
  if (!existsSync(file)) return undefined
  const { base, references } = productModel()
  const known = knownNames(loadModel(base, references))
  const matches = createMatcher()
  const score = ({ left, right, isMatch }: NamePair): Scored => ({
    weight: matches(left, right) ? 1 : 0,
    isTrue: isMatch,
  })
  const all = (await readRows(file)).map((row): Case => {
    const [left, right] = [row['name1']!, row['name2']!]
    return {
      ...score({ left, right, isMatch: row['is_match'] === 'true' }),
      isPerson: row['schema'] === 'Person',
      isHeldOut: isHeldOut(left, right),
      found: bestFit(left, right, known),
    }
  })
  const persons = all.filter(({ isPerson }) => isPerson)
  const { aliases, namesakes, strangers } = await aliasPairs()
  return {
    persons: halvesOf(persons),
    all: halvesOf(all),
    ceilings: {
      personsByParts: ceilingBy(persons, partsOf),
      allByParts: ceilingBy(all, partsOf),
      personsByFit: ceilingBy(persons, ({ fit }) => [fit]),
      allByFit: ceilingBy(all, ({ fit }) => [fit]),
    },
    aliases: {
      pairs: aliases.length,
      recall: share(aliases.map(score)),
      namesakes: share(namesakes.map(score)),
      strangers: share(strangers.map(score)),
    },
    scripts: await scriptWords(known),
  }
}
