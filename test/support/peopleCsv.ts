import type { Person } from '../../src/records/person.ts'

const cell = (value: string): string => (/[",\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value)

export const peopleCsvHeader = 'id,forenames,surname,born,sex,line,town,postcode,phone,email,vehicle,nino'

/** A mapping for `peopleCsv`. */
export const peopleCsvMapping = {
  id: 'id',
  forenames: 'forenames',
  surname: 'surname',
  dateOfBirth: 'born',
  sex: 'sex',
  addressLines: 'line',
  town: 'town',
  postcode: 'postcode',
  phones: 'phone',
  emails: 'email',
  vehicles: 'vehicle',
  identifiers: { nino: 'nino' },
}

/** People as a CSV file, ids numbered from `first` on: `prefix0`, `prefix1`, … */
export const peopleCsv = (people: readonly Person[], prefix: string, first = 0): string =>
  [
    peopleCsvHeader,
    ...people.map((person, i) =>
      [
        `${prefix}${first + i}`,
        person.names[0]?.forenames ?? '',
        person.names[0]?.surname ?? '',
        person.datesOfBirth[0]?.value ?? '',
        person.sex,
        person.addresses[0]?.line ?? '',
        person.addresses[0]?.town ?? '',
        person.addresses[0]?.postcode.value ?? '',
        person.phones[0]?.value ?? '',
        person.emails[0] ?? '',
        person.vehicles[0]?.value ?? '',
        person.identifiers[0]?.value ?? '',
      ]
        .map(cell)
        .join(','),
    ),
    '',
  ].join('\n')
