import { expect, test } from 'vitest'
import { buildIndex, link, loadModel, type LinkStats } from '../../../src/matchers/index.ts'
import type { KeyKind } from '../../../src/matchers/model/model.ts'
import { personOf } from '../../support/people.ts'
import { personModelJson } from '../../support/personModel.ts'

/** What happens when one person looks for `rows` others who share everything. */
const lookAmong = (kind: KeyKind, rows: number, short: Parameters<typeof personOf>[0]): LinkStats => {
  const model = loadModel({ ...personModelJson(), keys: [kind], rareLimit: 20 })
  const people = Array.from({ length: rows }, () => personOf(short))
  return link(buildIndex(model, people), [personOf(short)], () => undefined)
}

const ann = { name: 'Ann|Quill', line: '12 High Street', town: 'Leeds' }

test.each<[KeyKind, number, Parameters<typeof personOf>[0]]>([
  ['name-word', 20, ann],
  ['name-town', 20, ann],
  ['street', 20, ann],
  ['thin', 80, { name: 'Ann|', town: 'Leeds' }],
])('a key of kind %s finds as many as %i rows, and of more none: they are reported', (kind, most, short) => {
  expect(lookAmong(kind, most, short)).toMatchObject({ pairsCompared: most, oversizeBlocks: [] })
  const { pairsCompared, oversizeBlocks } = lookAmong(kind, most + 1, short)
  expect(pairsCompared).toBe(0)
  expect(oversizeBlocks[0]).toMatchObject({ kind, leftRows: most + 1, rightHits: 1 })
})

test('other kinds find as many rows as the limit of blocks allows', () => {
  expect(lookAmong('name-pair', 21, ann).pairsCompared).toBe(21)
})
