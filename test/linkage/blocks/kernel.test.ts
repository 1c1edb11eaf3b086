import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { cellLayout } from '../../../src/linkage/cellLayout.ts'
import {
  createBlockLinker,
  type LinkBlock,
  type LinkedBlock,
  type LinkSetup,
} from '../../../src/linkage/blocks/linkBlock.ts'
import { indexFile, type IndexedFile } from '../../../src/linkage/blocks/indexFile.ts'
import { joinRecords, screenSetup } from '../../../src/linkage/blocks/joinRecords.ts'
import { prepareIndex } from '../../../src/linkage/blocks/prepareIndex.ts'
import { rowReader } from '../../../src/linkage/rowReader.ts'
import { startingModel } from '../../../src/linkage/startingModel.ts'
import {
  buildIndex,
  compileKernel,
  createRecordLinker,
  loadModel,
  parseModelFile,
  type Cells,
  type IndexImage,
  type LinkIndex,
} from '../../../src/matchers/index.ts'
import { fc } from '../../support/fastCheck.ts'
import { hostileColumns, hostileMapping, hostileRow, plainRow } from '../../support/hostileRows.ts'
import { moveIndex } from '../../support/moveIndex.ts'
import { personModelJson } from '../../support/personModel.ts'
import { temporaryFolder } from '../../support/temporaryFolder.ts'

const module = compileKernel(readFileSync(new URL('../../../dist/kernel.wasm', import.meta.url)))
const nicknames = [
  ['ELIZABETH', 'LIZ'],
  ['SMITH', 'SMYTHE'],
]
const model = loadModel(startingModel(parseModelFile(personModelJson()), hostileMapping, 'model'), { nicknames })
const layout = cellLayout(hostileMapping, hostileColumns)

const people = fc
  .sample(fc.oneof({ weight: 5, arbitrary: plainRow }, hostileRow), { numRuns: 120, seed: 11 })
  .map((texts) => rowReader(hostileMapping, hostileColumns)(texts, 1).subject)
const index = buildIndex(model, people)

type Prepared = Pick<LinkSetup, 'index' | 'image' | 'left'>

const prepare = (left: LinkIndex): Prepared & { readonly image: IndexImage } =>
  moveIndex(left, module, hostileColumns.length)

const setupOf = (prepared: Prepared, minWeight = 4, flawed = false): LinkSetup => ({
  ...prepared,
  minWeight,
  mapping: hostileMapping,
  header: hostileColumns,
  probed: { encoding: 'utf-8', flawed },
})

const linkerOf = (prepared: Prepared, minWeight = 4, flawed = false): LinkBlock =>
  createBlockLinker(setupOf(prepared, minWeight, flawed)).link

/** Links with a kernel beside the first one, as another thread has it. */
const joinedLinker = (prepared: Prepared): LinkBlock => {
  const setup = setupOf(prepared)
  return createBlockLinker(setup, joinRecords(screenSetup(setup)!)).link
}

/** What must be the same of a block however it is linked: how many similarities were computed depends on what is remembered. */
const told = ({ thread: _, stats, idHashes, ...block }: LinkedBlock) => {
  const ids = Array.from({ length: idHashes.length / 2 }, (_, i) => `${idHashes[i * 2]} ${idHashes[i * 2 + 1]}`)
  return { ...block, ids: ids.sort(), stats: { ...stats, similarities: 0 } }
}

/** What becomes of a block: linked, or refused. */
const outcome = (link: LinkBlock, bytes: Buffer) =>
  link(Buffer.from(bytes)).then(told, (error: unknown) => ({ refused: String(error) }))

const quoted = (text: string, always: boolean): string =>
  always || /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
const line = fc
  .tuple(fc.oneof({ weight: 5, arbitrary: plainRow }, hostileRow), fc.nat(40), fc.constantFrom('\n', '\r\n', '\n\n'))
  .map(([cells, odd, end]) => cells.map((text, i) => quoted(text, odd === i)).join(',') + end)
const junk = fc.oneof(
  fc.constantFrom('\r', ' \n', ',,,\n', `${','.repeat(hostileColumns.length - 1)}\n`, `${'x'.repeat(300)},\n`),
  fc.string({ unit: 'binary', maxLength: 40 }).map((text) => text.replaceAll('"', '')),
)
const block = fc
  .array(fc.oneof({ weight: 12, arbitrary: line }, junk), { maxLength: 150 })
  .map((lines) => Buffer.from(lines.join(''), 'utf8'))

test('a block is linked by the kernel as it is without it, whatever it holds', async () => {
  // Bounds that differ by a little tell at one weight or another.
  const weights = [4, 6, 8, 10, 12, 15, 18, 21, 24]
  const plain = weights.map((bits) => linkerOf({ index }, bits, bits > 20))
  const compiled = weights.map((bits) => linkerOf(prepare(index), bits, bits > 20))
  let pairs = 0
  await fc.assert(
    fc.asyncProperty(block, fc.nat(weights.length - 1), async (bytes, which) => {
      const linked = await outcome(compiled[which]!, bytes)
      expect(linked).toEqual(await outcome(plain[which]!, bytes))
      pairs += 'pairs' in linked ? linked.pairs.length : 0
    }),
    { numRuns: 120 },
  )
  expect(pairs).toBeGreaterThan(1_000)
})

