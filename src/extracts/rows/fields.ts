import { z } from 'zod'
import { isIsoDate } from '../../records/index.ts'

/** What a mapping must know of a column to bring another layout into the canonical form. */
export type ColumnForm = 'key' | 'line' | 'text' | 'code' | 'number' | 'date' | 'birth-date' | 'list' | 'items'

declare module 'zod' {
  interface GlobalMeta {
    readonly form?: ColumnForm
    /** Forms of the parts of one item, for `items`. */
    readonly parts?: readonly ColumnForm[]
  }
}

const string = (max: number): z.ZodString => z.string().max(max, 'too-long')

/** The source's row key, or a part of it. */
export const key = () => string(64).min(1, 'required').meta({ form: 'key' })

/** One line of text; blank where nothing is known. */
export const line = (max = 200) => string(max).meta({ form: 'line' })

/** Free text; may hold line breaks. */
export const text = (max = 60_000) => string(max).meta({ form: 'text' })

/** An ISO date or blank. */
export const date = () =>
  z
    .string()
    .refine((value) => value === '' || isIsoDate(value), 'bad-date')
    .meta({ form: 'date' })

/** A birth date. Never rejects: what cannot be read is a warning, and the row still matches on the rest. */
export const birthDate = () => string(40).meta({ form: 'birth-date' })

/** Items separated by `;`. */
export const list = (form: ColumnForm = 'line', max = 4000) => string(max).meta({ form: 'list', parts: [form] })

/** Items separated by `;`, their parts by `|`. */
export const items = (...parts: readonly ColumnForm[]) => string(8000).meta({ form: 'items', parts })

/** A code of a list, in any spelling its parser knows. `blank` is what an empty cell means; without it a code is required. */
export const code = <C extends string>(parse: (raw: string) => C | undefined, blank?: C) =>
  z
    .string()
    .transform((raw, context): C => {
      const found = raw === '' ? blank : parse(raw)
      if (found !== undefined) return found
      context.issues.push({ code: 'custom', input: raw, message: raw === '' ? 'required' : 'not-in-list' })
      return z.NEVER
    })
    .meta({ form: 'code' })

const number = (shape: RegExp) =>
  z
    .string()
    .refine((value) => value === '' || shape.test(value), 'bad-number')
    .transform((value) => (value === '' ? 0 : Number(value)))
    .meta({ form: 'number' })

/** A whole number; blank is 0. */
export const count = () => number(/^\d{1,9}$/)

/** Pounds, with or without pence; blank is 0. */
export const amount = () => number(/^\d{1,12}(\.\d{1,2})?$/)
