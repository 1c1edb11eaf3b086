import { fc } from '../../support/fastCheck.ts'
import { expect, test } from 'vitest'
import { cellLayout } from '../../../src/linkage/cellLayout.ts'
import { modelFor } from '../../../src/linkage/modelFor.ts'
import { rowReader } from '../../../src/linkage/rowReader.ts'
import { buildIndex, loadModel, parseModelFile, type Cells } from '../../../src/matchers/index.ts'
import { createLook } from '../../../src/matchers/look/look.ts'
import { lookAt } from '../../../src/matchers/look/lookAt.ts'
import { lookRulesOf } from '../../../src/matchers/look/lookKeys.ts'
import { createUsualNames, noteName, readNamesAhead } from '../../../src/matchers/look/usualNames.ts'
import { outlinePlanOf } from '../../../src/matchers/outline/plan.ts'
import { createProbe, readProbe, setProbe, type Probe } from '../../../src/matchers/outline/probe.ts'
import { rememberWords } from '../../../src/matchers/pack/plainWord.ts'
import { emitKeys, keysOfTexts } from '../../../src/matchers/keys/emitKeys.ts'
import { createKeyBuffer } from '../../../src/matchers/keys/keyBuffer.ts'
import { keyKinds } from '../../../src/matchers/model/model.ts'
import { packCells, readAsText } from '../../../src/matchers/pack/packCells.ts'
import { packPerson } from '../../../src/matchers/pack/packPerson.ts'
import {
  addressField,
  glanceField,
  header as at,
  nameField,
  nameSize,
  valueField,
} from '../../../src/matchers/pack/row.ts'
import { wordHash, wordText } from '../../../src/matchers/pack/words.ts'
import { createWorkspace, nextRow, type Workspace } from '../../../src/matchers/pack/workspace.ts'
import { hostileColumns, hostileMapping, hostileRow, plainlyNamedRow } from '../../support/hostileRows.ts'
import { personModelJson } from '../../support/personModel.ts'
import { syntheticPeople } from '../../support/syntheticPeople.ts'

const model = loadModel(modelFor(parseModelFile(personModelJson()), hostileMapping), {
  nicknames: [['ELIZABETH', 'LIZ']],
})
const index = buildIndex(model, syntheticPeople(300, 4))
const readRow = rowReader(hostileMapping, hostileColumns)
const layout = cellLayout(hostileMapping, hostileColumns)

const cellsOf = (texts: readonly string[]): Cells => {
  const bytes = Buffer.from(texts.join(','))
  const starts = new Int32Array(texts.length)
  const ends = new Int32Array(texts.length)
  let place = 0
  for (const [i, text] of texts.entries()) {
    starts[i] = place
    ends[i] = place + Buffer.byteLength(text)
    place += Buffer.byteLength(text) + 1
  }
  return { bytes, starts, ends, text: (start, end) => bytes.toString('utf8', start, end).trim() }
}

/** A row with the text of each word in place of its number; -1 for none, -2 for one the left side does not know. */
const spelled = ({ words, rows: { data: heap } }: Workspace, start: number) => {
  const text = (id: number): string => (id < 0 ? String(id) : wordText(words, id))
  const list = (offset: number, size: number, wordsAt: readonly number[]) =>
    Array.from({ length: heap[start + offset + 1]! }, (_, i) =>
      Array.from({ length: size }, (_, field) => {
        const value = heap[start + heap[start + offset]! + i * size + field]!
        return wordsAt.includes(field) ? text(value) : value
      }),
    )
  const names = []
  let name = start + heap[start + at.names]!
  for (let i = 0; i < heap[start + at.nameCount]!; i += 1) {
    const end = name + nameSize(heap, name)
    const wholes = [heap[name + nameField.wholeForename]!, heap[name + nameField.wholeSurname]!].map(text)
    names.push([heap[name], heap[name + 1], heap[name + nameField.ordinal], ...wholes])
    names.push([...heap.subarray(name + nameField.words, end)].map(text))
    name = end
  }
  return {
    fixed: [heap[start + at.present], heap[start + at.sex], heap[start + at.partial]],
    dates: list(at.dates, 1, []),
    names,
    addresses: list(at.addresses, addressField.size, [0, 1, 2, 3, 4, 5]),
    values: list(at.values, valueField.size, [valueField.word]),
    glances: list(at.glances, glanceField.size, [glanceField.word]),
  }
}

