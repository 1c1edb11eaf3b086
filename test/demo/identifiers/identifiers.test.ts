import { describe, expect, test } from 'vitest'
import { croNumberOf, pncIdOf } from '../../../src/demo/identifiers/pncIdOf.ts'
import { driverNumberOf } from '../../../src/demo/identifiers/driverNumberOf.ts'
import { emailOf } from '../../../src/demo/identifiers/emailOf.ts'
import { markOf } from '../../../src/demo/identifiers/markOf.ts'
import { ninoOf } from '../../../src/demo/identifiers/ninoOf.ts'
import { makeNumbers } from '../../../src/demo/identifiers/numbers.ts'
import { passportOf } from '../../../src/demo/identifiers/passportOf.ts'
import { householdPhoneOf, mobileOf } from '../../../src/demo/identifiers/phoneOf.ts'
import { summonsNumberOf } from '../../../src/demo/identifiers/summonsNumberOf.ts'
import { newcomer } from '../../../src/demo/people/newcomer.ts'
import { randomFor } from '../../../src/demo/random/random.ts'
import type { Checked } from '../../../src/records/index.ts'
import {
  normaliseAsn,
  normaliseCroNumber,
  normaliseDriverNumber,
  normaliseEmail,
  normaliseNino,
  normalisePassportNumber,
  normalisePhone,
  normalisePncId,
  normaliseVehicle,
} from '../../../src/records/index.ts'

const numbers = makeNumbers(2026)
const human = (id: number) => newcomer(randomFor(1, 1, id), id, 14_000, 46_000)

const cases: readonly (readonly [string, (id: number) => string, (raw: string) => Checked])[] = [
  ['PNC ID', (id) => pncIdOf(numbers, id, 1980 + (id % 46)), (raw) => normalisePncId(raw, 2026)],
  ['CRO number', (id) => croNumberOf(numbers, id, 1980 + (id % 46)), normaliseCroNumber],
  ['ASN', (id) => summonsNumberOf(numbers, id, 2000 + (id % 26), '01', 'ZD'), normaliseAsn],
  ['NINO', (id) => ninoOf(numbers, id), normaliseNino],
  ['driver number', (id) => driverNumberOf(human(id)), normaliseDriverNumber],
  ['passport number', (id) => passportOf(numbers, id), normalisePassportNumber],
  ['registration mark', (id) => markOf(numbers, id, 1), normaliseVehicle],
  ['mobile number', (id) => mobileOf(numbers, id), (raw) => normalisePhone(raw)],
  ['household number', (id) => householdPhoneOf(numbers, id), (raw) => normalisePhone(raw)],
  ['e-mail address', (id) => emailOf(human(id)), (raw) => normaliseEmail(raw, 'synthetic')],
]

const ids = Array.from({ length: 3_000 }, (_, index) => index * 37)

describe.each(cases)('%s', (_, make, normalise) => {
  test('passes its validator', () => {
    expect(
      ids.map((id) => [make(id), normalise(make(id)).validity]).filter(([, validity]) => validity !== 'valid'),
    ).toEqual([])
  })

  test('belongs to one person alone', () => {
    expect(new Set(ids.map((id) => normalise(make(id)).value)).size).toBe(ids.length)
  })
})
