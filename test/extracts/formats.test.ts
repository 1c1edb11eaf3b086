import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { checkFile } from '../../src/extracts/checkFile.ts'
import { defaultLimits } from '../../src/extracts/limits.ts'
import { readCells } from '../../src/extracts/csv/readCells.ts'
import { createRecordGuard } from '../../src/extracts/csv/recordGuard.ts'
import { rowVersion } from '../../src/extracts/load/rowSalt.ts'
import { checkHeader } from '../../src/extracts/mapping/checkHeader.ts'
import { refusalCodes } from '../../src/extracts/refusal.ts'
import { rejectReasons } from '../../src/extracts/rows/rejectCode.ts'
import { rowKinds } from '../../src/extracts/rows/rowKinds.ts'
import { createRowParser } from '../../src/extracts/rows/rowParser.ts'
import { recordKinds } from '../../src/records/index.ts'
import { shippedMapping } from './support/nominals.ts'

const docs = new URL('../../docs/', import.meta.url)
const text = readFileSync(new URL('formats.md', docs), 'utf8')
const sample = (kind: string): string => fileURLToPath(new URL(`samples/${kind}.csv`, docs))

describe('docs/formats.md', () => {
  test.each(recordKinds)('describes every column of %s, in order, and says which are required', (kind) => {
    const section = text.split(`\n## ${kind}\n`)[1]?.split('\n## ')[0] ?? ''
    const rows = [...section.matchAll(/^\| `([a-z_]+)` \|.*\| ([^|]*) \|$/gm)].map(([, name, required]) => ({
      name,
      required: required !== '',
    }))
    expect(rows).toEqual(rowKinds[kind].columns.map(({ name, required }) => ({ name, required })))
  })

  test.each([...refusalCodes, ...Object.keys(rejectReasons)])('explains the code %s', (code) => {
    expect(text).toContain(`\`${code}\``)
  })
})

describe('docs/samples', () => {
  test.each(recordKinds)('%s.csv loads without rejects or warnings', async (kind) => {
    const report = await checkFile(
      {
        limits: defaultLimits,
        mapping: await shippedMapping(kind),
        origin: 'synthetic',
        placeholderNames: new Set(),
      },
      sample(kind),
      '2026-01-01',
    )
    expect(report).toMatchObject({ status: 'good', rejects: [], warnings: {}, absent: [] })
    expect(report.rows.accepted).toBeGreaterThanOrEqual(2)
  })
})

/** Records of a sample, as JSON lines. */
const recordsOf = async (kind: (typeof recordKinds)[number]): Promise<string> => {
  const mapping = await shippedMapping(kind)
  const guard = createRecordGuard({ delimiter: ',', recordBytes: 65_536 })
  const batch = guard.push(readFileSync(sample(kind)))
  const decode = (bytes: Buffer, start: number, end: number): string => bytes.toString('utf8', start, end)
  const [header = [], ...rows] = (await readCells(batch, [...batch.starts.keys()], decode, ',')) as string[][]
  const context = { year: 2026, origin: 'synthetic', placeholderNames: new Set<string>() } as const
  const parse = createRowParser(mapping, checkHeader(mapping, header), context, () => ({
    keys: Int32Array.of(1),
    sheet: undefined,
  }))
  return rows.map((row) => JSON.stringify(parse(row, () => undefined))).join('\n')
}

test('rows become the same records as when rowVersion was last raised', async () => {
  const hash = createHash('sha256')
  for (const kind of recordKinds) hash.update(await recordsOf(kind))
  // Another hash means that stored rows must be read again: raise rowVersion and write the new hash here.
  expect({ rowVersion, records: hash.digest('hex').slice(0, 16) }).toEqual({
    rowVersion: 1,
    records: '94516bd27c235deb',
  })
})
