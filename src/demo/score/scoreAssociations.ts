import type { FindingBand } from '../../matchers/finding.ts'
import type { TruthRow } from '../truth/truthRow.ts'
import { type Counts, countsOf } from './counts.ts'
import { type ScoredFinding, pairKey } from './scored.ts'

const bands: readonly FindingBand[] = ['HIGH', 'MEDIUM', 'LOW']

export type AssociationScore = {
  /** Precision by finding, recall by tie: a tie stated in several records is found in any of them. */
  readonly all: Counts
  readonly byBand: Readonly<Partial<Record<FindingBand, Counts>>>
  /** By the true relation; nothing can be wrong here, since a wrong finding has none. */
  readonly byRelation: Readonly<Record<string, Counts>>
  /** Findings about ties that exist but mean nothing, such as a former occupant; neither right nor wrong. */
  readonly tolerated: number
}

const isTie = ({ relation }: TruthRow): boolean => relation !== 'self'

const countTies = (
  findings: readonly ScoredFinding[],
  ties: readonly TruthRow[],
  known: ReadonlySet<string>,
): Counts => {
  const pairs = new Set(findings.map(pairKey))
  const facts = new Set(ties.map(({ fact }) => fact))
  const due = new Set(ties.map(pairKey))
  const found = new Set(ties.filter((row) => pairs.has(pairKey(row))).map(({ fact }) => fact))
  const right = [...pairs].filter((pair) => due.has(pair)).length
  const wrong = [...pairs].filter((pair) => !known.has(pair)).length
  const { precision } = countsOf(right, wrong, 0)
  const { recall } = countsOf(found.size, 0, facts.size - found.size)
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall)
  return { found: found.size, wrong, missed: facts.size - found.size, precision, recall, f1 }
}

/** Compares findings of class ASSOCIATION with the ties that truly exist. */
export const scoreAssociations = (findings: Iterable<ScoredFinding>, truth: readonly TruthRow[]): AssociationScore => {
  const made = [...findings].filter((finding) => finding.class === 'ASSOCIATION')
  const ties = truth.filter(isTie)
  const due = ties.filter(({ expected }) => expected === 'ASSOCIATION')
  const known = new Set(ties.map(pairKey))
  const expected = new Set(due.map(pairKey))
  const relations = [...new Set(due.map(({ relation }) => relation))].toSorted()
  return {
    all: countTies(made, due, known),
    byBand: Object.fromEntries(
      bands.map((band) => [
        band,
        countTies(
          made.filter((finding) => finding.band === band),
          due,
          known,
        ),
      ]),
    ),
    byRelation: Object.fromEntries(
      relations.map((relation) => {
        const rows = due.filter((row) => row.relation === relation)
        const pairs = new Set(rows.map(pairKey))
        return [
          relation,
          countTies(
            made.filter((finding) => pairs.has(pairKey(finding))),
            rows,
            known,
          ),
        ]
      }),
    ),
    tolerated: new Set(made.map(pairKey).filter((pair) => known.has(pair) && !expected.has(pair))).size,
  }
}
