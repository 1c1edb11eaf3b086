import { birthDate } from '../pack/birthDate.ts'
import type { ModelComparison } from '../model/model.ts'
import type { Subject } from '../subject.ts'

/** Every value of a person that a comparison looks at, as received, in the order of the choices a comparison makes. */
const valuesOf = (person: Subject, comparison: ModelComparison): string[] => {
  switch (comparison.compare) {
    case 'forename':
      return person.names.map((name) => name.forenames)
    case 'surname':
      return person.names.map((name) => name.surname)
    case 'further-forenames':
    case 'name-order':
    case 'whole-name':
      return person.names.map((name) => `${name.forenames} ${name.surname}`.trim())
    case 'date-of-birth':
      return person.datesOfBirth.filter((date) => birthDate(date) !== 0).map((date) => date.value)
    case 'sex':
      return person.sex === 'M' || person.sex === 'F' ? [person.sex] : []
    case 'address':
      return person.addresses.map((address) => address.line)
    case 'postcode':
      return person.addresses.map((address) => address.postcode.value)
    case 'town':
      return person.addresses.map((address) => address.town)
    case 'phone':
      return person.phones.map((phone) => phone.value)
    case 'email':
      return [...person.emails]
    case 'vehicle':
      return person.vehicles.map((vehicle) => vehicle.value)
    case 'identifier':
      return person.identifiers.map(({ type, value }) => (type === comparison.field ? value : ''))
    case 'birthplace':
      return [person.birthplace]
    case 'occupation':
      return [person.occupation]
    case 'extra-category':
    case 'extra-text':
    case 'extra-number':
      return [person.extras?.[comparison.field] ?? '']
  }
}

/** The value a comparison chose, or all of them where it chose none. */
export const displayValue = (person: Subject, comparison: ModelComparison, choice: number): string => {
  const values = valuesOf(person, comparison)
  return choice >= 0 ? (values[choice] ?? '') : values.filter((value) => value !== '').join('; ')
}
