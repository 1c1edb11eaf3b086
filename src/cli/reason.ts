import { Option } from 'commander'
import { checkReason } from '../api/checkReason.ts'
import type { Globals } from './globals.ts'

export type WithReason = { readonly reason?: string }

/** Why the data is needed; asked of everybody who looks at real people. */
export const reasonOption = (): Option =>
  new Option('--reason <text>', 'why, in your own words; kept in the audit trail (not needed with --demo)')

/** The reason given, 10 to 250 characters. Throws `usage` when there is none and the people are real. */
export const reasonOf = ({ reason, demo }: WithReason & Pick<Globals, 'demo'>): string => {
  if (reason === undefined && demo) return 'looking at synthetic people'
  return checkReason(reason ?? '', '--reason')
}
