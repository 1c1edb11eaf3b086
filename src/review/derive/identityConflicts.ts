import type { CurrentFinding } from '../../store/review/currentFinding.ts'
import { recordOf } from '../../store/review/findingKey.ts'

/** Records that fit two or more members at HIGH, with those members in order. */
export type Conflicts = ReadonlyMap<string, readonly string[]>

/**
 * At most one of the members a record fits can be right, so none may be confirmed while the conflict stands. One member
 * with many records is normal.
 */
export function identityConflicts(findings: Iterable<CurrentFinding>): Conflicts {
  const members = new Map<string, Set<string>>()
  for (const finding of findings) {
    if (!isIdentity(finding)) continue
    const record = recordOf(finding)
    const known = members.get(record)
    if (known) known.add(finding.memberKey)
    else members.set(record, new Set([finding.memberKey]))
  }
  return new Map(
    [...members].filter(([, keys]) => keys.size > 1).map(([record, keys]) => [record, [...keys].toSorted()]),
  )
}

/** The record is about the member, as surely as the engine can tell. */
export const isIdentity = (finding: CurrentFinding): boolean =>
  finding.class !== 'ASSOCIATION' && finding.band === 'HIGH'
