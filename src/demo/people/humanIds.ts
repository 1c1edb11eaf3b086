/**
 * Numbers of the people of the world, in bands that never meet: a member and up to seven people of the household, then
 * nominals, people of reports, former colleagues in misconduct cases and people named in declarations.
 */
const band = {
  nominals: 4_194_301,
  reports: 16_777_213,
  colleagues: 41_943_039,
  declared: 50_331_653,
  spare: 52_428_767,
}

export const householdSlots = 8

export const memberId = (member: number, slot = 0): number => member * householdSlots + slot
export const nominalPersonId = (nominal: number): number => band.nominals + nominal
export const reportPersonId = (report: number, position: number): number => band.reports + report * 4 + position
export const colleagueId = (misconductCase: number): number => band.colleagues + misconductCase
export const declaredPersonId = (association: number): number => band.declared + association
/** Numbers nobody bears from birth, for the telephones people take later. */
export const laterId = (whose: 'member' | 'nominal' | 'report', index: number, night: number): number =>
  band.spare + (index * 3 + ['member', 'nominal', 'report'].indexOf(whose)) * 4 + (night % 4)

/** The most of each kind the bands hold. */
export const largest = { workforce: 500_000, nominals: 10_000_000, reports: 5_000_000 } as const
