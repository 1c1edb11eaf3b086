import type { Person, PersonName } from '../../records/person.ts'
import { nameTokens } from '../../records/names/nameTokens.ts'
import { compact } from '../../records/text/compact.ts'

/** The fields of one person that a decision on identity rests on, written so that mere spelling does not count. Each sorted. */
export type PersonIdentity = {
  readonly names: readonly string[]
  /** Former names, aliases, nicknames and names known as. */
  readonly otherNames: readonly string[]
  readonly birthDates: readonly string[]
  readonly addresses: readonly string[]
}

/** What "a different person" was decided on: both people, and the types of strong identifiers that agreed. */
export type IdentitySnapshot = {
  readonly member: PersonIdentity
  readonly record: PersonIdentity
  readonly agreeing: readonly string[]
}

const accents = /\p{M}/gu

const nameOf = ({ forenames, surname }: PersonName): string =>
  nameTokens(`${forenames} ${surname}`.normalize('NFKD').replace(accents, '')).join(' ')

const each = (values: readonly string[]): readonly string[] =>
  [...new Set(values)].filter((value) => value !== '').toSorted((left, right) => (left < right ? -1 : 1))

/** The identity fields of one person. Placeholders are no evidence and stay out. */
export const personIdentity = (person: Person): PersonIdentity => ({
  names: each(person.names.filter(({ kind }) => kind === 'current').map(nameOf)),
  otherNames: each(person.names.filter(({ kind }) => kind !== 'current').map(nameOf)),
  birthDates: each(person.datesOfBirth.filter(({ validity }) => validity !== 'placeholder').map(({ value }) => value)),
  addresses: each(
    person.addresses
      .filter(({ postcode }) => postcode.validity !== 'placeholder')
      .map(({ line, postcode }) => compact(`${line} ${postcode.value}`).replace(/[^\p{L}\p{N}]/gu, '')),
  ),
})

const strong = (person: Person): ReadonlyMap<string, string> =>
  new Map(
    person.identifiers
      .filter(({ validity, value }) => validity === 'valid' && value !== '')
      .map(({ type, value }) => [`${type} ${value}`, type]),
  )

/** What a decision on the identity of a member and the person of a record would rest on now. */
export function identitySnapshot(member: Person, record: Person): IdentitySnapshot {
  const of = strong(record)
  return {
    member: personIdentity(member),
    record: personIdentity(record),
    agreeing: each([...strong(member)].filter(([key]) => of.has(key)).map(([, type]) => type)),
  }
}
