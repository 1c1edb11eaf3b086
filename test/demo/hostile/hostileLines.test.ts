import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { headerOf } from '../../../src/demo/csv/columns.ts'
import { generateForce } from '../../../src/demo/generateForce.ts'
import { hostileTexts } from '../../../src/demo/hostile/hostileTexts.ts'
import { flaws, spoiledLine } from '../../../src/demo/hostile/spoiledLine.ts'
import type { ForceManifest } from '../../../src/demo/writeForce.ts'
import { checkFile } from '../../../src/extracts/checkFile.ts'
import { defaultLimits } from '../../../src/extracts/limits.ts'
import { readMapping } from '../../../src/extracts/mapping/readMapping.ts'
import { recordKinds } from '../../../src/records/index.ts'
import { context } from '../support/smallWorld.ts'

let folder = ''
let manifest: ForceManifest
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hostile-'))
  manifest = await generateForce({
    seed: 5,
    workforce: 6_000,
    nominals: 12_000,
    reports: 6_000,
    directory: folder,
    hostile: true,
  })
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const mapping = (kind: string) =>
  readMapping(fileURLToPath(new URL(`../../../config/mappings/${kind}.yaml`, import.meta.url)))

test.each(recordKinds)('a check of %s rejects the flawed copies and nothing else', async (kind) => {
  const file = manifest.files.find((other) => other.kind === kind)
  const { origin, placeholderNames } = context
  const deps = { limits: defaultLimits, mapping: await mapping(kind), origin, placeholderNames }
  const report = await checkFile(deps, file?.path ?? '', manifest.asOf)
  expect(report.refusal).toBeUndefined()
  expect(report.rows).toEqual({
    read: file?.rows,
    accepted: (file?.rows ?? 0) - (file?.expectedRejects ?? 0),
    rejected: file?.expectedRejects,
  })
})

test('hostile text is in the files', async () => {
  const text = (await Promise.all(manifest.files.map(({ path }) => readFile(path, 'utf8')))).join('')
  expect(hostileTexts.filter((hostile) => text.includes(hostile.replaceAll('"', '""'))).length).toBeGreaterThan(8)
})

test.each(recordKinds.flatMap((kind) => flaws.map((flaw) => [kind, flaw] as const)))(
  'a row of %s with the flaw %s keeps to itself',
  (kind, flaw) => {
    const line = spoiledLine(kind, headerOf(kind), flaw, 3)
    expect(line.replaceAll(/[^"]/g, '').length % 2).toBe(0)
    expect(line.endsWith('\n')).toBe(true)
  },
)
