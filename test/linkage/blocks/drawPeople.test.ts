import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { drawPeople } from '../../../src/linkage/blocks/drawPeople.ts'
import { parseMapping } from '../../../src/linkage/mapping.ts'
import { readPeople } from '../../../src/linkage/readPeople.ts'
import { temporaryFolder } from '../../support/temporaryFolder.ts'

const folder = temporaryFolder('draw')
const mapping = parseMapping({ id: 'id', forenames: 'first', surname: 'last', dateOfBirth: 'born' })

const fileOf = (name: string, rows: readonly string[]): string => {
  const path = join(folder, name)
  writeFileSync(path, `id,first,last,born,note\n${rows.join('\n')}\n`)
  return path
}

const rowOf = (id: string, i: number): string => `${id},Ann${i % 7},Lee${i},19${60 + (i % 30)}-01-02,x${i}`
const numbers = Array.from({ length: 500 }, (_, i) => i)
const inOrder = fileOf(
  'order.csv',
  numbers.map((i) => rowOf(`a${i}`, i)),
)

const sorted = (people: readonly unknown[]): string[] => people.map((person) => JSON.stringify(person)).toSorted()

test('draws so many people, by what they hold: not by their place, their id or a column that is not mapped', async () => {
  const { people, rows, rejected } = await drawPeople(inOrder, mapping, 60, 1)
  expect([people.length, rows, rejected]).toEqual([60, 500, []])
  const other = fileOf(
    'other.csv',
    numbers.toReversed().map((i) => `b${i},Ann${i % 7},"Lee${i}",19${60 + (i % 30)}-01-02,`),
  )
  expect(sorted((await drawPeople(other, mapping, 60, 1)).people)).toEqual(sorted(people))
  expect(sorted((await drawPeople(inOrder, mapping, 60, 2)).people)).not.toEqual(sorted(people))
})

test('draws from all of a file alike', async () => {
  const { people } = await drawPeople(inOrder, mapping, 250, 1)
  const firstHalf = people.filter(({ names }) => Number(names[0]!.surname.slice(3)) < 250).length
  expect(firstHalf).toBeGreaterThan(95)
  expect(firstHalf).toBeLessThan(155)
})

test('draws everybody where there are no more, as they are read row by row', async () => {
  const rows = ['1,Zoë,Núñez,1980-01-02,', '2,"Ann, Mary",Lee,1981-01-02,', '3,Bo', '4, Cy ,Day,1982-01-02,']
  const path = fileOf('few.csv', rows)
  const drawn = await drawPeople(path, mapping, 10, 1)
  const read = await readPeople(path, mapping)
  expect(sorted(drawn.people)).toEqual(sorted(read.people))
  expect([drawn.rows, drawn.rejected]).toEqual([3, read.rejected])
  expect(read.rejected).toEqual([{ line: 4, reason: 'columns' }])
})

test('refuses what the reader of rows refuses', async () => {
  const twice = fileOf('twice.csv', [...numbers.map((i) => rowOf(`a${i}`, i)), rowOf('a7', 1000)])
  await expect(drawPeople(twice, mapping, 60, 1)).rejects.toMatchObject({ code: 'bad-mapping' })
  await expect(drawPeople(fileOf('empty.csv', []), mapping, 60, 1)).rejects.toMatchObject({ code: 'extract-refused' })
  await expect(drawPeople(inOrder, parseMapping({ id: 'id', surname: 'name' }), 60, 1)).rejects.toMatchObject({
    code: 'bad-mapping',
  })
  await expect(drawPeople(join(folder, 'none.csv'), mapping, 60, 1)).rejects.toMatchObject({ code: 'file-not-found' })
})
