import { expect, test } from 'vitest'
import { compact } from '../../../src/records/text/compact.ts'
import { isPlaceholderText } from '../../../src/records/text/placeholderText.ts'

test.each(['n/a', 'N/K', 'not known', 'Unknown', '-', '...', '????', 'XXXX', '0000', 'tbc', '#N/A', 'null'])(
  '"%s" stands for nothing known',
  (raw) => {
    expect(isPlaceholderText(compact(raw))).toBe(true)
  },
)

test.each(['', '0', 'X', 'A', '7', 'AAAA', '1111', 'Naylor'])('"%s" may be a value', (raw) => {
  expect(isPlaceholderText(compact(raw))).toBe(false)
})
