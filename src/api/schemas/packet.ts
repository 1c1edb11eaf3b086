import { z } from 'zod'
import { id, memberPath } from './common.ts'

export const packetAsked = z.object({
  ...memberPath,
  /** Flags whose handling conditions were met. */
  conditionsMet: z.array(id).max(1_000).readonly().default([]),
})

/** An item as it is, for those who decide what to withhold. */
export const packetItem = z.object({
  id: z.string(),
  title: z.string(),
  rows: z.array(z.object({ label: z.string(), value: z.string(), isWord: z.literal(true).exactOptional() })).readonly(),
  withheld: z.boolean(),
})
