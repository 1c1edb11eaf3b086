import type { AssessedComparison } from '../matchers/index.ts'
import type { CaseDocument } from '../store/review/readCase.ts'
import type { FlagDocument } from '../store/review/readFlag.ts'
import { table } from '../text/table.ts'

type Evidence = {
  readonly sentence: string
  readonly via: string
  readonly comparisons: readonly AssessedComparison[]
  readonly shared: readonly { readonly type: string; readonly memberValue: string; readonly overlap: string }[]
}

/** A case as text: each flag with both records' values, what each comparison adds, and why it stands where it stands. */
export const caseText = (found: Omit<CaseDocument, 'pattern'>): string =>
  [`Member ${found.memberKey}, case ${found.id}, ${found.status}`, ...found.flags.map(flagText)].join('\n\n')

/** One flag as text. */
export const flagText = (flag: FlagDocument): string => {
  const { sentence, via, comparisons, shared } = flag.evidence as Evidence
  const { parts, contacts } = flag.explanation
  return [
    `Flag ${flag.id}: ${flag.class}, ${flag.relation}${via === '' ? '' : ` (${via})`}, band ${flag.band}, tier ${flag.tier}, ` +
      `score ${flag.score + flag.agePoints}, ${flag.state}, ${flag.source}/${flag.recordKind}/${flag.recordKey}`,
    sentence,
    table(
      comparisonColumns,
      comparisons.filter(({ level }) => level !== 'missing'),
    ),
    `Match weight ${flag.weight.toFixed(2)} bits, model ${flag.modelVersion}, policy ${flag.policyVersion}`,
    ...shared.map(({ type, memberValue, overlap }) => `Shared ${type}: ${memberValue} (stays: ${overlap})`),
    ...contacts.map(({ contact, holders }) => `Held by ${holders} people: ${contact.split(':', 1)[0]}`),
    ...(flag.conflictWith.length > 0 ? [`The record fits other members as well: ${flag.conflictWith.join(', ')}`] : []),
    ...parts.map(({ label, why, effect, value }) => `${label}: ${effectText(effect, value)}. ${why}.`),
  ].join('\n')
}

const effectText = (effect: 'tier' | 'points' | 'factor', value: number): string =>
  effect === 'tier' ? 'top tier' : effect === 'factor' ? `× ${value}` : value < 0 ? `− ${-value}` : `+ ${value}`

const comparisonColumns = [
  { title: 'compared', value: (row: AssessedComparison) => row.label },
  { title: 'member', value: (row: AssessedComparison) => row.leftValue },
  { title: 'record', value: (row: AssessedComparison) => row.rightValue },
  { title: 'level', value: (row: AssessedComparison) => row.level },
  { title: 'bits', value: (row: AssessedComparison) => row.weight.toFixed(2), align: 'right' },
  { title: 'rarity', value: (row: AssessedComparison) => row.frequencyWeight.toFixed(2), align: 'right' },
] as const
