import { z } from 'zod'
import { isIsoDate } from '../../records/index.ts'

/** What a mapping must know of a column to bring another layout into the canonical form. */
export type ColumnForm = 'key' | 'line' | 'text' | 'code' | 'number' | 'date' | 'birth-date' | 'list' | 'items'

/**
 * The value of a cell as the schema would give it, or undefined: then the schema must say what is wrong. Checking a row
 * cell by cell like this costs a tenth of running the schema, and a test holds the two equal.
 */
export type QuickCheck = (cell: string) => string | number | undefined

declare module 'zod' {
  interface GlobalMeta {
    readonly form?: ColumnForm
    /** Forms of the parts of one item, for `items`. */
    readonly parts?: readonly ColumnForm[]
    readonly quick?: QuickCheck
  }
}

/** Counts halves of surrogate pairs, the schema characters: a long cell is left to the schema. */
const upTo =
  (max: number): QuickCheck =>
  (cell) =>
    cell.length <= max ? cell : undefined

const string = (max: number): z.ZodString => z.string().max(max, 'too-long')

/** The source's row key, or a part of it. */
export const key = () =>
  string(64)
    .min(1, 'required')
    .meta({ form: 'key', quick: (cell) => (cell.length > 0 && cell.length <= 64 ? cell : undefined) })

/** One line of text; blank where nothing is known. */
export const line = (max = 200) => string(max).meta({ form: 'line', quick: upTo(max) })

/** Free text; may hold line breaks. */
export const text = (max = 60_000) => string(max).meta({ form: 'text', quick: upTo(max) })

const isDateOrBlank = (cell: string): boolean => cell === '' || isIsoDate(cell)

/** An ISO date or blank. */
export const date = () =>
  z
    .string()
    .refine(isDateOrBlank, 'bad-date')
    .meta({ form: 'date', quick: (cell) => (isDateOrBlank(cell) ? cell : undefined) })

/** A birth date. Never rejects: what cannot be read is a warning, and the row still matches on the rest. */
export const birthDate = () => string(40).meta({ form: 'birth-date', quick: upTo(40) })

/** Items separated by `;`. */
export const list = (form: ColumnForm = 'line', max = 4000) =>
  string(max).meta({ form: 'list', parts: [form], quick: upTo(max) })

/** Items separated by `;`, their parts by `|`. */
export const items = (...parts: readonly ColumnForm[]) => string(8000).meta({ form: 'items', parts, quick: upTo(8000) })

/** A code of a list, in any spelling its parser knows. `blank` is what an empty cell means; without it a code is required. */
export const code = <C extends string>(parse: (raw: string) => C | undefined, blank?: C) => {
  const quick = (cell: string): C | undefined => (cell === '' ? blank : parse(cell))
  return z
    .string()
    .transform((raw, context): C => {
      const found = quick(raw)
      if (found !== undefined) return found
      context.issues.push({ code: 'custom', input: raw, message: raw === '' ? 'required' : 'not-in-list' })
      return z.NEVER
    })
    .meta({ form: 'code', quick })
}

const number = (shape: RegExp) => {
  const isNumber = (cell: string): boolean => cell === '' || shape.test(cell)
  const valueOf = (cell: string): number => (cell === '' ? 0 : Number(cell))
  return z
    .string()
    .refine(isNumber, 'bad-number')
    .transform(valueOf)
    .meta({ form: 'number', quick: (cell) => (isNumber(cell) ? valueOf(cell) : undefined) })
}

/** A whole number; blank is 0. */
export const count = () => number(/^\d{1,9}$/)

/** Pounds, with or without pence; blank is 0. */
export const amount = () => number(/^\d{1,12}(\.\d{1,2})?$/)
