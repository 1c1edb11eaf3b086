import type { Incident } from '../../../src/matchers/finding.ts'
import type { Person } from '../../../src/records/person.ts'
import type { CurrentFinding } from '../../../src/store/review/currentFinding.ts'
import type { IncomingFinding } from '../../../src/store/review/incomingFinding.ts'
import { altered, found, incident } from './nights.ts'
import { person } from './office.ts'

/** What the matching of this made-up world sees of a row; null while it is in no extract. */
export type MemberRow = { readonly surname: string; readonly home: number } | null
export type RecordRow = {
  readonly surname: string
  readonly home: number
  readonly band: 'HIGH' | 'MEDIUM' | 'RELATIVE'
  readonly kinds: readonly ('CONVICTION' | 'MISCONDUCT' | 'WELFARE')[]
  readonly incidents: number
  readonly sentence: string
} | null

/** The extracts in force, and what changed in them since the last night. */
export type World = {
  readonly members: Map<string, MemberRow>
  readonly records: Map<string, RecordRow>
  model: number
  changedMembers: Set<string>
  changedRecords: Set<string>
  /** Another model is compared with everything. */
  mustBeFull: boolean
}

export const memberKeys = ['43/1', '43/2', '43/3']
export const recordKeys = ['N1', 'N2', 'N3', 'N4']

export const newWorld = (): World => ({
  members: new Map(memberKeys.map((key) => [key, { surname: 'Quill', home: 1 }])),
  records: new Map(recordKeys.map((key) => [key, null])),
  model: 1,
  changedMembers: new Set(memberKeys),
  changedRecords: new Set(recordKeys),
  mustBeFull: true,
})

export const setMember = (world: World, key: string, row: MemberRow): void => {
  world.members.set(key, row)
  world.changedMembers.add(key)
}

export const setRecord = (world: World, key: string, row: RecordRow): void => {
  world.records.set(key, row)
  world.changedRecords.add(key)
}

export const personOf = ({ surname, home }: { readonly surname: string; readonly home: number }): Person =>
  person({
    names: [{ kind: 'current', forenames: 'Ada', surname }],
    addresses: [
      { line: `${home} Long Street`, town: '', postcode: { value: 'ZZ9 9ZZ', validity: 'valid' }, from: '', to: '' },
    ],
  })

/** Like named is the member, whose home is shared is an associate: a finding depends on its two rows and the model alone. */
const pair = (world: World, memberKey: string, recordKey: string): readonly IncomingFinding[] => {
  const [member, record] = [world.members.get(memberKey), world.records.get(recordKey)]
  if (!member || !record) return []
  const { band, kinds, sentence, incidents } = record
  const shared = { memberKey, recordKey, sentence: `${sentence} (${member.surname}, ${record.surname})` }
  if (member.surname.toLowerCase() === record.surname.toLowerCase()) {
    const events = Array.from({ length: incidents }, (_, n) => incident(`${recordKey} ${n}`, `202${n}-02-03`))
    return kinds.map((kind) => found({ ...shared, class: kind, band, incidents: events }))
  }
  if (member.home !== record.home) return []
  const contacts = [`address:${record.home}`]
  return [
    found({ ...shared, class: 'ASSOCIATION', relation: 'contact', band: 'MEDIUM', signals: ['address'], contacts }),
  ]
}

/** What is found between these records and everybody, and between these members and every record. */
export const findingsOn = (
  world: World,
  records: ReadonlySet<string>,
  members: ReadonlySet<string>,
): readonly IncomingFinding[] =>
  memberKeys
    .flatMap((member) => recordKeys.map((record) => ({ member, record })))
    .filter(({ member, record }) => records.has(record) || members.has(member))
    .flatMap(({ member, record }) => pair(world, member, record))
    .map((one) => altered(one, { model: { name: 'person', version: world.model } }))

export const allFindings = (world: World): readonly IncomingFinding[] =>
  findingsOn(world, new Set(recordKeys), new Set())

type Doc = Pick<CurrentFinding, 'band' | 'weight' | 'signals' | 'contacts'> & {
  readonly incidents: readonly Incident[]
  readonly model: { readonly name: string; readonly version: number }
}

/** A finding as derivation reads it, and the events behind it. */
export const currentOf = (one: IncomingFinding): CurrentFinding & { readonly events: readonly Incident[] } => {
  const { band, weight, signals, contacts, incidents, model } = JSON.parse(one.doc) as Doc
  const { doc: _, ...key } = one
  return {
    ...(key as IncomingFinding & Pick<CurrentFinding, 'class'>),
    id: [one.memberKey, one.class, one.recordKey, one.relation].join(' '),
    band,
    weight,
    signals,
    contacts,
    incidents: incidents.length,
    modelVersion: `${model.name}-${model.version}`,
    events: incidents,
  }
}
