import type { z } from 'zod'
import type { policySchema } from './schema.ts'

/** The parsed policy; `sha256` is the hash of its content (comments and layout apart), so an edit shows. */
export type Policy = Readonly<z.output<typeof policySchema>> & { readonly sha256: string }

export type SignalWeight = Policy['priority']['signals'][keyof Policy['priority']['signals']]
