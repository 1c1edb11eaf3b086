import { parseMapping, type Mapping } from '../../src/linkage/mapping.ts'

const has = (header: readonly string[], columns: readonly string[]): string[] =>
  columns.filter((column) => header.includes(column))

const some = <T>(columns: readonly string[], value: T): T | undefined => (columns.length === 0 ? undefined : value)

const extraKinds = {
  age: 'number',
  region: 'category',
  country: 'category',
  state: 'category',
  name_suffix: 'category',
  street_type: 'category',
  col10: 'category',
  race: 'category',
  address_2: 'text',
} as const

/** The mapping of a set's columns, which follow one vocabulary (README of the data): every set is read by the same rule. */
export const setMapping = (header: readonly string[], leaveOut: readonly string[] = []): Mapping => {
  const columns = header.filter((column) => !leaveOut.includes(column))
  const forenames = has(columns, ['first_name', 'first_name_2', 'middle_name', 'middle_initial'])
  const surname = has(columns, ['last_name', 'last_name_2'])
  const lines = has(columns, ['street_number', 'street'])
  const extras = Object.entries(extraKinds).filter(([column]) => columns.includes(column))
  const single = (column: string): string | undefined => (columns.includes(column) ? column : undefined)
  const date = columns.includes('date_of_birth')
    ? 'date_of_birth'
    : columns.includes('birth_year')
      ? { year: 'birth_year', month: 'birth_month', day: 'birth_day' }
      : undefined
  const mapping = {
    id: 'id',
    forenames: some(forenames, forenames),
    surname: some(surname, surname),
    dateOfBirth: date,
    sex: single('sex'),
    addressLines: some(lines, lines),
    town: single('city'),
    postcode: single('postcode'),
    phones: single('phone'),
    emails: single('email'),
    identifiers: columns.includes('national_id') ? { national_id: 'national_id' } : undefined,
    extras: some(
      has(columns, Object.keys(extraKinds)),
      Object.fromEntries(extras.map(([column, compare]) => [column, { column, compare }])),
    ),
  }
  return parseMapping(Object.fromEntries(Object.entries(mapping).filter(([, value]) => value !== undefined)))
}
