import { fc } from '../../support/fastCheck.ts'
import { expect, test } from 'vitest'
import { singleLine } from '../../../src/records/text/singleLine.ts'

test.each([
  ['', ''],
  ['   ', ''],
  ['one line', 'one line'],
  ['  two\r\n lines\t', 'two lines'],
  ['no\u00a0break', 'no break'],
  ['a  b', 'a b'],
])('%j becomes %j', (text, line) => {
  expect(singleLine(text)).toBe(line)
})

test('no blank stands at an end or beside another', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('a', 'b', ' ', '\t', '\n', '\u00a0', '\u3000')).map((parts) => parts.join('')),
      (text) => {
        expect(singleLine(text)).toBe(text.split(/\s+/u).filter(Boolean).join(' '))
      },
    ),
  )
})
