import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { headerOf } from '../../../src/demo/csv/columns.ts'
import { csvLine } from '../../../src/demo/csv/csvLine.ts'
import { generateForce } from '../../../src/demo/generateForce.ts'
import { hostileLines } from '../../../src/demo/hostile/hostileLines.ts'
import { hostileTexts } from '../../../src/demo/hostile/hostileTexts.ts'
import { flaws, spoiledLine } from '../../../src/demo/hostile/spoiledLine.ts'
import type { ForceManifest } from '../../../src/demo/writeForce.ts'
import { type CheckReport, checkFile } from '../../../src/extracts/checkFile.ts'
import { defaultLimits } from '../../../src/extracts/limits.ts'
import { readMapping } from '../../../src/extracts/mapping/readMapping.ts'
import { type RecordKind, recordKinds } from '../../../src/records/index.ts'
import { context, tinyWorld, writtenRows } from '../support/smallWorld.ts'

let folder = ''
let manifest: ForceManifest
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hostile-'))
  const sizes = { seed: 5, workforce: 1_500, nominals: 8_000, reports: 1_500 }
  manifest = await generateForce({ ...sizes, directory: folder, hostile: true })
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const checked = async (kind: RecordKind, path: string): Promise<CheckReport> => {
  const mapping = await readMapping(fileURLToPath(new URL(`../../../config/mappings/${kind}.yaml`, import.meta.url)))
  const { origin, placeholderNames } = context
  return checkFile({ limits: defaultLimits, mapping, origin, placeholderNames }, path, manifest.asOf)
}

test.each(recordKinds)('a check of %s rejects the flawed copies and nothing else', async (kind) => {
  const file = manifest.files.find((other) => other.kind === kind)
  const report = await checked(kind, file?.path ?? '')
  expect(report.refusal).toBeUndefined()
  expect(report.rows).toEqual({
    read: file?.rows,
    accepted: (file?.rows ?? 0) - (file?.expectedRejects ?? 0),
    rejected: file?.expectedRejects,
  })
})

test('hostile text stays with its row when others come or go', () => {
  const good = writtenRows(tinyWorld(), 'reports').rows.map((row) => Object.values(row))
  const linesOf = (rows: readonly (readonly string[])[]) => [...hostileLines('reports', rows, { rows: 0, rejects: 0 })]
  const all = new Set(linesOf(good))
  const fewer = linesOf(good.slice(5)).filter((line) => !line.includes('BAD'))
  expect(fewer.filter((line) => !all.has(line))).toEqual([])
})

test('hostile text is in the files', async () => {
  const text = (await Promise.all(manifest.files.map(({ path }) => readFile(path, 'utf8')))).join('')
  expect(hostileTexts.filter((hostile) => text.includes(hostile.replaceAll('"', '""'))).length).toBeGreaterThan(5)
})

const world = tinyWorld()

test.each(recordKinds)('every flaw of %s is rejected alone', async (kind) => {
  const good = writtenRows(world, kind).rows.map((row) => Object.values(row))
  const copies = Array.from({ length: 10 }, (_, copy) => copy)
  const lines = flaws.flatMap((flaw, number) => [
    ...copies.map((copy) => csvLine((good[0] ?? []).with(headerOf(kind).indexOf(keyColumn[kind]), `${number}${copy}`))),
    spoiledLine(kind, good[1] ?? [], flaw, number),
  ])
  const path = join(folder, `flaws-${kind}.csv`)
  await writeFile(path, csvLine(headerOf(kind)) + lines.join(''))
  const report = await checked(kind, path)
  expect(report.rejects.map(({ line }) => line)).toEqual(flaws.map((_, number) => 12 + 11 * number))
})

const keyColumn: Readonly<Record<RecordKind, string>> = {
  workforce: 'number',
  nominals: 'nominal_id',
  disposals: 'disposal_id',
  reports: 'report_id',
  'report-persons': 'report_person_id',
  misconduct: 'case_id',
  associations: 'association_id',
}
