import { expect, test } from 'vitest'
import { rememberFragments } from '../../../src/extracts/plain/fragments.ts'
import { literalText } from '../../../src/store/literal.ts'

test('what is remembered does not lie in the memory it was read from, which is used again', () => {
  const made: string[] = []
  const fragmentOf = rememberFragments((text) => {
    made.push(text)
    return `"${text}"`
  })
  const first = Buffer.from('LONDON')
  const second = Buffer.from('LONDON')
  expect(fragmentOf(first, 0, first.length)).toEqual(literalText('"LONDON"'))
  first.fill(0)
  expect(fragmentOf(second, 0, second.length)).toEqual(literalText('"LONDON"'))
  expect(made).toEqual(['LONDON'])
})
