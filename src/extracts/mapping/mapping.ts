import { z } from 'zod'
import { recordKinds } from '../../records/index.ts'
import { type DateForm, dateFormNames } from './dateForms.ts'

const header = z.string().min(1).max(100)

/** One column of the file, or several joined into one canonical column. */
const sourceSchema = z.union([
  header.transform((name) => ({ columns: [name], join: ' ' })),
  z.strictObject({ columns: z.array(header).min(1), join: z.string().max(5).default(' ') }),
])

const mappingSchema = z.strictObject({
  name: z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/),
  kind: z.enum(recordKinds),
  version: z.int().positive(),
  delimiter: z
    .string()
    .regex(/^[,;|\t]$/, 'one of , ; | or a tab')
    .default(','),
  encoding: z.enum(['auto', 'utf-8', 'windows-1252']).default('auto'),
  /** `optional` accepts a file whose last line has no line end, and with it a file cut inside its last cell. */
  finalLineEnd: z.enum(['required', 'optional']).default('required'),
  dates: z.enum(dateFormNames as [DateForm, ...DateForm[]]).default('YYYY-MM-DD'),
  /** What separates the items of a list, and the parts of one item, in the file. */
  lists: z.string().min(1).max(5).default(';'),
  parts: z.string().min(1).max(5).default('|'),
  /** Canonical column → column or columns of the file. */
  columns: z.record(z.string(), sourceSchema),
  /** Canonical column → code of the file → canonical code. */
  codes: z.record(z.string(), z.record(z.string(), z.string())).default({}),
  /** Canonical column → the same value for every row, for what the file leaves unsaid. */
  values: z.record(z.string(), z.string()).default({}),
  /** Columns of the file that are known and not loaded. */
  ignore: z.array(header).default([]),
})

/** How the columns of one layout become the canonical columns of a kind (docs/formats.md). */
export type Mapping = z.infer<typeof mappingSchema>

export { mappingSchema }
