import { createHash } from 'node:crypto'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { generateForce } from '../../src/demo/generateForce.ts'
import { mutateForce } from '../../src/demo/mutateForce.ts'
import type { ForceManifest, ForceOutput } from '../../src/demo/writeForce.ts'

const sizes = { seed: 11, workforce: 1_500, nominals: 3_000, reports: 1_500 }

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'force-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const make = (name: string, options: Partial<ForceOutput> & { seed?: number } = {}): Promise<ForceManifest> =>
  generateForce({ ...sizes, hostile: true, ...options, directory: join(folder, name) })

const bytesOf = async (path: string): Promise<Buffer> =>
  path.endsWith('.gz') ? gunzipSync(await readFile(path)) : readFile(path)

const hashes = async ({ files, truthPath }: ForceManifest): Promise<readonly string[]> =>
  Promise.all(
    [...files.map(({ path }) => path), truthPath].map(async (path) =>
      createHash('sha256')
        .update(await bytesOf(path))
        .digest('hex'),
    ),
  )

let first: readonly string[] = []
beforeAll(async () => {
  first = await hashes(await make('first'))
})

describe('the same seed and sizes', () => {
  test.each([
    ['a second time', {}],
    ['in small pieces', { chunk: 4_096 }],
    ['compressed', { gzip: true }],
  ])('give the same bytes %s', async (name, options) => {
    expect(await hashes(await make(name, options))).toEqual(first)
  })

  test('give the same later night', async () => {
    const night = (name: string) => mutateForce({ ...sizes, night: 2, directory: join(folder, name) })
    expect(await hashes(await night('later'))).toEqual(await hashes(await night('later again')))
  })
})

test('another seed gives another force', async () => {
  const other = await hashes(await make('other', { seed: 12 }))
  expect(first.filter((hash) => other.includes(hash))).toEqual([])
})

test('the manifest counts the records of each file', async () => {
  const { files, truthPath, truthRows } = await make('counted', { hostile: false })
  for (const { path, rows, expectedRejects } of files) {
    expect((await readFile(path, 'utf8')).trimEnd().split('\n').length - 1).toBe(rows)
    expect(expectedRejects).toBe(0)
  }
  expect((await readFile(truthPath, 'utf8')).trimEnd().split('\n').length - 1).toBe(truthRows)
})

test.each([
  ['seed', { ...sizes, seed: -1 }],
  ['workforce size', { ...sizes, workforce: 1.5 }],
  ['number of nominals', { ...sizes, nominals: 99_000_000 }],
  ['more nominals', { ...sizes, nominals: 5 }],
  ['more reports', { ...sizes, reports: 2 }],
])('an impossible %s is refused by name', async (words, wrong) => {
  await expect(generateForce({ ...wrong, directory: join(folder, 'wrong') })).rejects.toMatchObject({
    code: 'usage',
    message: expect.stringContaining(words),
  })
})

test('an empty force is seven headers', async () => {
  const { files } = await generateForce({
    seed: 1,
    workforce: 0,
    nominals: 0,
    reports: 0,
    directory: join(folder, 'empty'),
  })
  expect(files.map(({ rows }) => rows)).toEqual([0, 0, 0, 0, 0, 0, 0])
})
