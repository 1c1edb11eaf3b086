import { expect, test } from 'vitest'
import { stateRowBytes } from '../../../../src/store/extracts/rowState/rowState.ts'
import { createStateParts, partRows } from '../../../../src/store/extracts/rowState/stateParts.ts'

const rowsFrom = (first: number, count: number): Uint8Array => {
  const rows = new Uint8Array(count * stateRowBytes)
  const view = new DataView(rows.buffer)
  for (let row = 0; row < count; row++) view.setInt32(row * stateRowBytes, first + row)
  return rows
}

test.each([
  { batches: [], sizes: [] },
  { batches: [0, 3], sizes: [3] },
  { batches: [partRows], sizes: [partRows] },
  { batches: [5, partRows * 2, 0, 4], sizes: [partRows, partRows, 9] },
  { batches: [partRows - 1, 1, 1], sizes: [partRows, 1] },
])('rows that come as $batches are cut into parts of $sizes, none lost and all in order', ({ batches, sizes }) => {
  const { add, parts } = createStateParts()
  let rows = 0
  for (const count of batches) {
    add(rowsFrom(rows, count))
    rows += count
  }
  expect(parts().map((part) => part.length / stateRowBytes)).toEqual(sizes)
  expect(Buffer.concat(parts()).equals(rowsFrom(0, rows))).toBe(true)
})