test('a pair is kept where the least weight is just its own: no bound of the kernel is too low', async () => {
  const all = linkerOf({ index }, 0)
  let checked = 0
  await fc.assert(
    fc.asyncProperty(fc.array(line, { minLength: 40, maxLength: 80 }), fc.nat(), async (lines, pick) => {
      const bytes = Buffer.from(lines.join(''), 'utf8')
      const { pairs } = await all(Buffer.from(bytes))
      if (pairs.length === 0) return
      const bits = pairs[pick % pairs.length]!.weight
      const kept = await linkerOf(prepare(index), bits)(bytes)
      expect(kept.pairs).toEqual(pairs.filter(({ weight }) => weight >= bits))
      checked += 1
    }),
    { numRuns: 40, endOnFailure: true },
  )
  expect(checked).toBeGreaterThan(30)
})

test('random bytes change nothing of the index, and are linked as without the kernel', async () => {
  const prepared = prepare(index)
  const { outlines, table } = prepared.index
  const tables = [outlines, table.bitmap, table.directory, table.entries]
  const before = tables.map((list) => [...list])
  const link = linkerOf({ index })
  const compiled = linkerOf(prepared)
  const byte = fc.oneof(fc.nat(255), fc.constantFrom(44, 44, 44, 10, 32, 65, 97, 48))
  await fc.assert(
    fc.asyncProperty(fc.array(byte, { maxLength: 4_000 }), async (list) => {
      const bytes = Buffer.from(list)
      expect(await outcome(compiled, bytes)).toEqual(await outcome(link, bytes))
    }),
    { numRuns: 200 },
  )
  expect(tables.map((list) => [...list])).toEqual(before)
})

test('usual rows are dealt with by the kernel alone', () => {
  const { image, index: left } = prepare(index)
  const cells: Cells = { bytes: Buffer.alloc(0), starts: new Int32Array(0), ends: new Int32Array(0), text: textOf }
  let bytes = Buffer.alloc(0)
  function textOf(start: number, end: number): string {
    return bytes.toString('utf8', start, end)
  }
  const columns = hostileColumns.length
  const reading = { layout, columns, idColumn: 0, allowsOther: true }
  const records = createRecordLinker(left, 4, image, reading, cells)
  const row = {
    first: 'Ann Mary',
    last: 'Lee',
    born: '1980-02-03',
    street: '12 High Street',
    town: 'Leeds',
    code: 'LS1 1AA',
  }
  const more = {
    phone: '07700900123',
    mail: 'ann@x.org',
    car: 'AB51ABC',
    nino: 'AB123456C',
    job: 'Nurse',
    kind: 'left',
  }
  const lines = ['Ann', 'Bea', 'Cid'].map((middle, id) =>
    hostileColumns.map((column) => ({ ...row, ...more, middle, id: String(id), sex: 'F' })[column] ?? '').join(','),
  )
  bytes = Buffer.from(`${lines.join('\n')}\n`)
  const odd: number[] = []
  expect(records.split(bytes)).toBe(3)
  records.link(3, { odd: (record) => odd.push(record), kept: () => undefined })
  expect(odd).toEqual([])
  expect(records.idHashes()).toHaveLength(6)
})

const folder = temporaryFolder('kernel')

test('the kernel makes of a file the index that is made without it, and its rows are packed to the same pairs', async () => {
  const path = join(folder, 'left.csv')
  const right = Buffer.from(fc.sample(line, { numRuns: 300, seed: 5 }).join(''))
  await fc.assert(
    fc.asyncProperty(block, async (bytes) => {
      writeFileSync(path, Buffer.concat([Buffer.from(`${hostileColumns.join(',')}\n`), bytes]))
      const refused = () => undefined
      const plain = await indexFile(path, hostileMapping, model).catch(refused)
      const looked = await indexFile(path, hostileMapping, model, module).catch(refused)
      expect(looked === undefined).toBe(plain === undefined)
      if (plain === undefined || looked === undefined) return
      expect(looked.index).toEqual({
        ...plain.index,
        strings: looked.index.strings,
        heap: looked.index.heap,
        starts: looked.index.starts,
      })
      const ids = (file: IndexedFile) => Array.from({ length: file.rows }, (_, row) => file.idOf(row))
      expect(ids(looked)).toEqual(ids(plain))
      expect(looked.rejected).toEqual(plain.rejected)
      const prepared = prepareIndex(looked.index, looked.looked, layout, hostileColumns.length, 2)
      const expected = await outcome(linkerOf({ index: plain.index }), right)
      const first = linkerOf(prepared)
      expect(await outcome(joinedLinker(prepared), right)).toEqual(expected)
      expect(await outcome(first, right)).toEqual(expected)
    }),
    { numRuns: 40, endOnFailure: true },
  )
})
