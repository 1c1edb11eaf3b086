import { readFileSync } from 'node:fs'
import { fc } from '../../support/fastCheck.ts'
import naughty from 'big-list-of-naughty-strings' with { type: 'json' }
import { expect, test } from 'vitest'
import { cleanName } from '../../../src/records/names/cleanName.ts'
import { parsePlaceholderNames } from '../../../src/records/names/placeholderNames.ts'
import { isIdempotent, textLike } from '../support.ts'

const table = readFileSync(new URL('../../../config/reference/placeholder-names.csv', import.meta.url), 'utf8')
const placeholders = parsePlaceholderNames(table)

test.each([
  ['Anne-Marie', 'Anne-Marie'],
  ['  Anne   Marie ', 'Anne Marie'],
  ['MIG_ERROR_Smith', 'Smith'],
  ['duplicate_Smith', 'Smith'],
  ['NO_SHOW_Smith', 'Smith'],
  ['Smith NOT ENTERED', 'Smith'],
  ['MIG_ERMIG_ERROR_ROR_Smith', 'MIG_ER ROR_Smith'],
  ['Smith,', 'Smith'],
  ["O'Brien", "O'Brien"],
  ['O\u2019Brien', 'O\u2019Brien'],
  ['Zoe\u0308', 'Zo\u00eb'],
  ['Sm\u200bith', 'Smith'],
  ['J', 'J'],
  ['Null', 'Null'],
  ['Na', 'Na'],
])('%j keeps its spelling as %j', (raw, value) => {
  expect(cleanName(raw, placeholders)).toMatchObject({ value, validity: 'valid' })
})

test.each(['UNKNOWN', 'not known', 'Not Entered', 'John Doe', 'N/K', 'unknown-male', 'XXXX', 'test', '', ' '])(
  '"%s" names nobody',
  (raw) => {
    expect(cleanName(raw, placeholders)).toMatchObject({ value: '', validity: 'placeholder' })
  },
)

test.each(['1234', '(?)'])('"%s" is no name', (raw) => {
  expect(cleanName(raw, placeholders)).toMatchObject({ value: '', validity: 'invalid' })
})

test('cleaning twice changes nothing', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        textLike('MIG_ERROR_', 'NOT ', 'ENTERED', 'Mc', "O'", '-', ',', ' ', 'UNKNOWN'),
        fc.constantFrom(...naughty),
      ),
      (raw) => {
        expect(isIdempotent(raw, (text) => cleanName(text, placeholders))).toBe(true)
      },
    ),
  )
})
