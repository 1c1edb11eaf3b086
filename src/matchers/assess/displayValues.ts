import { birthDate } from '../pack/birthDate.ts'
import type { CompareKind, ModelComparison } from '../model/model.ts'
import type { Subject } from '../subject.ts'

/** Values of a person that a comparison looks at, in the order of the choices it makes: how many, and each as received. */
type Values = {
  readonly count: (person: Subject) => number
  readonly at: (person: Subject, place: number, field: string) => string
}

const values = <Item>(
  of: (person: Subject) => readonly Item[],
  textOf: (item: Item, field: string) => string,
): Values => ({
  count: (person) => of(person).length,
  at: (person, place, field) => {
    const item = of(person)[place]
    return item === undefined ? '' : textOf(item, field)
  },
})

const one = (textOf: (person: Subject, field: string) => string): Values => ({
  count: () => 1,
  at: (person, place, field) => (place === 0 ? textOf(person, field) : ''),
})

const wholeNames = values(
  ({ names }) => names,
  ({ forenames, surname }) => `${forenames} ${surname}`.trim(),
)
const extra = one(({ extras }, field) => extras?.[field] ?? '')

const valuesOf: Readonly<Record<CompareKind, Values>> = {
  forename: values(
    ({ names }) => names,
    ({ forenames }) => forenames,
  ),
  surname: values(
    ({ names }) => names,
    ({ surname }) => surname,
  ),
  'further-forenames': wholeNames,
  'name-order': wholeNames,
  'whole-name': wholeNames,
  'date-of-birth': values(
    ({ datesOfBirth }) => datesOfBirth.filter((date) => birthDate(date) !== 0),
    ({ value }) => value,
  ),
  sex: one(({ sex }) => (sex === 'M' || sex === 'F' ? sex : '')),
  address: values(
    ({ addresses }) => addresses,
    ({ line }) => line,
  ),
  postcode: values(
    ({ addresses }) => addresses,
    ({ postcode }) => postcode.value,
  ),
  town: values(
    ({ addresses }) => addresses,
    ({ town }) => town,
  ),
  phone: values(
    ({ phones }) => phones,
    ({ value }) => value,
  ),
  email: values(
    ({ emails }) => emails,
    (email) => email,
  ),
  vehicle: values(
    ({ vehicles }) => vehicles,
    ({ value }) => value,
  ),
  identifier: values(
    ({ identifiers }) => identifiers,
    ({ type, value }, field) => (type === field ? value : ''),
  ),
  birthplace: one(({ birthplace }) => birthplace),
  occupation: one(({ occupation }) => occupation),
  'extra-category': extra,
  'extra-text': extra,
  'extra-number': extra,
}

/** The value a comparison chose, or all of them where it chose none. */
export const displayValue = (person: Subject, { compare, field }: ModelComparison, choice: number): string => {
  const { count, at } = valuesOf[compare]
  if (choice >= 0) return at(person, choice, field)
  let all = ''
  for (let place = 0; place < count(person); place += 1) {
    const text = at(person, place, field)
    if (text !== '') all += all === '' ? text : `; ${text}`
  }
  return all
}
