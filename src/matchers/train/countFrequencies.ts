import type { ModelFile } from '../model/schema.ts'
import type { Subject } from '../subject.ts'
import { addressText } from '../text/addressText.ts'
import { forenameTokens, nameTokens } from '../text/nameTokens.ts'

type Tables = ModelFile['frequencies']

const count = (tally: Map<string, number>, value: string): void => {
  if (value !== '') tally.set(value, (tally.get(value) ?? 0) + 1)
}

/** Values seen this often get an entry of their own; all rarer ones share `unseen`. */
const listed = 2

const table = (tally: ReadonlyMap<string, number>): Tables['forename'] => {
  const total = [...tally.values()].reduce((sum, occurrences) => sum + occurrences, 0)
  const unseen = Math.min(0.5, 1 / Math.max(2, total))
  const values = [...tally].filter(([, occurrences]) => occurrences >= listed).sort(([a], [b]) => (a < b ? -1 : 1))
  return {
    unseen,
    values: Object.fromEntries(values.map(([value, occurrences]) => [value, Math.min(0.99, occurrences / total)])),
  }
}

/** How often each forename, surname and town occurs among these people. */
export const countFrequencies = (people: Iterable<Subject>): Tables => {
  const forenames = new Map<string, number>()
  const surnames = new Map<string, number>()
  const towns = new Map<string, number>()
  for (const person of people) {
    for (const name of person.names) {
      for (const word of forenameTokens(name.forenames)) count(forenames, word)
      const parts = nameTokens(name.surname)
      count(surnames, parts.join(''))
      if (parts.length > 1) for (const part of parts) count(surnames, part)
    }
    for (const address of person.addresses) count(towns, addressText(address.town).street)
  }
  return { forename: table(forenames), surname: table(surnames), town: table(towns) }
}
