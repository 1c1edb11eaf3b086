import { VettingError } from '../../errors.ts'
import { hashText } from '../text/hash.ts'
import { compileComparison } from './compileComparison.ts'
import type { FrequencyField, FrequencyTable, Model } from './model.ts'
import { groupNames, type NameReferences } from './references.ts'
import { parseModelFile } from './parseModelFile.ts'
import type { ModelFile } from './schema.ts'

/** Tables have tens of thousands of values: entries of pairs would take twice as long. */
const table = ({ unseen, values: listed }: ModelFile['frequencies'][FrequencyField]): FrequencyTable => {
  const values = new Map<string, number>()
  for (const value in listed) {
    const frequency = listed[value]!
    if (frequency < unseen) {
      throw new VettingError(
        'bad-model',
        'Frequencies: a listed value is rarer than "unseen"; lower "unseen" or leave the value out.',
      )
    }
    values.set(value, frequency)
  }
  return { unseen, values }
}

const checkNames = (file: ModelFile): void => {
  const names = file.comparisons.map((comparison) => comparison.name)
  const repeated = names.find((name, index) => names.indexOf(name) !== index)
  if (repeated !== undefined)
    throw new VettingError('bad-model', `Comparison ${repeated} is listed twice; names must be unique.`)
  const { low, medium, high } = file.thresholds
  if (!(low <= medium && medium <= high))
    throw new VettingError('bad-model', 'Thresholds must rise: low, medium, high.')
}

const fingerprint = (json: unknown, references: NameReferences): string =>
  (hashText(JSON.stringify([json, references])) >>> 0).toString(16).padStart(8, '0')

/**
 * Validates a model file (parsed JSON) and readies it for scoring, together with the tables of equivalent names it is used
 * with. Throws VettingError `bad-model`, saying what is wrong and where.
 */
export const loadModel = (json: unknown, references: NameReferences = {}): Model => {
  const file = parseModelFile(json)
  checkNames(file)
  const frequencies = {
    forename: table(file.frequencies.forename),
    surname: table(file.frequencies.surname),
    town: table(file.frequencies.town),
  }
  const { probability } = file.prior
  return {
    name: file.name,
    version: file.version,
    origin: file.origin,
    fingerprint: fingerprint(json, references),
    prior: Math.log2(probability / (1 - probability)),
    thresholds: file.thresholds,
    commonNameLimit: file.commonName.limit,
    population: file.commonName.population,
    blockLimit: file.blockLimit,
    rareLimit: file.rareLimit,
    keys: file.keys,
    commonName: file.commonNameShare,
    comparisons: file.comparisons.map((comparison) => compileComparison(comparison, frequencies)),
    frequencies,
    nameGroups: groupNames(references),
  }
}
