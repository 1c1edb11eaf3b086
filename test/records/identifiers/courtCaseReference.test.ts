import { fc } from '../../support/fastCheck.ts'
import { expect, test } from 'vitest'
import { checkLetter } from '../../../src/records/identifiers/checkLetter.ts'
import { normaliseCourtCaseReference } from '../../../src/records/identifiers/courtCaseReference.ts'
import { isIdempotent, textLike } from '../support.ts'

const letter = checkLetter('211234000042')

test.each([`21/1234/42${letter}`, `21/1234/000042${letter}`, ` 21/1234/42${letter.toLowerCase()}`])(
  '%s is valid',
  (raw) => {
    expect(normaliseCourtCaseReference(raw)).toMatchObject({ value: `21/1234/000042${letter}`, validity: 'valid' })
  },
)

test.each(['21/1234/000042I', '21/124/42A', '21/1234/1234567A', '211234000042A'])('%s is worth a warning', (raw) => {
  expect(normaliseCourtCaseReference(raw)).toMatchObject({ value: raw, validity: 'invalid' })
})

test('normalising twice changes nothing', () => {
  fc.assert(
    fc.property(textLike('21', '/', '1234', '42', 'K', '0'), (raw) => {
      expect(isIdempotent(raw, normaliseCourtCaseReference)).toBe(true)
    }),
  )
})
