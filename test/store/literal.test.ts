import { expect, test } from 'vitest'
import { literalText } from '../../src/store/literal.ts'

test('a literal has its length in bytes, and three more behind them', () => {
  const { bytes, length } = literalText('£1')
  expect([length, bytes.byteLength]).toEqual([3, 6])
  expect(Buffer.from(bytes.buffer, 0, length).toString()).toBe('£1')
})
