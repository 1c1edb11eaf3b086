/** Allegation letters with their shares, before February 2020 and from then on; the letters mean different things. */
export const oldAllegations: readonly (readonly [string, number])[] = [
  ['S', 30],
  ['U', 20],
  ['C', 10],
  ['W', 12],
  ['D', 8],
  ['F', 5],
  ['E', 5],
  ['X', 4],
  ['A', 2],
  ['G', 2],
  ['H', 1],
  ['B', 1],
  ['Y', 1],
  ['K', 4],
  ['V', 3],
  ['J', 2],
]

export const newAllegations: readonly (readonly [string, number])[] = [
  ['A', 45],
  ['B', 20],
  ['H', 14],
  ['C', 4],
  ['D', 4],
  ['E', 3],
  ['F', 4],
  ['G', 1.5],
  ['J', 1.5],
  ['K', 2],
  ['L', 1],
]

/** Ten standards of professional behaviour (Police (Conduct) Regulations 2020, schedule 2). */
export const standards = [
  'Honesty and Integrity',
  'Authority, Respect and Courtesy',
  'Equality and Diversity',
  'Use of Force',
  'Orders and Instructions',
  'Duties and Responsibilities',
  'Confidentiality',
  'Fitness for Duty',
  'Discreditable Conduct',
  'Challenging and Reporting Improper Conduct',
] as const

/** Findings with the action that follows and their shares; 55-60 % have no case to answer (Casey review, 2022). */
export const findings: readonly (readonly [finding: string, action: string, share: number])[] = [
  ['No case to answer', 'No further action', 57],
  ['Case to answer', 'Learning', 10],
  ['Case to answer', 'Management action', 10],
  ['Misconduct proven', 'Written warning', 7],
  ['Misconduct proven', 'Final written warning', 3],
  ['Gross misconduct proven', 'Reduction in rank', 0.3],
  ['Withdrawn', 'No further action', 8],
  ['Not upheld', 'No further action', 4.7],
]
