import type { Subject } from '../subject.ts'
import { addressText, dwelling, postcodeText } from '../text/addressText.ts'
import { codeText } from '../text/codeText.ts'

export type SharedType = 'address' | 'phone' | 'vehicle' | 'email'

/** A contact two people have in common, as the left person's record gives it. */
export type SharedValue = { readonly type: SharedType; readonly value: string }

type Contact = SharedValue & { readonly compared: string }

const contactsOf = (person: Subject): Contact[] => [
  ...person.addresses.map((address) => {
    const town = addressText(address.town).street
    const compared = dwelling(addressText(address.line), town, postcodeText(address.postcode))
    const value = [address.line, address.town, address.postcode.value].filter((part) => part !== '').join(', ')
    return { type: 'address' as const, value, compared }
  }),
  ...person.phones.map(({ value, validity }) => ({
    type: 'phone' as const,
    value,
    compared: validity === 'placeholder' ? '' : codeText(value),
  })),
  ...person.vehicles.map(({ value, validity }) => ({
    type: 'vehicle' as const,
    value,
    compared: validity === 'placeholder' ? '' : codeText(value),
  })),
  ...person.emails.map((value) => ({ type: 'email' as const, value, compared: codeText(value) })),
]

/** Every contact the two share exactly; each once. */
export const sharedValues = (left: Subject, right: Subject): SharedValue[] => {
  const others = new Set(contactsOf(right).map(({ type, compared }) => `${type} ${compared}`))
  const seen = new Set<string>()
  return contactsOf(left).flatMap(({ type, value, compared }) => {
    const key = `${type} ${compared}`
    if (compared === '' || !others.has(key) || seen.has(key)) return []
    seen.add(key)
    return [{ type, value }]
  })
}