const keysOf = (workspace: Workspace, start: number, kinds = model.keys): number[] => {
  const buffer = createKeyBuffer()
  const { words, slots, rows } = workspace
  emitKeys(kinds, { words, slots, side: 'both', heap: rows.data, at: start }, buffer)
  return [...buffer.keys.subarray(0, buffer.count)]
}

test('a row of cells packs to the row, and the keys, of the person read from its texts', () => {
  const fast = createWorkspace(model, index.strings)
  const slow = createWorkspace(model, index.strings)
  let direct = 0
  fc.assert(
    fc.property(hostileRow, (texts) => {
      fast.rows.length = 0
      slow.rows.length = 0
      const start = packCells(fast, cellsOf(texts), layout)
      if (start === readAsText) return
      direct += 1
      const expected = packPerson(slow, readRow(texts, 1).subject)
      expect(spelled(fast, start)).toEqual(spelled(slow, expected))
      expect(keysOf(fast, start)).toEqual(keysOf(slow, expected))
    }),
    { numRuns: 10_000 },
  )
  expect(direct).toBeGreaterThan(1_000)
})

test('hashes of the values are enough for every kind of key but those that say they need texts', () => {
  const glimpse = createWorkspace(model, index.strings)
  const full = createWorkspace(model, index.strings)
  glimpse.words.hashesOnly = true
  const kinds = keyKinds.filter((kind) => !keysOfTexts.includes(kind))
  fc.assert(
    fc.property(hostileRow, (texts) => {
      nextRow(glimpse)
      nextRow(full)
      const start = packCells(glimpse, cellsOf(texts), layout)
      const whole = packCells(full, cellsOf(texts), layout)
      fc.pre(start !== readAsText && whole !== readAsText)
      for (const kind of kinds) expect(keysOf(glimpse, start, [kind])).toEqual(keysOf(full, whole, [kind]))
    }),
    { numRuns: 2_000 },
  )
})

const shown = ({ line, words, rarity, count }: Probe) => ({
  line: [...line],
  words: [...words.subarray(0, count * 2)],
  rarity: [...rarity.subarray(0, count)],
})

test('a look at a usual row finds the keys and the outline of the row it packs to', () => {
  const first = createWorkspace(model, index.strings)
  rememberWords(first.words, index.heap, index.starts)
  const full = createWorkspace(model, index.strings)
  const plan = outlinePlanOf(model)
  const look = createLook(first, plan, layout)
  const names = createUsualNames(1)
  const kinds = keyKinds.filter((kind) => lookRulesOf([kind]) !== undefined)
  const buffer = createKeyBuffer()
  const expected = createProbe(plan)
  const probe = createProbe(plan)
  let looked = 0
  fc.assert(
    fc.property(plainlyNamedRow, (texts) => {
      const cells = cellsOf(texts)
      nextRow(first)
      nextRow(full)
      noteName(names, cells, layout, 0)
      readNamesAhead(names, first.words.lines, 1)
      if (!lookAt(look, names, cells, 0)) return
      looked += 1
      const at = packCells(full, cells, layout)
      expect(at).not.toBe(readAsText)
      for (const kind of kinds) {
        buffer.count = 0
        for (const rule of lookRulesOf([kind])!) rule(look, buffer)
        expect([kind, ...buffer.keys.subarray(0, buffer.count)]).toEqual([kind, ...keysOf(full, at, [kind])])
      }
      readProbe(expected, full.rows.data, at, (word) => wordHash(full.words, word))
      setProbe(probe, look.line, 0, look.rarities, 0, look.words)
      expect(shown(probe)).toEqual(shown(expected))
    }),
    { numRuns: 5_000 },
  )
  expect(kinds.length).toBeGreaterThan(8)
  expect(looked).toBeGreaterThan(500)
})

test('rows that mean something else cell by cell are left to the reader of texts', () => {
  const workspace = createWorkspace(model, index.strings)
  const row = (change: Readonly<Record<string, string>>) => hostileColumns.map((column) => change[column] ?? '')
  const asText = (change: Readonly<Record<string, string>>): boolean =>
    packCells(workspace, cellsOf(row(change)), layout) === readAsText
  expect(asText({ first: 'Not', middle: 'Entered', last: 'Lee' })).toBe(true)
  expect(asText({ aka: 'Ann Lee' })).toBe(true)
  expect(asText({ phone: '1;2' })).toBe(true)
  expect(asText({ born: '1 Jan 1980' })).toBe(true)
  expect(asText({ first: 'Zoë', last: "O'Brien", born: '1980-01-02', code: 'LS1 1AA', street: 'St. John’s Rd' })).toBe(
    false,
  )
})
