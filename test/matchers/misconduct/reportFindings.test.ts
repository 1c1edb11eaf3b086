import { expect, test } from 'vitest'
import { reportFindings } from '../../../src/matchers/misconduct/reportFindings.ts'
import { laneOfRoles } from '../../../src/matchers/misconduct/laneOfRoles.ts'
import type { PersonRole } from '../../../src/records/intelligence.ts'
import { input, reported } from '../fixtures.ts'

const finding = (...parts: Parameters<typeof reported>) => reportFindings(input(reported(...parts)))[0]

test.each([
  [['suspect'], 'misconduct'],
  [['convicted'], 'misconduct'],
  [['suspect', 'victim'], 'misconduct'],
  [['victim'], 'welfare'],
  [['witness'], 'welfare'],
  [['victim', 'associate'], 'welfare'],
  [['associate'], 'context'],
  [['mentioned'], 'context'],
  [[], 'context'],
] as const satisfies readonly (readonly [readonly PersonRole[], string])[])(
  'the roles %j belong in the lane %s',
  (roles, lane) => {
    expect(laneOfRoles(roles)).toBe(lane)
  },
)

test('a suspect is misconduct with the themes of the category', () => {
  expect(finding()).toMatchObject({
    class: 'MISCONDUCT',
    relation: 'self',
    recordKind: 'report-persons',
    recordKey: 'p1',
    signals: ['domestic', 'while-serving'],
    roles: ['suspect'],
  })
})

test.each(['victim', 'witness'] as const)('a %s is welfare: no misconduct, no signal, no incident', (role) => {
  expect(reportFindings(input(reported({ roles: [role] })))).toMatchObject([
    { class: 'WELFARE', signals: [], incidents: [] },
  ])
})

test('a person merely mentioned is neither', () => {
  expect(finding({ roles: ['mentioned'] })).toBeUndefined()
})

test('without its report a person of a report says nothing', () => {
  expect(reportFindings(input({ ...reported(), report: undefined }))).toEqual([])
})

test.each([
  ['3x5x2', '3', 'A', true],
  ['3x5x2', '1', 'D', true],
  ['3x5x2', '2', 'e', true],
  ['3x5x2', '2', 'C', false],
  ['5x5x5', 'D', '1', true],
  ['5x5x5', 'B', '5', true],
  ['5x5x5', 'B', '4', true],
  ['5x5x5', 'E', '3', false],
  ['5x5x5', 'A', '3', false],
] as const)('a %s grade of %s %s is weak: %s', (scheme, sourceGrade, informationGrade, isWeak) => {
  const found = finding({}, { scheme, sourceGrade, informationGrade })
  expect(found?.signals.includes('weak-grading')).toBe(isWeak)
  expect(found?.matters[0]).toMatchObject({ scheme, sourceGrade, informationGrade, weaklyGraded: isWeak })
})

test.each([
  ['P', 'P', false],
  ['P', 'C', true],
  ['C', 'P', true],
  ['3', '', false],
  ['5', '', true],
])('handling %s of the report and %s of the person blocks export: %s', (handling, own, isBlocked) => {
  expect(finding({ handling: own }, { handling })?.exportBlocked).toBe(isBlocked)
})

test('the conditions of handling come with the finding', () => {
  expect(finding({}, { handling: 'C', handlingConditions: 'Ask the owner' })?.handlingConditions).toBe('Ask the owner')
})

test('the marking is the highest of report and person', () => {
  expect(finding({ marking: 'SECRET' }, { marking: 'OFFICIAL-SENSITIVE' })?.marking).toBe('SECRET')
})

test('a report is an assessment, not a fact', () => {
  expect(finding()?.basis).toBe('assessment')
})

test.each([
  ['Ref 12/a', 'incident REF12/A'],
  ['', 'record pnd r1'],
  ['n/a', 'record pnd r1'],
])('a report of incident "%s" goes by the key %s', (incident, key) => {
  expect(finding({}, { incident })?.incidents).toMatchObject([
    { key, date: '2021-05-01', class: 'domestic', status: 'reported' },
  ])
})

test('an event before service was not while serving', () => {
  expect(finding({}, { eventDate: '2009-01-01' })?.signals).toEqual(['domestic'])
})
