import type { FindingClass } from '../../matchers/finding.ts'
import type { TruthRow } from '../truth/truthRow.ts'
import { type Counts, countsOf } from './counts.ts'
import { type ScoredFinding, pairKey } from './scored.ts'

const classes = ['CONVICTION', 'MISCONDUCT', 'WELFARE'] as const satisfies readonly FindingClass[]

/** Compares findings about the members themselves with the class each true record should raise. Bands do not matter. */
export const scoreClasses = (
  findings: Iterable<ScoredFinding>,
  truth: readonly TruthRow[],
): Readonly<Record<(typeof classes)[number], Counts>> => {
  const made = [...findings].filter(({ relation, band }) => relation === 'self' && band !== 'RELATIVE')
  const score = (name: FindingClass): Counts => {
    const claimed = new Set(made.filter((finding) => finding.class === name).map(pairKey))
    const due = new Set(truth.filter(({ expected, relation }) => relation === 'self' && expected === name).map(pairKey))
    const found = [...claimed].filter((pair) => due.has(pair)).length
    return countsOf(found, claimed.size - found, due.size - found)
  }
  return { CONVICTION: score('CONVICTION'), MISCONDUCT: score('MISCONDUCT'), WELFARE: score('WELFARE') }
}
