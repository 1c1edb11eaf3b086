import {
  type Checked,
  isIsoDateAt,
  isPlainDate,
  type MatchBytes,
  noteRange,
  type Person,
} from '../../../records/index.ts'
import { made, matching, orElse, sequence, type WritePart } from '../parts.ts'
import { itemsOf } from './items.ts'
import { itemOf, listOf } from './lists.ts'
import { noted, notedString, notedWords } from './noted.ts'
import { plainValues, valueAt } from './plainValues.ts'
import { after, placeholder, type Setting, valid } from './setting.ts'

const postcodeOf = ({ addresses }: Person): Checked | undefined => addresses[0]?.postcode

/** Places of line, town, postcode, and the dates from and to which somebody lives there. */
type AddressPlaces = readonly [line: number, town: number, postcode: number, from: number, to: number]

/** The current address of a person, where any part of it is known, and the previous ones. */
export const writeAddresses = ({ placeOf, context, read, person }: Setting): WritePart => {
  const plain = plainValues(context).postcode
  const postcode = (place: number): WritePart => {
    const opening = '{"value":"'
    const other = made(place, (text) =>
      after(
        opening,
        read('postcode', text, (person) => valid(postcodeOf(person))),
      ),
    )
    const known = orElse(
      valueAt(person.addresses, opening, place, plain),
      sequence([opening, notedString(person.addresses, other)]),
    )
    const noPostcode = made(place, (text) => read('postcode', text, (person) => placeholder(postcodeOf(person))))
    return orElse(known, (cells, out) => {
      noteRange(person.addresses, out.size(), out.size())
      return noPostcode(cells, out)
    })
  }
  const address = ([line, town, code, from, to]: AddressPlaces, date: MatchBytes): WritePart =>
    sequence([
      '{"line":"',
      notedWords(person.addresses, line),
      '","town":"',
      notedWords(person.addresses, town),
      '","postcode":',
      postcode(code),
      ',"from":"',
      matching(from, date),
      '","to":"',
      noted(person.addresses, matching(to, date)),
      '"}',
    ])
  const [line, town, code] = [placeOf('address'), placeOf('town'), placeOf('postcode')]
  const current = address([line, town, code, placeOf('address_from'), placeOf('')], isIsoDateAt)
  const previous = address([0, 1, 2, 3, 4], isPlainDate)
  return listOf([itemOf([line, town, code], current), itemsOf(placeOf('previous_addresses'), 5, previous)])
}
