import { plainBirthDate } from '../../../records/index.ts'
import { made, matching, orElse, sequence, type WritePart } from '../parts.ts'
import { itemsOf } from './items.ts'
import { itemOf, listOf } from './lists.ts'
import { noted } from './noted.ts'
import { placeholder, type Setting } from './setting.ts'

/** The birth dates of a person. */
export const writeDates = ({ placeOf, context, read, person }: Setting): WritePart => {
  const date = (place: number): WritePart => {
    const plain = noted(person.dates, matching(place, plainBirthDate(context.year)))
    const noDate = made(place, (text) =>
      read('date_of_birth', text, (record) => placeholder(record.person.datesOfBirth[0])),
    )
    return orElse(sequence(['{"value":"', plain, '","validity":"valid"}']), noDate)
  }
  const main = placeOf('date_of_birth')
  return listOf([itemOf([main], date(main)), itemsOf(placeOf('other_dates_of_birth'), 1, date(0))])
}
