import { hash } from 'node:crypto'
import type { Encoding } from '../file/encodingProbe.ts'
import type { Mapping } from '../mapping/mapping.ts'
import type { RowContext } from '../rows/rowContext.ts'

/**
 * Version of the way rows become records. Raise it with every change of a normaliser, a validator or a row's fields that
 * gives a record other content: the next load then reads every row again. A test holds the samples to it.
 */
export const rowVersion = 1

/** In hex: everything besides its bytes that decides what record a row becomes. */
export const rowSaltOf = (meaning: {
  readonly mapping: Mapping
  readonly columns: readonly string[]
  readonly encoding: Encoding
  readonly context: RowContext
  /** Version of the blocking keys and the sheet stored with the row. */
  readonly screenVersion: string
}): string => {
  const { mapping, columns, encoding, context, screenVersion } = meaning
  const names = [...context.placeholderNames].toSorted()
  const parts = [rowVersion, mapping, columns, encoding, context.year, context.origin, names, screenVersion]
  return hash('sha256', JSON.stringify(parts), 'hex')
}
