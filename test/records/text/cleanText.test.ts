import { fc } from '../../support/fastCheck.ts'
import naughty from 'big-list-of-naughty-strings' with { type: 'json' }
import { expect, test } from 'vitest'
import { cleanText } from '../../../src/records/text/cleanText.ts'

test.each([
  ['plain text', 'plain text', []],
  ['tab\tand\r\nline end', 'tab\tand\r\nline end', []],
  ['a\u0000b', 'ab', ['nul']],
  ['a\u0007b\u009fc\u007f', 'abc', ['control']],
  ['a\ud800b', 'ab', ['lone-surrogate']],
  ['\udc00', '', ['lone-surrogate']],
  ['a\u202eb\u2066c\u200f', 'abc', ['bidi']],
  ['a\u200bb\ufeffc\u00ad', 'abc', ['invisible']],
  ['a\u{e0041}b', 'ab', ['invisible']],
  ['M\ufffdller', 'M\ufffdller', ['replacement']],
  ['e\u0301', '\u00e9', []],
  ['\ud83d\ude00', '\ud83d\ude00', []],
  ['\u202e\u0000\u202e', '', ['bidi', 'nul']],
])('%j becomes %j and %j are found', (raw, value, found) => {
  expect(cleanText(raw)).toEqual({ value, found })
})

test('cleaning twice changes nothing and finds nothing more to remove', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(...naughty)), (raw) => {
      const once = cleanText(raw)
      const twice = cleanText(once.value)
      expect(twice.value).toBe(once.value)
      expect(twice.found.filter((hazard) => hazard !== 'replacement')).toEqual([])
    }),
  )
})

test('cleaned text is well formed and holds no NUL, so that a database can store it', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)) }),
      (raw) => {
        const { value } = cleanText(raw)
        expect(encodeURIComponent(value)).not.toContain('%00')
      },
    ),
  )
})
