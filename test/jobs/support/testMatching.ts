import { createHash } from 'node:crypto'
import type { FindingInput, LeftPerson, Matching } from '../../../src/jobs/match/matching.ts'
import {
  blockingKeys,
  createIndexBuilder,
  type IndexPart,
  dropRows,
  indexOf,
  uniteParts,
  createLinker,
  type LinkIndex,
  openSheet,
  screeningOf,
} from '../../../src/matchers/index.ts'
import type { Person } from '../../../src/records/person.ts'
import type { HouseholdMember } from '../../../src/records/workforce.ts'
import { personModel } from '../../support/personModel.ts'

const model = personModel()

const householdPerson = (of: Person, { forenames, surname, dateOfBirth }: HouseholdMember): Person => ({
  ...of,
  names: [{ kind: 'current', forenames, surname }],
  datesOfBirth: dateOfBirth === '' ? [] : [{ value: dateOfBirth, validity: 'valid' }],
  sex: 'N',
  phones: [],
  emails: [],
  vehicles: [],
  identifiers: [],
})

const classOf = (left: LeftPerson, right: FindingInput['right']): string => {
  if (left.relation !== 'self') return 'ASSOCIATION'
  return right.record.kind === 'nominals' ? 'CONVICTION' : 'MISCONDUCT'
}

/** What a load stores of the people of a record. */
export const sheetOfPeople = (people: readonly Person[]): Uint8Array => screeningOf(model, people, true).sheet

/**
 * The engine itself, with findings that simply repeat everything they rest on: whatever changes on either side, or
 * belongs to it, shows in a finding.
 */
export const testMatching: Matching = {
  peopleOf: (member, declared): readonly LeftPerson[] => [
    { relation: 'self', person: member.data.person },
    ...member.data.household.map((one) => ({
      relation: `household ${one.relationship}`,
      person: householdPerson(member.data.person, one),
    })),
    ...declared.map((one) => ({ relation: `declared ${one.key}`, person: one.data.person })),
  ],
  blockingKeys: (person) => blockingKeys(model, person),
  startIndex: () => createIndexBuilder(model),
  peopleIn: (sheet) => openSheet(model, sheet),
  unite: (parts) => uniteParts(parts as readonly IndexPart[]),
  dropRows: (part, isDropped) => dropRows(part as IndexPart, isDropped),
  indexOf: (part) => indexOf(model, part as IndexPart),
  link: (index, people, onPair, among) => {
    const linker = createLinker(index as LinkIndex, { minWeight: 0, contacts: true })
    linker.look(people, onPair, among)
    const { pairsCompared, notSearchable } = linker.stats()
    return { compared: pairsCompared, notSearchable, oversizeHits: 0 }
  },
  mayMatter: () => true,
  findingsOf: ({ member, right, kept }) =>
    kept.map(({ left, pair }) => {
      const doc = JSON.stringify({ member: member.data, left, right, weight: pair.weight, contact: pair.contact })
      return {
        memberKey: member.key,
        class: classOf(left, right),
        source: right.record.source,
        recordKind: right.record.kind,
        recordKey: right.record.key,
        relation: left.relation,
        fingerprint: createHash('sha256').update(doc).digest('hex').slice(0, 16),
        band: 'MEDIUM',
        weight: pair.weight,
        signals: [],
        contacts: [],
        incidents: '[]',
        modelVersion: 'test-1',
        marking: 'OFFICIAL',
        handling: [],
        doc,
      }
    }),
  setAside: () => 0,
}
