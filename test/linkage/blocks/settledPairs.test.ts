import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { cellLayout } from '../../../src/linkage/cellLayout.ts'
import { createBlockLinker, type LinkedBlock, type LinkSetup } from '../../../src/linkage/blocks/linkBlock.ts'
import { indexFile } from '../../../src/linkage/blocks/indexFile.ts'
import { openRecords } from '../../../src/linkage/blocks/openRecords.ts'
import { prepareIndex } from '../../../src/linkage/blocks/prepareIndex.ts'
import { parseMapping, type Mapping } from '../../../src/linkage/mapping.ts'
import { startingModel } from '../../../src/linkage/startingModel.ts'
import { compileKernel, loadModel, parseModelFile, type Model, type ModelFile } from '../../../src/matchers/index.ts'
import { isSettled, pairInts } from '../../../src/matchers/kernel/keptPairs.ts'
import { fc } from '../../support/fastCheck.ts'
import { hostileColumns, hostileMapping, hostileRow, plainRow } from '../../support/hostileRows.ts'
import { personModelJson } from '../../support/personModel.ts'

const module = compileKernel(readFileSync(new URL('../../../dist/kernel.wasm', import.meta.url)))
const folder = mkdtempSync(join(tmpdir(), 'settled-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** Pieces that texts of people who are nearly alike are made of, so that every level of every comparison is met. */
const oneOf = (...texts: readonly string[]) => fc.constantFrom(...texts)
const near: Readonly<Record<string, fc.Arbitrary<string>>> = {
  id: fc.nat(99_999).map(String),
  first: oneOf('Ann', 'Anne', 'Anna', 'A', 'Elizabeth', 'Liz', 'Ann Marie', 'Annmarie', 'Marie', 'Mary Ann Liz', 'Jo'),
  last: oneOf('Smith', 'Smyth', 'Smythe', 'Schmidt', 'Marie', 'Featherstonehaugh', 'Fetherstonehaugh', 'X', 'Annmarie'),
  born: oneOf(
    '',
    '1980-11-10',
    '1980-10-11',
    '1981-11-10',
    '1980-01-01',
    '1980-11-01',
    '1908-11-10',
    '1979-02-28',
    '1980-13-01',
    '1980-12-00',
  ),
  sex: oneOf('', 'M', 'F', 'female', 'x'),
  house: oneOf('', '12', '12A', 'Flat 3', '3', 'Flat 3 The Old Mill', 'Rose Cottage'),
  street: oneOf(
    '',
    '12 High Street',
    'High St',
    '12 Hihg Street',
    '3 Mill Lane',
    'Mill Ln',
    'The Close',
    `${'Long '.repeat(14)}Road`,
    `${'Long '.repeat(15)}Raod`,
  ),
  town: oneOf('', 'Leeds', 'Leedes', 'Bradford', 'Stoke-on-Trent', 'Stoke on Tern'),
  code: oneOf('', 'LS1 1AA', 'ls1 1ab', 'LS1 2CD', 'LS11AA', 'EC1A 1BB', '90210', '90211'),
  phone: oneOf('', '07700900123', '+447700900123', '07700900132', '07700900456'),
  second: oneOf('', '07700900123', '07700900456', '01134960017'),
  mail: oneOf(
    '',
    'ann.lee7@example.org',
    'ann.lee8@example.org',
    'anm.lee7@example.org',
    'ann.lee7@example.com',
    'bea@x.org',
    'ann-lee@y.org',
  ),
  car: oneOf('', 'AB51ABC', 'AB51ABD', 'XY07KLM', 'AB00ABC'),
  nino: oneOf('', 'AB123456C', 'AB123465', 'AB123456', 'GB123456A', 'JK999998'),
  badge: oneOf('', '12345', '12354', '99871', 'x'),
  born_in: oneOf('', 'Leeds', 'Leads', 'Wakefield', 'Lédes'),
  job: oneOf('', 'Nurse', 'Nurses', 'Bus driver', 'Unknown'),
  kind: oneOf('', 'left', 'right'),
  note: oneOf('', 'tall', 'tail', 'short'),
  age: oneOf('', '41', '42', '45'),
}
const columns = Object.keys(near)
const nearRow = fc.tuple(...columns.map((column) => near[column]!))
const nearMapping = parseMapping({
  id: 'id',
  forenames: ['first'],
  surname: 'last',
  dateOfBirth: 'born',
  sex: 'sex',
  addressLines: ['house', 'street'],
  town: 'town',
  postcode: 'code',
  phones: ['phone', 'second'],
  emails: 'mail',
  vehicles: 'car',
  identifiers: { nino: 'nino', badge: 'badge' },
  birthplace: 'born_in',
  occupation: 'job',
  extras: { kind: { column: 'kind', compare: 'category' }, note: { column: 'note', compare: 'text' } },
})
const ageMapping: Mapping = { ...nearMapping, extras: { age: { column: 'age', compare: 'number' } } }

const references = {
  nicknames: [
    ['ELIZABETH', 'LIZ'],
    ['SMITH', 'SMYTHE'],
  ],
}

/** A model as it is trained on anything: some comparisons left out, others of any weight. */
const modelOf = (mapping: Mapping, chances: readonly number[]): Model => {
  const file: ModelFile = startingModel(parseModelFile(personModelJson()), mapping, 'model')
  let next = 0
  const chance = (): number => chances[next++ % chances.length]!
  const comparisons = file.comparisons.filter(() => chance() > 0.12)
  return loadModel(
    {
      ...file,
      comparisons: (comparisons.length === 0 ? file.comparisons : comparisons).map((comparison) => ({
        ...comparison,
        levels: Object.fromEntries(
          Object.entries(comparison.levels).map(([level, setting]) => [
            level,
            {
              ...setting,
              m: Math.max(1e-6, setting.m * (0.4 + chance())),
              u: Math.max(1e-9, setting.u * (0.4 + chance())),
            },
          ]),
        ),
      })),
    },
    references,
  )
}
const chances = fc.array(
  fc.nat(60).map((percent) => percent / 100),
  { minLength: 7, maxLength: 40 },
)

const csv = (header: readonly string[], order: readonly string[], rows: readonly (readonly string[])[]): string =>
  [order, ...rows.map((row) => order.map((column) => row[header.indexOf(column)]!))]
    .map((cells) => `${cells.join(',')}\n`)
    .join('')

const path = join(folder, 'left.csv')
const utf8 = { encoding: 'utf-8', flawed: false } as const

type Files = {
  readonly model: Model
  readonly mapping: Mapping
  readonly left: string | Buffer
  readonly header: readonly string[]
}

/** What is needed to link with the left file, with the kernel and without. */
const setupsOf = async ({ model, mapping, left, header }: Files, minWeight: number) => {
  writeFileSync(path, left)
  const more = { minWeight, mapping, header, probed: utf8 }
  const { index } = await indexFile(path, mapping, model)
  const looked = await indexFile(path, mapping, model, module)
  const prepared = prepareIndex(looked.index, looked.looked, cellLayout(mapping, header), header.length, 2)
  return { plain: { index, ...more }, compiled: { ...prepared, ...more } }
}

const counts = { settled: 0, all: 0, similarities: 0 }

/** Notes how many of the pairs kept the kernel compares itself. */
const noteShare = (setup: LinkSetup, block: Buffer): void => {
  const { kernel, reader } = openRecords(setup)
  reader.setBlock(block)
  kernel!.link(kernel!.split(block), {
    odd: () => undefined,
    kept: (_record, _start, _end, pairs, from, to) => {
      for (let at = from; at < to; at += pairInts) {
        counts.all += 1
        if (isSettled(pairs, at)) counts.settled += 1
      }
    },
  })
}

const told = ({ thread: _, stats, idHashes, ...block }: LinkedBlock) => ({
  ...block,
  ids: Array.from({ length: idHashes.length / 2 }, (_, i) => `${idHashes[i * 2]} ${idHashes[i * 2 + 1]}`).sort(),
  stats: { ...stats, similarities: 0 },
})

const check = async (files: Files, right: string, minWeight: number): Promise<LinkedBlock['pairs']> => {
  const { plain, compiled } = await setupsOf(files, minWeight)
  const block = Buffer.from(right)
  const expected = told(await createBlockLinker(plain).link(Buffer.from(block)))
  const linked = await createBlockLinker(compiled).link(Buffer.from(block))
  expect(told(linked)).toEqual(expected)
  counts.similarities += linked.stats.similarities
  noteShare(compiled, block)
  return expected.pairs
}

const body = (text: string): string => text.slice(text.indexOf('\n') + 1)

/** No two rows of the left file may have one id. */
const numbered = (rows: readonly (readonly string[])[]) => rows.map(([, ...cells], i) => [`m${i}`, ...cells])

test('pairs of usual rows are compared by the kernel, to the levels and the bits they have without it', async () => {
  let pairs = 0
  await fc.assert(
    fc.asyncProperty(
      fc.array(nearRow, { minLength: 1, maxLength: 40 }),
      fc.array(nearRow, { minLength: 1, maxLength: 60 }),
      chances,
      fc.constantFrom(nearMapping, nearMapping, ageMapping),
      fc.shuffledSubarray(columns, { minLength: columns.length }),
      fc.integer({ min: -20, max: 25 }),
      async (left, right, some, mapping, order, minWeight) => {
        const model = modelOf(mapping, some)
        const files = { model, mapping, left: csv(columns, order, numbered(left)), header: columns }
        pairs += (await check(files, body(csv(columns, columns, right)), minWeight)).length
      },
    ),
    { numRuns: 150, endOnFailure: true },
  )
  expect(pairs).toBeGreaterThan(1_000)
  expect(counts.settled / counts.all).toBeGreaterThan(0.6)
  expect(counts.similarities).toBeGreaterThan(1_000)
})

test('pairs with rows that are not usual are compared elsewhere, in their order among the others', async () => {
  const row = fc.oneof({ weight: 6, arbitrary: plainRow }, hostileRow)
  const before = { ...counts }
  await fc.assert(
    fc.asyncProperty(
      fc.array(row, { minLength: 10, maxLength: 80 }),
      fc.array(row, { minLength: 10, maxLength: 80 }),
      chances,
      fc.integer({ min: -5, max: 25 }),
      async (left, right, some, minWeight) => {
        const model = modelOf(hostileMapping, some)
        const files = {
          model,
          mapping: hostileMapping,
          left: csv(hostileColumns, hostileColumns, numbered(left)),
          header: hostileColumns,
        }
        await check(files, body(csv(hostileColumns, hostileColumns, right)), minWeight)
      },
    ),
    { numRuns: 60, endOnFailure: true },
  )
  const settled = counts.settled - before.settled
  expect(settled).toBeGreaterThan(100)
  expect(counts.all - before.all - settled).toBeGreaterThan(100)
})

test('the same bytes in files of two encodings are not the same text', async () => {
  const header = ['id', 'first', 'last', 'born', 'town']
  const mapping = parseMapping({ id: 'id', forenames: 'first', surname: 'last', dateOfBirth: 'born', town: 'town' })
  const model = loadModel(startingModel(parseModelFile(personModelJson()), mapping, 'model'))
  const person = (id: string, town: string) => `${id},Ann,Featherstone,1980-11-10,${town}\n`
  const rows = ['Orl\u00c3\u00a9ans', ...Array.from({ length: 4 }, () => 'Orl\u00e9ans'), 'Leeds']
  const left = Buffer.from(`${header.join(',')}\n${rows.map((town, i) => person(`m${i}`, town)).join('')}`, 'latin1')
  const pairs = await check({ model, mapping, left, header }, person('n1', 'Orl\u00e9ans'), 0)
  expect(pairs.map(({ levels }) => model.comparisons.at(-1)!.levels[levels.at(-1) ?? 0])).toEqual([
    'similar',
    ...Array.from({ length: 4 }, () => 'exact'),
    'different',
  ])
})
