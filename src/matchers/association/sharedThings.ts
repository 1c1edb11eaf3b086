import type { Address, Checked, Person } from '../../records/person.ts'
import type { SharedThing } from '../finding.ts'
import { addressText, dwelling, postcodeText } from '../text/addressText.ts'
import { codeText } from '../text/codeText.ts'
import { type Stay, stayOverlap } from './stayOverlap.ts'

type Thing = { readonly type: SharedThing['type']; readonly key: string; readonly value: string; readonly stay: Stay }

const undated: Stay = { from: '', to: '' }

const addressThing = (address: Address): Thing => ({
  type: 'address',
  key: dwelling(addressText(address.line), addressText(address.town).street, postcodeText(address.postcode)),
  value: [address.line, address.town, address.postcode.value].filter((part) => part !== '').join(', '),
  stay: address,
})

const checkedThing = (type: 'phone' | 'vehicle', { value, validity }: Checked): Thing => ({
  type,
  key: validity === 'placeholder' ? '' : codeText(value),
  value,
  stay: undated,
})

/** Everything of a person that can be shared; what is too vague or a placeholder has no key and is left out. */
const thingsOf = (person: Person): readonly Thing[] =>
  [
    ...person.addresses.map(addressThing),
    ...person.phones.map((phone) => checkedThing('phone', phone)),
    ...person.vehicles.map((vehicle) => checkedThing('vehicle', vehicle)),
    ...person.emails.map((email): Thing => ({ type: 'email', key: codeText(email), value: email, stay: undated })),
  ].filter(({ key }) => key !== '')

const preference = { overlap: 2, unknown: 1, apart: 0 } as const

const isCloser = (one: SharedThing, other: SharedThing): boolean =>
  preference[one.overlap] > preference[other.overlap] || (one.overlap === other.overlap && one.from > other.from)

const inOrder = (a: SharedThing, b: SharedThing): number => (`${a.type}:${a.key}` < `${b.type}:${b.key}` ? -1 : 1)

/** What a member and a person of a record share exactly, each thing once, with the closest of several stays. */
export const sharedThings = (member: Person, other: Person): readonly SharedThing[] => {
  const theirs = thingsOf(other)
  const shared = new Map<string, SharedThing>()
  for (const mine of thingsOf(member)) {
    for (const { type, key, value, stay } of theirs) {
      if (type !== mine.type || key !== mine.key) continue
      const thing = { type, key, memberValue: mine.value, recordValue: value, ...stayOverlap(mine.stay, stay) }
      const known = shared.get(`${type}:${key}`)
      if (known === undefined || isCloser(thing, known)) shared.set(`${type}:${key}`, thing)
    }
  }
  return [...shared.values()].toSorted(inOrder)
}
