import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parseMapping } from '../../src/linkage/mapping.ts'
import { matchFiles, type MatchRequest } from '../../src/linkage/matchFiles.ts'
import { loadModel, parseModelFile } from '../../src/matchers/index.ts'
import { peopleCsv, peopleCsvMapping } from '../support/peopleCsv.ts'
import { personModelJson } from '../support/personModel.ts'
import { syntheticSources } from '../support/syntheticPeople.ts'

const folder = mkdtempSync(join(tmpdir(), 'match-'))
const { left, right } = syntheticSources(300, 400, 150, 9)
const at = (name: string): string => join(folder, name)

writeFileSync(at('left.csv'), peopleCsv(left, 'm'))
writeFileSync(at('right.csv'), peopleCsv(right, 'n'))
writeFileSync(at('both.csv'), peopleCsv([...left, ...right.slice(0, 150)], 'p'))

const request = (change: Partial<MatchRequest> = {}): MatchRequest => ({
  left: at('left.csv'),
  right: at('right.csv'),
  mapping: parseMapping(peopleCsvMapping),
  model: parseModelFile(personModelJson()),
  references: {},
  out: at('pairs.csv'),
  ...change,
})

const pairsIn = (path: string): string[][] =>
  readFileSync(path, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => line.split(','))

test('links two files: ids, weight, probability and a level per comparison', async () => {
  const summary = await matchFiles(request())
  const [header = [], ...pairs] = pairsIn(at('pairs.csv'))
  expect(header.slice(0, 6)).toEqual(['left_id', 'right_id', 'weight', 'probability', 'forename', 'surname'])
  expect(pairs).toHaveLength(summary.pairs)
  const found = pairs.filter(([a = '', b = '']) => a.slice(1) === b.slice(1))
  expect(found.length).toBeGreaterThan(145)
  expect(pairs.length).toBeLessThan(170)
  expect(pairs.every((pair) => pair.length === header.length)).toBe(true)
  expect(summary).toMatchObject({ left: { rows: 300, rejected: 0 }, right: { rows: 400, rejected: 0 }, minWeight: 18 })
})

test('finds the duplicates in one file, each unordered pair once', async () => {
  const { right: _right, ...one } = request({ left: at('both.csv'), out: at('duplicates.csv') })
  const summary = await matchFiles(one)
  const pairs = pairsIn(at('duplicates.csv')).slice(1)
  expect(new Set(pairs.map(([a = '', b = '']) => [a, b].sort().join(' '))).size).toBe(pairs.length)
  expect(pairs.length).toBeGreaterThan(145)
  expect(summary.right).toBeUndefined()
})

test('trains on the files themselves and saves a model that can be used again', async () => {
  const summary = await matchFiles(request({ train: { seed: 1, saveModel: at('model.json') }, out: at('trained.csv') }))
  expect(summary.model.trained).toBe(true)
  const saved = parseModelFile(JSON.parse(readFileSync(at('model.json'), 'utf8')))
  expect(loadModel(saved).origin).toContain('Estimated without labels')
  await matchFiles(request({ model: saved, minWeight: summary.minWeight, out: at('again.csv') }))
  expect(readFileSync(at('again.csv'), 'utf8')).toBe(readFileSync(at('trained.csv'), 'utf8'))
})

test('columns the model does not know are compared as the mapping says', async () => {
  const mapping = parseMapping({
    surname: 'surname',
    extras: { region: { column: 'town', compare: 'category' } },
    identifiers: { badge: 'nino' },
  })
  await matchFiles(request({ mapping, minWeight: 0 }))
  expect(pairsIn(at('pairs.csv'))[0]?.slice(-2)).toEqual(['badge', 'region'])
})

test('a missing folder for the output is refused before anything is matched', async () => {
  await expect(matchFiles(request({ out: at('none/pairs.csv') }))).rejects.toMatchObject({ code: 'file-not-found' })
  expect(existsSync(at('none'))).toBe(false)
})

test('one to one: no row is in two pairs', async () => {
  const doubled = at('doubled.csv')
  writeFileSync(doubled, peopleCsv([...right, ...right], 'n'))
  const summary = await matchFiles(request({ right: doubled, oneToOne: true }))
  const pairs = pairsIn(at('pairs.csv')).slice(1)
  expect(pairs).toHaveLength(summary.pairs)
  expect(new Set(pairs.map(([a]) => a)).size).toBe(pairs.length)
  expect(summary.stats.kept).toBeGreaterThan(summary.pairs)
})

test('rows that cannot be read are counted, not dropped in silence', async () => {
  writeFileSync(at('ragged.csv'), `${peopleCsv(right.slice(0, 5), 'n')}odd,row\n`)
  expect(await matchFiles(request({ right: at('ragged.csv') }))).toMatchObject({ right: { rows: 5, rejected: 1 } })
})

test('compares full names word by word, whatever their order', async () => {
  writeFileSync(at('list.csv'), 'id,name\n1,"OAKHEART, Tamsin Ruth"\n2,Brackwell Steel Ltd\n3,Gregory Oakheart\n')
  writeFileSync(at('others.csv'), 'id,name\na,Tamsin Oakheart\nb,BRACKWELL STEEL LIMITED\nc,Odo Brackwell\n')
  await matchFiles(
    request({
      left: at('list.csv'),
      right: at('others.csv'),
      mapping: parseMapping({ id: 'id', fullName: 'name' }),
      minWeight: 5,
      out: at('named.csv'),
    }),
  )
  const [header = [], ...pairs] = pairsIn(at('named.csv'))
  expect(header.slice(4)).toEqual(['name'])
  expect(pairs.map(([left, right, , , level]) => [left, right, level])).toEqual([
    ['1', 'a', 'likely'],
    ['2', 'b', 'same'],
  ])
})
