import { type KeyedPerson } from '../../../src/demo/personOfCells.ts'
import { people, type PersonKind } from '../../../src/demo/people.ts'
import type { TruthRow } from '../../../src/demo/truth/truthRow.ts'
import { makeWorld } from '../../../src/demo/world.ts'
import type { ForceSizes } from '../../../src/demo/index.ts'
import { syntheticContext } from '../settings.ts'

export type ForcePeople = {
  readonly members: readonly KeyedPerson[]
  /** People of nominal records and of reports. */
  readonly records: readonly KeyedPerson[]
  readonly truth: readonly TruthRow[]
  /** Member row → rows of the records that are about the member. */
  readonly self: ReadonlyMap<number, ReadonlySet<number>>
  /** Departures of the record from the member, by `member record`. */
  readonly tags: ReadonlyMap<string, readonly string[]>
}

const screened = ['nominals', 'report-persons', 'misconduct'] as const satisfies readonly PersonKind[]

/** The people of a synthetic force with what is true of them, read as an ingest would and without any file. */
export const forcePeople = (sizes: ForceSizes): ForcePeople => {
  const world = makeWorld(sizes)
  const truth: TruthRow[] = []
  const members = [...people(world, 'workforce', syntheticContext, truth)]
  const byKind = screened.map((kind) => ({ kind, people: [...people(world, kind, syntheticContext, truth)] }))
  const records = byKind.flatMap((file) => file.people)
  const memberRow = new Map(members.map(({ key }, row) => [key, row]))
  const kinds = byKind.flatMap((file) => file.people.map(({ key }) => `${file.kind} ${key}`))
  const recordRow = new Map(kinds.map((key, row) => [key, row]))
  const self = new Map<number, Set<number>>()
  const tags = new Map<string, readonly string[]>()
  for (const row of truth) {
    const member = memberRow.get(row.memberKey)
    const record = recordRow.get(`${row.recordKind} ${row.recordKey}`)
    if (row.relation !== 'self' || member === undefined || record === undefined) continue
    self.set(member, (self.get(member) ?? new Set()).add(record))
    tags.set(`${member} ${record}`, row.tags)
  }
  return { members, records, truth, self, tags }
}
