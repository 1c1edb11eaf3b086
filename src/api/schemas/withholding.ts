import { z } from 'zod'
import { harmGrounds } from '../../store/packet/withholdings.ts'
import { id, isoDate } from './common.ts'

/** An item as a packet numbers it, for example `flag-12-matter-1`. */
export const item = z.string().regex(/^[a-z0-9-]{1,80}$/)

export const withholdingProposal = z.object({ item, ground: z.enum(harmGrounds), reviewOn: isoDate })

export const withholding = z.object({ withholding: id })
