import type { Assessment } from '../../../src/matchers/index.ts'

const agreeing = new Set(['exact', 'first-january', 'swapped', 'typing-error'])

/** Why a pair that is one person is not in band HIGH: the first rule of HIGH it does not meet. */
export const lossOf = ({ band, guards, weight, comparisons, shared }: Assessment, high: number): string => {
  if (band === 'NONE') return 'weight below the lowest threshold'
  if (guards.length > 0) return `guard ${guards.join(', ')}`
  const level = (name: string): string => comparisons.find((comparison) => comparison.name === name)?.level ?? 'missing'
  const number = comparisons.some(({ level: found, label }) => label.startsWith('Identifier') && found === 'same')
  const second = number || level('phone') === 'same' || shared.some(({ type }) => type === 'address')
  const date = level('date of birth')
  if (!second) return 'no second identifier agrees: the record holds none, or another'
  if (date === 'missing') return 'no birth date, and no number to carry the pair'
  if (!agreeing.has(date)) return `birth date ${date}`
  return weight < high ? 'weight below HIGH' : 'names disagree, or the second identifier is not valid or not dated'
}
