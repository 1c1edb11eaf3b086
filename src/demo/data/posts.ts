import type { WorkforceClass } from '../../records/workforce.ts'

/** Ranks and grades of each class of member with their shares. */
export const ranks: Readonly<Record<WorkforceClass, readonly (readonly [string, number])[]>> = {
  officer: [
    ['Constable', 76],
    ['Sergeant', 15],
    ['Inspector', 5.5],
    ['Chief Inspector', 1.6],
    ['Superintendent', 0.9],
    ['Chief Superintendent', 0.4],
    ['Commander', 0.15],
  ],
  special: [
    ['Special Constable', 90],
    ['Special Sergeant', 10],
  ],
  staff: [
    ['Band A', 30],
    ['Band B', 25],
    ['Band C', 18],
    ['PCSO', 17],
    ['Band D', 8],
    ['Band E', 2],
  ],
  volunteer: [['Volunteer', 1]],
  contractor: [['Contractor', 1]],
  secondee: [['Secondee', 1]],
}

export const commands = [
  'Frontline Policing',
  'Met Operations',
  'Criminal Investigation',
  'Neighbourhood Policing',
  'Roads and Transport',
  'Public Protection',
  'Intelligence',
  'Professional Standards',
  'Contact and Control',
  'Custody',
  'Forensic Services',
  'Corporate Services',
] as const

export const posts = [
  'Response team',
  'Safer neighbourhood team',
  'Local investigation',
  'Domestic abuse unit',
  'Firearms command',
  'Roads policing',
  'Custody suite',
  'Call handling',
  'Intelligence desk',
  'Child protection',
  'Dog section',
  'Training school',
  'Major crime',
  'Economic crime',
  'Property store',
  'Vetting unit',
  'Human resources',
  'Estates',
  'Public order',
  'Licensing',
] as const

export const clearanceConditions = [
  '',
  '',
  '',
  '',
  'Annual review',
  'No access to firearms',
  'Declare new associations',
] as const
