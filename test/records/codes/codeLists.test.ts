import { expect, test } from 'vitest'
import * as records from '../../../src/records/index.ts'

const lists = [
  records.adjudications,
  records.allegationSchemes,
  records.dutyStatuses,
  records.gradingSchemes,
  records.liveStatuses,
  records.markings,
  records.misconductSeverities,
  records.misconductSources,
  records.personRoles,
  records.pleas,
  records.sexes,
  records.standards,
  records.subjectRoles,
  records.vettingLevels,
  records.workforceClasses,
]

test.each(lists)('the list of $name has a version, a date, and no spelling that means two codes', (list) => {
  expect(list.version).toMatch(/^\d{4}-\d{2}/)
  expect(records.isIsoDate(list.effectiveFrom)).toBe(true)
  const parse = records.codeParser<string>(list)
  for (const { code, label, aliases = [] } of list.entries) {
    for (const spelling of [code, label, ...aliases]) expect(parse(spelling)).toBe(code)
  }
  expect(parse('no such code')).toBeUndefined()
})

test.each([
  [records.parseAdjudication, 'NOT GUILTY', 'Not Guilty'],
  [records.parseAdjudication, ' non-conviction ', 'Non-Conviction'],
  [records.parsePlea, 'no plea taken', 'No Plea Taken'],
  [records.parseDutyStatus, 'left during process', 'LEFT_DURING_PROCESS'],
  [records.parseVettingLevel, 'esc', 'eSC'],
  [records.parseMarking, 'Official Sensitive', 'OFFICIAL-SENSITIVE'],
  [records.parsePersonRole, 'SUSPECT', 'suspect'],
  [records.parseMisconductSeverity, 'Gross Misconduct', 'gross-misconduct'],
  [records.parseSex, '', 'N'],
  [records.parseSex, 'f', 'F'],
  [records.parseStandard, 'Honesty', undefined],
  [records.parseStandard, 'Honesty & Integrity', 'honesty-integrity'],
  [records.parseStandard, 'Honesty and integrity', 'honesty-integrity'],
])('%o reads %j as %j', (parse: (raw: string) => string | undefined, raw, code) => {
  expect(parse(raw)).toBe(code)
})

test.each([
  ['1', '01'],
  [' 46 ', '46'],
  ['MET', undefined],
  ['', undefined],
])('the force %j reads %j', (raw, code) => {
  expect(records.parseForceCode(raw)).toBe(code)
})

test.each([
  ['3x5x2', 'handling', 'c', 'C'],
  ['3x5x2', 'source', '4', undefined],
  ['5x5x5', 'source', 'E', 'E'],
  ['5x5x5', 'handling', 'C', undefined],
  ['3x5x2', 'information', 'toString', undefined],
] as const)('under %s the %s grade %s reads %s', (scheme, part, raw, grade) => {
  expect(records.parseGrade(scheme, part, raw)).toBe(grade)
})

test.each([
  ['2020', 'F', 'F'],
  ['2020', 'f2', 'F'],
  ['2020', 'Y', undefined],
  ['pre-2020', 'Y', 'Y'],
  ['2020', 'Full details', undefined],
] as const)('the %s allegation %s is category %s', (scheme, raw, category) => {
  expect(records.parseAllegationCategory(scheme, raw)).toBe(category)
})

test('the letter B means sexual assault before 2020 and police powers after', () => {
  expect(records.allegationCategories['pre-2020']['B']).toContain('sexual')
  expect(records.allegationCategories['2020']['B']).toContain('powers')
})

test.each([
  [['OFFICIAL', 'SECRET', 'OFFICIAL-SENSITIVE'], 'SECRET'],
  [['OFFICIAL', 'OFFICIAL-SENSITIVE'], 'OFFICIAL-SENSITIVE'],
  [[], 'OFFICIAL'],
] as const)('the marking of %j together is %s', (inputs, marking) => {
  expect(records.highestMarking(inputs)).toBe(marking)
})
