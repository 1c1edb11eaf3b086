import type { CurrentFinding } from '../../store/review/currentFinding.ts'
import { recordOf } from '../../store/review/findingKey.ts'

/**
 * How many distinct people hold each shared contact: members and people of the records, counted over all findings.
 * Everybody who shares a contact with a member has a finding, so the count is complete.
 */
export function contactHolders(findings: Iterable<CurrentFinding>): ReadonlyMap<string, number> {
  const holders = new Map<string, Set<string>>()
  for (const finding of findings) {
    for (const contact of finding.contacts) {
      let people = holders.get(contact)
      if (!people) holders.set(contact, (people = new Set()))
      people.add(`member ${finding.memberKey}`).add(`record ${recordOf(finding)}`)
    }
  }
  return new Map([...holders].map(([contact, people]) => [contact, people.size]))
}
