import type { z } from 'zod'
import type { policySchema } from './schema.ts'

/**
 * The parsed policy and its content as written. `version` is the file's own with the start of the content's hash, so that
 * an edit is another version even if nobody thought of raising it; comments and layout do not count.
 */
export type Policy = Readonly<z.output<typeof policySchema>> & { readonly content: object }

export type SignalWeight = Policy['priority']['signals'][keyof Policy['priority']['signals']]
