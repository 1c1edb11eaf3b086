import type { PersonRole } from '../../records/intelligence.ts'

/** Where a hit on a person of a report belongs. */
export type Lane = 'misconduct' | 'welfare' | 'context'

/**
 * Suspected or convicted: misconduct, whatever else the person is. Victim or witness: welfare, never misconduct.
 * An associate or somebody merely mentioned: context, which may still be an association.
 */
export const laneOfRoles = (roles: readonly PersonRole[]): Lane => {
  if (roles.includes('suspect') || roles.includes('convicted')) return 'misconduct'
  return roles.includes('victim') || roles.includes('witness') ? 'welfare' : 'context'
}
