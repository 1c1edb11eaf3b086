import { daysInYear } from '../calendar.ts'
import { type Random, chance } from '../random/random.ts'
import type { WorkforceClass } from '../../records/workforce.ts'

/** Years a clearance lasts, by level; RV 10, MV 7, SC 10 and DV 7 as commonly practised. */
const years: Readonly<Record<string, number>> = { RV: 10, MV: 7, NPPV: 10, SC: 10, DV: 7 }

const civilian: ReadonlySet<WorkforceClass> = new Set(['staff', 'contractor', 'volunteer'])
const sensitive = /Firearms|Intelligence|Child|Vetting/

/** Level of clearance for a class of member in a post. */
export const clearanceLevel = (random: Random, workforceClass: WorkforceClass, post: string): string => {
  if (civilian.has(workforceClass)) return 'NPPV'
  if (sensitive.test(post)) return chance(random, 0.25) ? 'DV' : 'MV'
  return chance(random, 0.06) ? 'SC' : 'RV'
}

/** Day on which a clearance granted on a day ends. */
export const expiryOf = (level: string, granted: number): number =>
  granted + Math.round((years[level] ?? 0) * daysInYear)

/** Checks done for a level, as a list. */
export const checksOf = (level: string): string => (level === 'NPPV' ? 'PNC;PND' : 'PNC;PND;FINANCE;RESIDENCE')
