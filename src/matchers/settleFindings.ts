import type { Finding, Relation } from './finding.ts'
import { groupBy } from './groupBy.ts'

/** The closer tie first. */
const closeness: Readonly<Record<Relation, number>> = {
  self: 0,
  household: 1,
  declared: 2,
  'co-mention': 3,
  contact: 4,
}

const precedence = (a: Finding, b: Finding): number =>
  closeness[a.relation] - closeness[b.relation] || b.weight - a.weight || (a.via < b.via ? -1 : a.via > b.via ? 1 : 0)

/** The closest tie speaks for all; it takes over what the others share and the word of a declaration. */
const asOne = (findings: readonly Finding[]): Finding => {
  const [first, ...rest] = findings.toSorted(precedence) as [Finding, ...Finding[]]
  const contact = rest.find(({ shared }) => shared.length > 0)
  const named = [first, ...rest].find(({ declaration }) => declaration !== '')
  const isDeclared = findings.some(({ declared }) => declared)
  const signals = [...new Set(findings.flatMap((finding) => finding.signals))]
  return {
    ...first,
    shared: first.shared.length > 0 ? first.shared : (contact?.shared ?? []),
    contacts: first.contacts.length > 0 ? first.contacts : (contact?.contacts ?? []),
    signals: isDeclared ? signals.filter((signal) => signal !== 'undeclared-tie') : signals,
    declared: isDeclared,
    declaration: named?.declaration ?? '',
  }
}

const groupOf = ({ memberKey, class: own, source, recordKind, recordKey }: Finding): string =>
  [memberKey, own, source, recordKind, recordKey].join('\u001f')

/**
 * One finding per member, class and record: a person who is both co-resident and found at the member's address is one tie.
 * Findings of one member and one record must come together.
 */
export const settleFindings = (findings: Iterable<Finding>): readonly Finding[] =>
  [...groupBy(findings, groupOf).values()].map((group) => (group.length === 1 ? (group[0] as Finding) : asOne(group)))
