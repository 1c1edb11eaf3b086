/**
 * Parses the first megabytes of each file of a synthetic force in one thread, as a parsing thread of a first load does, and prints
 * the processor time of a row: over all rows, and over the second half of them, when V8 has compiled what it will.
 *
 *   npm run bench -- parse [--folder DIR] [--kinds nominals,disposals] [--megabytes 60]
 *
 * The files are those of `npm run bench -- ingest --nominals 1000000`, which must have written them; DIR holds them.
 */
import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { recordBatches } from '../src/extracts/file/recordBatches.ts'
import { openExtractFile } from '../src/extracts/file/extractFile.ts'
import { decoderFor } from '../src/extracts/file/decoder.ts'
import { takeHeader } from '../src/extracts/file/takeHeader.ts'
import { hash128 } from '../src/extracts/hash128.ts'
import { defaultLimits } from '../src/extracts/limits.ts'
import { checkHeader } from '../src/extracts/mapping/checkHeader.ts'
import { readMapping } from '../src/extracts/mapping/readMapping.ts'
import { copyBatch } from '../src/extracts/parse/copyRecords.ts'
import { createBatchParser } from '../src/extracts/parse/createBatchParser.ts'
import { loadModel, screenPlainWith, screenWith } from '../src/matchers/index.ts'
import { parsePlaceholderNames, type RecordKind, recordKinds } from '../src/records/index.ts'
import { parseNameGroups } from '../src/records/reference/parseNameGroups.ts'

const { values } = parseArgs({
  options: {
    folder: { type: 'string', default: '.vetting/bench/force-50000-1000000-100000-first' },
    kinds: { type: 'string', default: recordKinds.join(',') },
    megabytes: { type: 'string', default: '60' },
  },
})
const fileOf = (kind: RecordKind): string => join(values.folder, `${kind}.csv`)
const mostBytes = Number(values.megabytes) * 1e6

const read = (file: string): string => readFileSync(file, 'utf8')
const model = loadModel(JSON.parse(read('config/models/person-1.json')), {
  nicknames: parseNameGroups(read('config/reference/nicknames.csv'), 'nicknames'),
  variants: parseNameGroups(read('config/reference/name-variants.csv'), 'name-variants'),
})
const placeholderNames = [...parsePlaceholderNames(read('config/reference/placeholder-names.csv'))]
const parse = createBatchParser(screenWith(model), screenPlainWith(model))
const encoding = { encoding: 'utf-8', flawed: true } as const

const cpuMicroseconds = (): number => {
  const { user, system } = process.cpuUsage()
  return user + system
}

/** Rows and microseconds of each batch of a file. */
const parseFile = async (kind: RecordKind): Promise<readonly (readonly [rows: number, microseconds: number])[]> => {
  const mapping = await readMapping(`config/mappings/${kind}.yaml`)
  const file = await openExtractFile(fileOf(kind))
  const batches = recordBatches(file, mapping.delimiter, defaultLimits, () => undefined)
  const { cells, rows } = await takeHeader(batches, decoderFor(encoding), mapping.delimiter, defaultLimits)
  const header = checkHeader(mapping, cells)
  const made = { id: kind, kind, source: 'bench', extractId: 1, mapping, header, encoding }
  const spec = { ...made, year: 2026, origin: 'synthetic', placeholderNames, withIds: true } as const
  const taken: [number, number][] = []
  let bytes = 0
  for await (const batch of rows) {
    const records = copyBatch(batch, (start, end) => hash128(batch.bytes.subarray(start, end)))
    const ids = Float64Array.from(records.lines)
    const before = cpuMicroseconds()
    await parse({ ...records, spec, ids })
    taken.push([records.lines.length, cpuMicroseconds() - before])
    bytes += records.bytes.length
    if (bytes > mostBytes) break
  }
  await file.handle.close()
  return taken
}

const perRow = (batches: Awaited<ReturnType<typeof parseFile>>): number => {
  const [rows, microseconds] = batches.reduce(([a, b], [c, d]) => [a + c, b + d], [0, 0])
  return Math.round((microseconds / rows) * 100) / 100
}

const kinds = recordKinds.filter((kind) => values.kinds.split(',').includes(kind))

// As in a night, the largest come first.
for (const kind of kinds.toSorted((a, b) => statSync(fileOf(b)).size - statSync(fileOf(a)).size)) {
  const batches = await parseFile(kind)
  const rows = batches.reduce((sum, [count]) => sum + count, 0)
  const secondHalf = perRow(batches.slice(batches.length >> 1))
  console.log(JSON.stringify({ kind, rows, microseconds: perRow(batches), secondHalf }))
}
