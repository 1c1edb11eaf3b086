import type { Checked, Nominal, PlainPerson } from '../../../records/index.ts'
import type { RowContext } from '../../rows/rowContext.ts'
import type { ReadField } from '../readField.ts'

/** What the parts of a person are written with: where columns stand, the general path for single cells, and the person to be filled. */
export type Setting = {
  readonly placeOf: (column: string) => number
  readonly context: RowContext
  readonly read: ReadField<'nominals'>
  readonly person: PlainPerson
}

export type FieldOf = (record: Nominal) => unknown

export const valid = (value: Checked | undefined): Checked | undefined =>
  value?.validity === 'valid' ? value : undefined

export const placeholder = (value: Checked | undefined): Checked | undefined =>
  value?.validity === 'placeholder' ? value : undefined

export const oneOf = <Value>(values: readonly Value[]): Value | undefined =>
  values.length === 1 ? values[0] : undefined

/** JSON without its first characters; undefined where it begins with others. */
export const after = (start: string, json: string | undefined): string | undefined =>
  json?.startsWith(start) === true ? json.slice(start.length) : undefined
