import type { FindingBand } from '../../matchers/finding.ts'
import type { TruthRow } from '../truth/truthRow.ts'
import { type Counts, countsOf } from './counts.ts'
import { type ScoredFinding, pairKey } from './scored.ts'

/** Bands in which an identity is claimed; RELATIVE says that it is not. */
const claims: readonly FindingBand[] = ['HIGH', 'MEDIUM', 'LOW']

/** Share of true links missed among the records with one tag, or the members of one group. */
export type Misses = { readonly total: number; readonly missed: number; readonly share: number }

export type IdentityScore = {
  /** Links claimed in any band against all true links. */
  readonly all: Counts
  /** Links claimed in each band; what another band found counts as missed there. */
  readonly byBand: Readonly<Partial<Record<FindingBand, Counts>>>
  /** Links of each kind of record, by any band. */
  readonly byKind: Readonly<Record<string, Counts>>
  readonly missesByTag: Readonly<Record<string, Misses>>
  readonly missesByGroup: Readonly<Record<string, Misses>>
}

const isSelf = ({ relation }: { readonly relation: string }): boolean => relation === 'self'

const countLinks = (claimed: ReadonlySet<string>, right: ReadonlySet<string>): Counts => {
  const found = [...claimed].filter((pair) => right.has(pair)).length
  return countsOf(found, claimed.size - found, right.size - found)
}

const missesBy = (
  links: readonly TruthRow[],
  claimed: ReadonlySet<string>,
  labels: (row: TruthRow) => readonly string[],
): Readonly<Record<string, Misses>> => {
  const tallies = new Map<string, { total: number; missed: number }>()
  for (const row of links) {
    const missed = claimed.has(pairKey(row)) ? 0 : 1
    for (const label of labels(row)) {
      const tally = tallies.get(label) ?? { total: 0, missed: 0 }
      tallies.set(label, { total: tally.total + 1, missed: tally.missed + missed })
    }
  }
  const rows = [...tallies].toSorted(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(
    rows.map(([label, { total, missed }]) => [label, { total, missed, share: missed / total }] as const),
  )
}

/** Compares the identities that findings claim with the truth. Every true link counts, whatever lost it. */
export const scoreIdentity = (findings: Iterable<ScoredFinding>, truth: readonly TruthRow[]): IdentityScore => {
  const links = truth.filter(isSelf)
  const right = new Set(links.map(pairKey))
  const made = [...findings].filter((finding) => isSelf(finding) && claims.includes(finding.band))
  const claimed = new Set(made.map(pairKey))
  const ofBand = (band: FindingBand): Counts =>
    countLinks(new Set(made.filter((finding) => finding.band === band).map(pairKey)), right)
  const ofKind = (kind: string): Counts =>
    countLinks(
      new Set(made.filter(({ recordKind }) => recordKind === kind).map(pairKey)),
      new Set(links.filter(({ recordKind }) => recordKind === kind).map(pairKey)),
    )
  const kinds = [...new Set([...links, ...made].map(({ recordKind }) => recordKind))].toSorted()
  return {
    all: countLinks(claimed, right),
    byBand: Object.fromEntries(claims.map((band) => [band, ofBand(band)])),
    byKind: Object.fromEntries(kinds.map((kind) => [kind, ofKind(kind)])),
    missesByTag: missesBy(links, claimed, ({ tags }) => (tags.length === 0 ? ['none'] : tags)),
    missesByGroup: missesBy(links, claimed, ({ group }) => [group]),
  }
}
