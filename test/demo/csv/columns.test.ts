import { expect, test } from 'vitest'
import { headerOf } from '../../../src/demo/csv/columns.ts'
import { rowKinds } from '../../../src/extracts/rows/rowKinds.ts'
import { recordKinds } from '../../../src/records/sourceRecord.ts'

test.each(recordKinds)('the header of %s is the canonical one', (kind) => {
  expect(headerOf(kind)).toEqual(rowKinds[kind].columns.map(({ name }) => name))
})
