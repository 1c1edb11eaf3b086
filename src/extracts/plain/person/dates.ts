import { type MatchBytes, plainBirthDate, weakBirthDate } from '../../../records/index.ts'
import { made, matching, orElse, sequence, warning, type WritePart } from '../parts.ts'
import { itemsOf } from './items.ts'
import { itemOf, listOf } from './lists.ts'
import { noted } from './noted.ts'
import { placeholder, type Setting } from './setting.ts'

/** The birth dates of a person. `isLikely` writes nothing; false where the main one may be weakened by something else in the row. */
export const writeDates = ({ placeOf, context, read, warn, person }: Setting, isLikely: WritePart): WritePart => {
  const date = (place: number, column: string, isLikely: WritePart): WritePart => {
    const whole = (matches: MatchBytes): WritePart => noted(person.dates, matching(place, matches))
    const plain = sequence([isLikely, '{"value":"', whole(plainBirthDate(context.year)), '","validity":"valid"}'])
    const weak = sequence([
      '{"value":"',
      whole(weakBirthDate(context.year)),
      '","validity":"invalid"}',
      warning(warn, column),
    ])
    const none = made(place, (text) => read('date_of_birth', text, ({ datesOfBirth }) => placeholder(datesOfBirth[0])))
    return orElse(plain, orElse(weak, none))
  }
  const main = placeOf('date_of_birth')
  const others = 'other_dates_of_birth'
  return listOf([
    itemOf([main], date(main, 'date_of_birth', isLikely)),
    itemsOf(
      placeOf(others),
      1,
      date(0, others, () => true),
    ),
  ])
}
