import type { Checked, Person, PlainPerson } from '../../../records/index.ts'
import type { RowContext, Warn } from '../../rows/rowContext.ts'

export type PartOf = (person: Person) => unknown

/** What the parts of a person are written with: where columns stand, the general path for single cells, and the person to be filled. */
export type Setting = {
  readonly placeOf: (column: string) => number
  readonly context: RowContext
  /** JSON of what a text in a column makes of a part of the person (see `ReadField`). */
  readonly read: (column: string, text: string, part: PartOf) => string | undefined
  readonly warn: Warn
  readonly person: PlainPerson
}

export const valid = (value: Checked | undefined): Checked | undefined =>
  value?.validity === 'valid' ? value : undefined

export const placeholder = (value: Checked | undefined): Checked | undefined =>
  value?.validity === 'placeholder' ? value : undefined

export const oneOf = <Value>(values: readonly Value[]): Value | undefined =>
  values.length === 1 ? values[0] : undefined

const ascii = /^[ -~]*$/

/** JSON without its first characters; undefined where it begins with others, or holds any beyond ASCII. */
export const after = (start: string, json: string | undefined): string | undefined =>
  json?.startsWith(start) === true && ascii.test(json) ? json.slice(start.length) : undefined
