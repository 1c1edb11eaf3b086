import type { DeclaredAssociation } from '../records/declaredAssociation.ts'
import type { Person } from '../records/person.ts'
import type { RecordByKind, RecordKind } from '../records/sourceRecord.ts'
import type { HouseholdMember, WorkforceMember } from '../records/workforce.ts'
import type { Keyed } from './findingInput.ts'

/** One row of the left side of a link: the member, or a person the member has named. */
export type MemberSubject = {
  readonly relation: 'self' | 'household' | 'declared'
  readonly person: Person
  /** Name and relationship of a named person, '' for the member. */
  readonly via: string
  /** Key of the declaration that names the person, '' for none. */
  readonly declaration: string
}

/** A co-resident as a person: the form gives a name and a birth date, and the home is the member's. */
const householdPerson = (named: HouseholdMember, member: Person): Person => ({
  names: [{ kind: 'current', forenames: named.forenames, surname: named.surname }],
  datesOfBirth: named.dateOfBirth === '' ? [] : [{ value: named.dateOfBirth, validity: 'valid' }],
  sex: 'N',
  addresses: member.addresses.filter((address) => address.to === ''),
  phones: [],
  emails: [],
  vehicles: [],
  identifiers: [],
  birthplace: '',
  occupation: '',
})

const described = (forenames: string, surname: string, relationship: string): string =>
  [`${forenames} ${surname}`.trim(), relationship].filter((part) => part !== '').join(', ')

const hasName = (person: Person): boolean => person.names.some(({ forenames, surname }) => forenames + surname !== '')

const namedInDeclaration = ({ key, data }: Keyed<DeclaredAssociation>): MemberSubject => {
  const { forenames = '', surname = '' } = data.person.names[0] ?? {}
  return {
    relation: 'declared',
    person: data.person,
    via: described(forenames, surname, data.relationship),
    declaration: key,
  }
}

/** Everybody to be linked on behalf of a member: the member first, then the household, then declared associates. */
export const subjectsOf = (
  member: WorkforceMember,
  declarations: readonly Keyed<DeclaredAssociation>[],
): readonly MemberSubject[] => {
  const self: MemberSubject = { relation: 'self', person: member.person, via: '', declaration: '' }
  const household = member.household.map((named): MemberSubject => ({
    relation: 'household',
    person: householdPerson(named, member.person),
    via: described(named.forenames, named.surname, named.relationship),
    declaration: '',
  }))
  return [self, ...[...household, ...declarations.map(namedInDeclaration)].filter(({ person }) => hasName(person))]
}

/** The people `subjectsOf` takes from one record, in its order: a member with the household, a declared associate with a name. */
export const peopleOfRecord = <K extends RecordKind>(
  kind: K,
  record: RecordByKind[K],
  person: Person,
): readonly Person[] => {
  if (kind === 'workforce') return subjectsOf(record as WorkforceMember, []).map((subject) => subject.person)
  return kind !== 'associations' || hasName(person) ? [person] : []
}
