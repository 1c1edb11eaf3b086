/** Ends of a matter, as the national and Scottish counts name them. */
export const outcomes = [
  'CRIMINAL',
  'DISCIPLINARY',
  'VETTING_REVIEW',
  'MANAGEMENT',
  'ADVICE',
  'NFA',
  'WELFARE',
  'WRONG_PERSON',
  'ALREADY_KNOWN',
  'LOWER',
] as const

export type Outcome = (typeof outcomes)[number]

/**
 * Which rules a matter follows. The Police (Vetting) Regulations 2025 cover police officers and special constables
 * (r2); staff, contractors, volunteers and secondees follow local routes of the policy.
 */
export type Regime = 'officer' | 'local'

/** Routes where a matter could not reasonably lead to withdrawal (r15(2)); each is told to the officer in writing. */
export const severityRoutes = ['REFER_CONDUCT', 'REFER_PERFORMANCE', 'REFER_PRA_PART_2', 'NFA'] as const

export type SeverityRoute = (typeof severityRoutes)[number]

/** Outcomes of a withdrawal assessment (r24), beside the routes of r15(2). WITHDRAW is dismissal without notice. */
export const clearanceOutcomes = ['CONDITIONS', 'DOWNGRADE', 'DOWNGRADE_WITH_CONDITIONS', 'WITHDRAW'] as const

export type ClearanceOutcome = (typeof clearanceOutcomes)[number]

export type Route = SeverityRoute | ClearanceOutcome | 'DISCONTINUED'

export type AppealResult = 'CONFIRMED' | 'REVERSED'

/** The counted outcomes each route can end as. */
export const outcomesOfRoute: Readonly<Record<Route, readonly Outcome[]>> = {
  REFER_CONDUCT: ['DISCIPLINARY', 'CRIMINAL'],
  REFER_PERFORMANCE: ['MANAGEMENT', 'ADVICE'],
  REFER_PRA_PART_2: ['DISCIPLINARY', 'CRIMINAL'],
  NFA: ['NFA', 'ADVICE', 'LOWER', 'ALREADY_KNOWN', 'WELFARE'],
  DISCONTINUED: ['NFA', 'DISCIPLINARY', 'MANAGEMENT', 'ADVICE', 'LOWER'],
  CONDITIONS: ['VETTING_REVIEW'],
  DOWNGRADE: ['VETTING_REVIEW'],
  DOWNGRADE_WITH_CONDITIONS: ['VETTING_REVIEW'],
  WITHDRAW: ['VETTING_REVIEW'],
}

const officerClasses: readonly string[] = ['officer', 'special']

/** The rules that hold for a class of the workforce. */
export const regimeOf = (workforceClass: string): Regime =>
  officerClasses.includes(workforceClass) ? 'officer' : 'local'
