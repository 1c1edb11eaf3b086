import type { CellLayout } from '../matchers/index.ts'
import type { Mapping } from './mapping.ts'
import { sexOf } from './rowReader.ts'
import { valueForms } from './values/valueForms.ts'

type ListColumns = NonNullable<Mapping['phones']>

/** Where a mapping's columns lie under a header that has been checked against it. */
export const cellLayout = (mapping: Mapping, header: readonly string[]): CellLayout => {
  const at = (column: string): number => header.indexOf(column)
  const one = (column: string | undefined): number | undefined => (column === undefined ? undefined : at(column))
  const lists = (columns: ListColumns | undefined) =>
    (columns ?? []).map(({ column, separator }) => ({ column: at(column), separator }))
  const { phone, email, vehicle, identifier } = valueForms(mapping)
  const { dateOfBirth: date, dateOrder: order = 'ymd' } = mapping
  const dateParts = date === undefined || 'column' in date ? [] : [date.year, date.month, date.day]
  const texts = [
    mapping.fullName,
    ...(mapping.aliases ?? []).map(({ column }) => column),
    ...(mapping.formerNames ?? []).map(({ column }) => column),
    ...dateParts,
  ]
  return {
    forenames: (mapping.forenames ?? []).map(at),
    surname: (mapping.surname ?? []).map(at),
    date: date !== undefined && 'column' in date ? { column: at(date.column), order } : undefined,
    sex: one(mapping.sex),
    sexOf,
    lines: (mapping.addressLines ?? []).map(at),
    town: one(mapping.town),
    postcode: one(mapping.postcode),
    phones: lists(mapping.phones),
    emails: lists(mapping.emails),
    vehicles: lists(mapping.vehicles),
    forms: { phone, email, vehicle },
    identifiers: Object.entries(mapping.identifiers ?? {}).map(([type, column]) => ({
      type,
      column: at(column),
      form: identifier(type),
    })),
    birthplace: one(mapping.birthplace),
    occupation: one(mapping.occupation),
    extras: new Map(Object.entries(mapping.extras ?? {}).map(([field, { column }]) => [field, at(column)])),
    others: texts.filter((column) => column !== undefined).map(at),
  }
}
