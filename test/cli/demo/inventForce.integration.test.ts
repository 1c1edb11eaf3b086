import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { inventForce } from '../../../src/cli/demo/inventForce.ts'
import { type ForceManifest, generateForce, mutateForce } from '../../../src/demo/index.ts'

const sizes = { workforce: 60, nominals: 300, reports: 100, seed: 2, hostile: true }
const goesOn = new AbortController().signal
let folder = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vetting-invent-'))
})
afterAll(() => rm(folder, { recursive: true }))

const bytesOf = async ({ files, truthPath }: ForceManifest) =>
  Promise.all(
    [...files.map(({ path }) => path), truthPath].map(async (path) => [basename(path), await readFile(path, 'utf8')]),
  )

test.each(['first', 'second'] as const)(
  'the files of the %s night are those of the generator itself',
  async (night) => {
    const directory = join(folder, night)
    const generate = night === 'first' ? generateForce : mutateForce
    const expected = await bytesOf(await generate({ ...sizes, directory: join(folder, `${night}-here`) }))
    const { manifest, usage } = await inventForce({ force: { ...sizes, directory }, night }, goesOn)
    expect(await bytesOf(manifest)).toEqual(expected)
    expect(usage.cpuSeconds).toBeGreaterThan(0)
  },
)

test('sizes that cannot be made are refused with the words of the generator', async () => {
  const force = { ...sizes, workforce: -1, directory: join(folder, 'none') }
  const refused: unknown = await generateForce(force).catch((error: unknown) => error)
  await expect(inventForce({ force, night: 'first' }, goesOn)).rejects.toEqual(refused)
})

test('an interruption ends it', async () => {
  const interruption = new AbortController()
  const force = { ...sizes, nominals: 5_000_000, workforce: 50_000, directory: join(folder, 'interrupted') }
  const inventing = inventForce({ force, night: 'first' }, interruption.signal)
  interruption.abort()
  await expect(inventing).rejects.toMatchObject({ code: 'run-failed' })
})
