import { VettingError } from '../errors.ts'
import type { Mapping } from './mapping.ts'

/** Every column a mapping names. */
export const mappedColumns = (mapping: Mapping): string[] => {
  const { dateOfBirth: date } = mapping
  const lists = [...(mapping.aliases ?? []), ...(mapping.formerNames ?? []), ...(mapping.phones ?? [])]
  const named = [
    mapping.id,
    ...(mapping.forenames ?? []),
    ...(mapping.surname ?? []),
    mapping.fullName,
    ...(date === undefined ? [] : 'column' in date ? [date.column] : [date.year, date.month, date.day]),
    mapping.sex,
    ...(mapping.addressLines ?? []),
    mapping.town,
    mapping.postcode,
    ...[...lists, ...(mapping.emails ?? []), ...(mapping.vehicles ?? [])].map(({ column }) => column),
    ...Object.values(mapping.identifiers ?? {}),
    mapping.birthplace,
    mapping.occupation,
    ...Object.values(mapping.extras ?? {}).map(({ column }) => column),
  ]
  return named.filter((column) => column !== undefined)
}

/** Throws VettingError `bad-mapping` where the header lacks a column the mapping names, or holds one twice. */
export const checkColumns = (mapping: Mapping, header: readonly string[], path: string): void => {
  const columns = mappedColumns(mapping)
  if (columns.every((column) => column === mapping.id)) {
    throw new VettingError('bad-mapping', 'The mapping names no column to compare; map at least one beside the id.')
  }
  const absent = columns.filter((column) => !header.includes(column))
  if (absent.length > 0) {
    throw new VettingError(
      'bad-mapping',
      `${path} has no column ${absent.join(', ')}; its columns are ${header.join(', ')}.`,
    )
  }
  const twice = columns.find((column) => header.indexOf(column) !== header.lastIndexOf(column))
  if (twice !== undefined) throw new VettingError('bad-mapping', `${path} has the column ${twice} twice; rename one.`)
}
