/** Categories of intelligence reports with their shares. */
export const reportCategories: readonly (readonly [string, number])[] = [
  ['Drugs - supply', 20],
  ['Violence', 14],
  ['Domestic abuse', 12],
  ['Theft', 12],
  ['Burglary', 7],
  ['Organised crime', 6],
  ['Firearms', 4],
  ['Fraud', 6],
  ['Sexual offence', 4],
  ['Stalking', 3],
  ['Public order', 5],
  ['Hate crime', 2],
  ['Drink driving', 3],
  ['Vulnerable adult', 2],
]

/** Categories of reports about members of the workforce. */
export const memberCategories: readonly (readonly [string, number])[] = [
  ['Domestic abuse', 22],
  ['Sexual offence', 8],
  ['Abuse of position', 6],
  ['Corruption', 6],
  ['Data misuse', 10],
  ['Drugs', 8],
  ['Violence', 14],
  ['Fraud', 6],
  ['Public order', 8],
  ['Drink driving', 8],
  ['Organised crime', 4],
]

export const openings = [
  'Caller states that',
  'Officers attending noted that',
  'Information received suggests that',
  'A neighbour reported that',
  'During a stop it was established that',
  'Following a search it appears that',
] as const

export const middles = [
  'the subject has been seen at the address on several evenings',
  'a vehicle linked to the subject was used',
  'two people argued in the street and one was pushed',
  'cash and a telephone were handed over in a car park',
  'the subject has moved and now lives with a relative',
  'threats were made by message over a period of weeks',
  'property not belonging to the subject was stored in a garage',
  'the subject boasted of knowing somebody in the police',
] as const

export const endings = [
  'No further details at present.',
  'Enquiries continue.',
  'The source has not been seen before.',
  'To be read with earlier reports.',
  'Local team informed.',
  'Risk assessment completed.',
] as const

export const organisations = [
  'Northgate Taxis',
  'Riverside Gym',
  'Harbour Bar',
  'Elm Street Garage',
  'Kings Snooker Club',
  'Sunrise Cars',
] as const
