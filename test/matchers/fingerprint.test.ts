import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import type { Finding } from '../../src/matchers/finding.ts'
import type { FindingInput, NominalContext } from '../../src/matchers/findingInput.ts'
import { findingsFor } from '../../src/matchers/findings.ts'
import { fingerprint, identityFingerprint } from '../../src/matchers/fingerprint.ts'
import { assessment, disposals, input, member, nominal, reported } from './fixtures.ts'

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

const base = nominal(disposals({}, { caseReference: 'X2' }))
const finding = (record: NominalContext = base, parts: Partial<FindingInput<NominalContext>> = {}): Finding => {
  const [found] = findingsFor(input<NominalContext>(record, parts))
  if (found === undefined) throw new Error('the fixture raises a finding')
  return found
}
const before = fingerprint(finding(), sha256)
const [comparison] = assessment('HIGH').comparisons

test('a fingerprint is a SHA-256 in hex', () => {
  expect(before).toMatch(/^[0-9a-f]{64}$/)
})

const missing = comparison && {
  ...comparison,
  name: 'phone',
  leftValue: '+44',
  rightValue: '',
  weight: 0,
  frequencyWeight: 0,
}

test.each([
  [
    'another weight of the same values',
    finding(base, { assessment: assessment('HIGH', { weight: 12.5, probability: 0.5 }) }),
  ],
  [
    'another model',
    finding(base, { assessment: assessment('HIGH', { model: { name: 'person', version: 2, fingerprint: 'xyz' } }) }),
  ],
  ['another band of the same values', finding(base, { assessment: assessment('MEDIUM') })],
  ['the order in which disposals are read', finding({ ...base, disposals: base.disposals.toReversed() })],
  ['another post of the member', finding(base, { member: member({ post: 'Firearms' }) })],
  ['another policy', finding(base, { policy: { longBeforeJoiningYears: 1, sensitivePosts: [] } })],
  ['the date of the run', finding(base, { asOf: '2030-01-01' })],
  [
    'a member’s phone that speaks neither way',
    finding(base, {
      assessment: assessment('HIGH', { comparisons: [comparison, missing].filter((item) => item !== undefined) }),
    }),
  ],
] as const)('%s leaves it as it is', (_, after) => {
  expect(fingerprint(after, sha256)).toBe(before)
})

test.each([
  ['a new disposal', finding({ ...base, disposals: disposals({}, { caseReference: 'X2' }, { caseReference: 'X3' }) })],
  ['another result', finding({ ...base, disposals: disposals({ resultCode: '1002' }, { caseReference: 'X2' }) })],
  [
    'a later offence date',
    finding({ ...base, disposals: disposals({ offenceEnd: '2016-01-01' }, { caseReference: 'X2' }) }),
  ],
  [
    'another value compared',
    finding(base, {
      assessment: assessment('HIGH', { comparisons: comparison ? [{ ...comparison, rightValue: 'Robyn' }] : [] }),
    }),
  ],
  ['another marking', finding({ ...base, data: { ...base.data, marking: 'SECRET' } })],
  ['another handling code', finding({ ...base, data: { ...base.data, handling: 'C' } })],
  [
    'service that now covers the offence',
    finding(base, { member: member({ service: [{ start: '2016-01-01', end: '' }] }) }),
  ],
] as const)('%s changes it', (_, after) => {
  expect(fingerprint(after, sha256)).not.toBe(before)
})

test('a role, a grade or a declaration changes it', () => {
  const of = (record: ReturnType<typeof reported>) =>
    findingsFor(input(record)).map((found) => fingerprint(found, sha256))
  const [plain] = of(reported())
  expect(of(reported({ roles: ['suspect', 'associate'] }))[0]).not.toBe(plain)
  expect(of(reported({}, { sourceGrade: '1' }))[0]).not.toBe(plain)
})

test('the identity fingerprint hears of the values compared and of no new offence', () => {
  const identity = identityFingerprint(finding(), sha256)
  expect(identityFingerprint(finding(nominal(disposals({}))), sha256)).toBe(identity)
  const renamed = assessment('HIGH', { comparisons: comparison ? [{ ...comparison, leftValue: 'Robbie' }] : [] })
  expect(identityFingerprint(finding(base, { assessment: renamed }), sha256)).not.toBe(identity)
})
