import { expect, test } from 'vitest'
import { caseFindings } from '../../../src/matchers/misconduct/caseFindings.ts'
import { caseThemes } from '../../../src/matchers/misconduct/caseThemes.ts'
import type { MisconductCase } from '../../../src/records/misconduct.ts'
import { input, misconductCase, references } from '../fixtures.ts'

const finding = (parts: Partial<MisconductCase> = {}) =>
  caseFindings(input({ kind: 'misconduct', source: 'psd', key: 'm1', data: misconductCase(parts) }))[0]

test.each([
  ['the pre-2020 letter B', 'pre-2020', 'B', [], ['sexual']],
  ['the pre-2020 letter H', 'pre-2020', 'H', [], ['corruption']],
  ['the pre-2020 letter X', 'pre-2020', 'X', [], ['improper-disclosure']],
  ['the pre-2020 letter Y', 'pre-2020', 'Y', [], ['sexual']],
  ['the 2020 letter B', '2020', 'B', [], ['other']],
  ['the 2020 letter D', '2020', 'D', [], ['improper-disclosure']],
  ['the 2020 letter F with a sub-category', '2020', 'F2', [], ['discrimination']],
  ['the 2020 letter J', '2020', 'J', [], ['sexual']],
  ['a letter of no scheme', '', 'B', [], ['other']],
  ['a breach of honesty', '2020', 'A', ['honesty-integrity'], ['dishonesty']],
  ['a breach of confidentiality', '2020', 'A', ['Confidentiality'], ['improper-disclosure']],
  ['a breach of another standard', '2020', 'A', ['Use of Force'], ['other']],
])('%s makes a case about %j', (_, scheme, category, standards, themes) => {
  expect(caseThemes({ allegations: [{ scheme, category }], standards }, references.allegationThemes)).toEqual(themes)
})

test('sexual conduct together with abuse of position is named as such', () => {
  const allegations = [
    { scheme: '2020', category: 'G' },
    { scheme: '2020', category: 'J' },
  ]
  expect(caseThemes({ allegations, standards: [] }, references.allegationThemes)).toEqual([
    'sexual',
    'abuse-of-position',
    'corruption',
  ])
})

test('the subject of a case is misconduct; discrimination weighs as hate', () => {
  expect(finding()).toMatchObject({ class: 'MISCONDUCT', recordKind: 'misconduct', signals: ['hate'], roles: [] })
})

test.each(['victim', 'witness'] as const)('the %s of a case is welfare', (subjectRole) => {
  expect(finding({ subjectRole })).toMatchObject({ class: 'WELFARE', signals: [], incidents: [], roles: [subjectRole] })
})

test('a withdrawn case is kept and says so', () => {
  expect(finding({ status: 'Withdrawn', action: 'No further action' })?.matters[0]).toMatchObject({
    status: 'Withdrawn',
    action: 'No further action',
  })
})

test('the steps of a case are those that were taken, in order', () => {
  expect(finding()?.incidents[0]?.steps).toEqual([
    { date: '2019-02-10', status: 'received' },
    { date: '2019-03-01', status: 'notice served' },
    { date: '2019-09-01', status: 'Written warning' },
  ])
})

test('an open case has the status of the source', () => {
  expect(finding({ decisionDate: '', status: 'Under investigation' })?.incidents[0]).toMatchObject({
    status: 'Under investigation',
    steps: [{ status: 'received' }, { status: 'notice served' }],
  })
})

test('incident and criminal case are both references of the event', () => {
  expect(finding({ incident: 'I 7', criminalCase: '20/1234/1a' })?.incidents[0]?.keys).toEqual([
    'incident I7',
    'case 20/1234/000001A',
  ])
})
