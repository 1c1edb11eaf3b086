import { createHash } from 'node:crypto'
import { subjectsOf } from '../../matchers/subjects.ts'
import type { DeclaredAssociation, Person, WorkforceMember } from '../../records/index.ts'
import { type IdentitySnapshot, identitySnapshot } from './identitySnapshot.ts'

/** The two rows of an answer on identity as JSON text, and for whom of the member's people it is. */
export type IdentityData = {
  readonly relation: string
  /** Who the member named, and in which declaration; '' for the member. */
  readonly via: string
  readonly declaration: string
  readonly member: string
  readonly declarations: readonly { readonly key: string; readonly data: string }[]
  readonly record: string
}

const nobody: Person = {
  names: [],
  datesOfBirth: [],
  sex: 'N',
  addresses: [],
  phones: [],
  emails: [],
  vehicles: [],
  identifiers: [],
  birthplace: '',
  occupation: '',
}

/** What an answer on identity rests on now: the member, or who the member named, beside the person of the record. */
export const snapshotOf = (data: IdentityData): IdentitySnapshot =>
  identitySnapshot(personOf(data), (JSON.parse(data.record) as { readonly person: Person }).person)

/** A snapshot as it is kept, and the fingerprint that a suppression is keyed on. */
export const sealed = (snapshot: IdentitySnapshot): { readonly text: string; readonly fingerprint: string } => {
  const text = JSON.stringify(snapshot)
  return { text, fingerprint: createHash('sha256').update(text).digest('hex') }
}

/** Somebody who is not named any more leaves nobody behind, which is a change. */
function personOf({ relation, via, declaration, member, declarations }: IdentityData): Person {
  const record = JSON.parse(member) as WorkforceMember
  if (relation !== 'household' && relation !== 'declared') return record.person
  const declared = declarations.map(({ key, data }) => ({ key, data: JSON.parse(data) as DeclaredAssociation }))
  const named = subjectsOf(record, declared).find(
    (subject) =>
      subject.relation === relation &&
      (relation === 'declared' ? subject.declaration === declaration : subject.via === via),
  )
  return named?.person ?? nobody
}
