import { z } from 'zod'
import { VettingError } from '../errors.ts'

const column = z.string().min(1)
const columns = z.union([column, z.array(column).min(1)]).transform((value) => [value].flat())

/** A column that holds several values divided by `separator`, or one. */
const listColumn = z.union([
  column.transform((name) => ({ column: name, separator: '' })),
  z.strictObject({ column, separator: z.string().min(1) }),
])
const listColumns = z.union([listColumn, z.array(listColumn).min(1)]).transform((value) => [value].flat())

const dateColumns = z.union([
  column.transform((name) => ({ column: name })),
  z.strictObject({ year: column, month: column.optional(), day: column.optional() }),
])

const extra = z.strictObject({ column, compare: z.enum(['category', 'text', 'number']) })

/** Which columns of a file hold what. Any subset will do; a value that is missing weighs nothing. */
export const mappingSchema = z.strictObject({
  /** Names a row in the output; never compared. The row's number when left out. */
  id: column.optional(),
  forenames: columns.optional(),
  surname: columns.optional(),
  /** Forenames and surname in one column: the last word is the surname, or the first if `familyFirst`. */
  fullName: column.optional(),
  familyFirst: z.boolean().optional(),
  /** Further names, as full names. */
  aliases: listColumns.optional(),
  formerNames: listColumns.optional(),
  dateOfBirth: dateColumns.optional(),
  /** Order of the parts of a date written with separators or as eight digits. */
  dateOrder: z.enum(['ymd', 'dmy', 'mdy']).optional(),
  sex: column.optional(),
  /** Columns that together are the street address. */
  addressLines: columns.optional(),
  town: column.optional(),
  postcode: column.optional(),
  phones: listColumns.optional(),
  emails: listColumns.optional(),
  vehicles: listColumns.optional(),
  /** Type of number → its column. */
  identifiers: z.record(z.string().min(1), column).optional(),
  birthplace: column.optional(),
  occupation: column.optional(),
  /** Date the files speak of, ISO; today when left out. Two-digit years of PNC numbers are read by it. */
  asOf: z.iso.date().default(() => new Date().toISOString().slice(0, 10)),
  /** In `live` data values reserved for fiction (drama telephone numbers, example.com) stand for nothing; they are ordinary values otherwise. */
  origin: z.enum(['live', 'synthetic']).default('synthetic'),
  /** Any other field → its column and how it is compared. */
  extras: z.record(z.string().min(1), extra).optional(),
})

export type Mapping = z.infer<typeof mappingSchema>

/** Validates a mapping (parsed YAML). Throws VettingError `bad-mapping`. */
export const parseMapping = (value: unknown): Mapping => {
  const parsed = mappingSchema.safeParse(value)
  if (parsed.success) return parsed.data
  throw new VettingError(
    'bad-mapping',
    `The mapping does not have the form it must have:\n${z.prettifyError(parsed.error)}`,
  )
}
