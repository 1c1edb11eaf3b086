import { VettingError } from '../../errors.ts'
import { rules } from '../compare/rules.ts'
import type { FrequencyField, FrequencyTable, ModelComparison } from './model.ts'
import type { ModelFile } from './schema.ts'

type ComparisonFile = ModelFile['comparisons'][number]

const fieldless = (file: ComparisonFile): boolean => file.compare !== 'identifier' && !file.compare.startsWith('extra-')

const checkForm = (file: ComparisonFile, expected: readonly string[]): void => {
  const given = Object.keys(file.levels)
  const unknown = given.filter((level) => !expected.includes(level))
  const absent = expected.filter((level) => !given.includes(level))
  if (unknown.length > 0 || absent.length > 0) {
    throw new VettingError(
      'bad-model',
      `Comparison ${file.name}: the levels must be ${expected.join(', ')} (unknown: ${unknown.join(', ') || 'none'}; absent: ${absent.join(', ') || 'none'}).`,
    )
  }
  if (fieldless(file) !== (file.field === undefined)) {
    throw new VettingError(
      'bad-model',
      `Comparison ${file.name}: "field" belongs to identifier and extra comparisons, and only to them.`,
    )
  }
}

const frequencyFields: Readonly<Record<string, FrequencyField>> = {
  forename: 'forename',
  surname: 'surname',
  town: 'town',
}

/** Turns one comparison of a model file into the arrays scoring uses. Throws `bad-model` where its levels are not those of its kind. */
export const compileComparison = (
  file: ComparisonFile,
  frequencies: Readonly<Record<FrequencyField, FrequencyTable>>,
): ModelComparison => {
  const levels = Object.keys(rules[file.compare].levels)
  checkForm(file, levels.slice(1))
  const settings = levels.slice(1).map((level) => file.levels[level]!)
  const m = Float64Array.from([1, ...settings.map((setting) => setting.m)])
  const u = Float64Array.from([1, ...settings.map((setting) => setting.u)])
  const weights = Float64Array.from(m, (value, level) => Math.log2(value / u[level]!))
  const shares = Float64Array.from([0, ...settings.map((setting) => setting.frequency ?? 0)])
  const field = frequencyFields[file.compare]
  const averageBits = -Math.log2(u[1]!)
  const mostBits = field === undefined ? averageBits : Math.max(0, -Math.log2(frequencies[field].unseen))
  const rarest = Math.max(0, mostBits - averageBits)
  const best = weights.reduce((most, weight, level) => Math.max(most, weight + shares[level]! * rarest), 0)
  if (field === undefined && shares.some((share) => share > 0)) {
    throw new VettingError(
      'bad-model',
      `Comparison ${file.name}: there is no frequency table for it, so no level may have "frequency".`,
    )
  }
  return {
    name: file.name,
    compare: file.compare,
    field: file.field ?? '',
    levels,
    m,
    u,
    weights,
    shares,
    averageBits,
    rarest,
    best,
  }
}
