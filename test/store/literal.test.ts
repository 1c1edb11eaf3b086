import { expect, test } from 'vitest'
import { literalText } from '../../src/store/literal.ts'

test('a literal has its length in bytes, and can be copied to its end', () => {
  const { source, length } = literalText('£1')
  expect([length, source.limit]).toEqual([3, 3])
  expect(Buffer.from(source.view.buffer, 0, length).toString()).toBe('£1')
})
