import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { readAll } from './readAll.ts'

const folder = dirname(createRequire(import.meta.url).resolve('csv-spectrum/package.json'))
// The expected result of this pair names another telephone number than its CSV and is no list: its cells are tested below.
const contradictory = 'location_coordinates'
const names = readdirSync(join(folder, 'csvs')).map((file) => file.replace('.csv', ''))

const rowsOf = async (name: string): Promise<readonly (readonly string[])[]> =>
  (await readAll(readFileSync(join(folder, 'csvs', `${name}.csv`)), [7])).map(({ cells }) => cells as readonly string[])

test.each(names.filter((name) => name !== contradictory))('csv-spectrum %s', async (name) => {
  const expected: unknown = JSON.parse(readFileSync(join(folder, 'json', `${name}.json`), 'utf8'))
  const [header = [], ...body] = await rowsOf(name)
  expect(body.map((cells) => Object.fromEntries(cells.map((cell, i) => [header[i], cell])))).toEqual(expected)
})

test(`csv-spectrum ${contradictory}: quotes inside an unquoted cell stay`, async () => {
  const [, row = []] = await rowsOf(contradictory)
  expect(row).toHaveLength(4)
  expect(row[1]).toMatch(/^37.36'37\.8"N 121.2'17\.9"W$/)
})
