import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parseMapping } from '../../src/linkage/mapping.ts'
import { matchFiles, type MatchRequest } from '../../src/linkage/matchFiles.ts'
import { loadModel, parseModelFile } from '../../src/matchers/index.ts'
import { peopleCsv, peopleCsvMapping } from '../support/peopleCsv.ts'
import { personModelJson } from '../support/personModel.ts'
import { syntheticSources } from '../support/syntheticPeople.ts'
import { temporaryFolder } from '../support/temporaryFolder.ts'

const folder = temporaryFolder('match')
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

const many = syntheticSources(2_000, 60_000, 1_000, 5)
writeFileSync(at('members.csv'), peopleCsv(many.left, 'm'))
writeFileSync(
  at('many.csv'),
  peopleCsv(many.right, 'n').replace('\nn100,', '\n\nodd,row\nn100,').replace('\nn59000,', '\nodd\nn59000,'),
)

test('any number of threads writes the same pairs in the order of the right file', async () => {
  const run = async (threads: number) => {
    const summary = await matchFiles(
      request({
        left: at('members.csv'),
        right: at('many.csv'),
        keys: 'model',
        threads,
        out: at(`pairs-${threads}.csv`),
      }),
    )
    return { text: readFileSync(at(`pairs-${threads}.csv`), 'utf8'), right: summary.right, stats: summary.stats }
  }
  const one = await run(1)
  const two = await run(2)
  const three = await run(3)
  expect(one.text.split('\n').length).toBeGreaterThan(900)
  expect([two.text, three.text]).toEqual([one.text, one.text])
  const { similarities: _, ...counts } = one.stats
  expect(two.stats).toMatchObject(counts)
  expect(three.right).toEqual(one.right)
  expect(one.right).toMatchObject({ rows: 60_000, rejected: 2 })
  expect(one.right?.firstRejected).toEqual([
    { line: 103, reason: 'columns' },
    { line: 59_004, reason: 'columns' },
  ])
  const rows = one.text
    .split('\n')
    .slice(1, -1)
    .map((pair) => Number(pair.split(',')[1]?.slice(1)))
  expect(rows).toEqual(rows.toSorted((a, b) => a - b))
})

test('blocks with quotes, which no kernel splits, are linked in whichever thread has them', async () => {
  const rows = peopleCsv(many.right, 'n').split('\n')
  const quoted = rows.map((row, i) => (i % 900 === 450 ? row.replaceAll(/[^,]+/g, '"$&"') : row))
  writeFileSync(at('some-quoted.csv'), quoted.join('\n'))
  const run = async (change: Partial<MatchRequest>) => {
    const files = { left: at('members.csv'), right: at('some-quoted.csv'), out: at('some-quoted-pairs.csv') }
    const { stats } = await matchFiles(request({ ...files, keys: 'model', ...change }))
    return { stats: { ...stats, similarities: 0 }, text: readFileSync(files.out, 'utf8') }
  }
  const plain = await run({ kernel: false })
  expect(plain.stats.kept).toBeGreaterThan(900)
  expect(await run({ threads: 3 })).toEqual(plain)
})

test('rows read from their bytes, many at a time, give the pairs of the same rows read from their texts', async () => {
  const people = many.right.slice(0, 3_000).map((person, i) => ({
    ...person,
    // Now and then a row that means something else cell by cell, between rows that do not.
    datesOfBirth:
      i % 7 === 0
        ? person.datesOfBirth.map(() => ({ value: '1980-1-2', validity: 'valid' as const }))
        : person.datesOfBirth,
  }))
  const plain = peopleCsv(people, 'n')
  const quoted = plain.split('\n').map((row) => row.replaceAll(/[^,]+/g, '"$&"'))
  const mixed = plain.split('\n').map((row, i) => (i % 5 === 3 ? quoted[i] : row))
  const run = async (name: string, text: string) => {
    writeFileSync(at(`${name}.csv`), text)
    const { stats } = await matchFiles(
      request({ left: at('members.csv'), right: at(`${name}.csv`), minWeight: 10, out: at(`${name}-pairs.csv`) }),
    )
    const { similarities: _, ...counts } = stats
    return { counts, pairs: readFileSync(at(`${name}-pairs.csv`), 'utf8') }
  }
  const texts = await run('quoted', quoted.join('\n'))
  expect(texts.counts.kept).toBeGreaterThan(900)
  expect(await run('plain', plain)).toEqual(texts)
  expect(await run('mixed', mixed.join('\n'))).toEqual(texts)
})

test('an id that occurs twice is found, and the line named, however far apart and in whichever thread', async () => {
  const text = readFileSync(at('many.csv'), 'utf8')
  writeFileSync(at('twice.csv'), `${text}${text.split('\n')[1]}\n`)
  await expect(
    matchFiles(request({ left: at('members.csv'), right: at('twice.csv'), keys: 'model', threads: 2 })),
  ).rejects.toMatchObject({ code: 'bad-mapping', message: expect.stringContaining('line 60005') })
})

test('a quote that is never closed is refused with its line', async () => {
  const text = readFileSync(at('many.csv'), 'utf8')
  writeFileSync(at('quote.csv'), text.replace('\nn40000,', '\nn40000,"'))
  await expect(
    matchFiles(request({ left: at('members.csv'), right: at('quote.csv'), keys: 'model', threads: 2 })),
  ).rejects.toMatchObject({ code: 'extract-refused', message: expect.stringContaining('Line 40004') })
})

test('an empty file and a column that is nowhere filled', async () => {
  writeFileSync(at('empty.csv'), '')
  await expect(matchFiles(request({ right: at('empty.csv') }))).rejects.toMatchObject({ code: 'extract-refused' })
  const bare = left.map((person) => ({ ...person, datesOfBirth: [] }))
  writeFileSync(at('bare.csv'), peopleCsv(bare, 'm'))
  const summary = await matchFiles(request({ left: at('bare.csv'), train: { seed: 1 } }))
  expect(summary.pairs).toBeGreaterThan(100)
})

test('one giant block of people alike is reported, not compared, and neither hangs nor fills the memory', async () => {
  const rows = Array.from({ length: 50_000 }, (_, i) => `${i},John,Smith,1980-03-04`)
  writeFileSync(at('alike.csv'), `id,forenames,surname,born\n${rows.join('\n')}\n`)
  const mapping = parseMapping({ id: 'id', forenames: 'forenames', surname: 'surname', dateOfBirth: 'born' })
  const summary = await matchFiles(request({ left: at('alike.csv'), right: at('alike.csv'), mapping, keys: 'model' }))
  expect(summary).toMatchObject({ pairs: 0, stats: { pairsCompared: 0 } })
  expect(summary.stats.oversizeBlocks.length).toBeGreaterThan(0)
  for (const block of summary.stats.oversizeBlocks) expect(block).toMatchObject({ leftRows: 50_000, rightHits: 50_000 })
})

test('a model that compares nothing the mapping names is refused', async () => {
  const json = personModelJson() as { comparisons: { compare: string }[] }
  const model = parseModelFile({ ...json, comparisons: json.comparisons.filter(({ compare }) => compare === 'phone') })
  const mapping = parseMapping({ id: 'id', surname: 'surname' })
  await expect(matchFiles(request({ model, mapping }))).rejects.toMatchObject({ code: 'bad-model' })
})

test('the compiled kernel writes the same pairs and finds the same of the rows, whatever the threads', async () => {
  const run = async (name: string, change: Partial<MatchRequest>) => {
    const { stats, left, right, pairs } = await matchFiles(request({ keys: 'model', out: at(name), ...change }))
    return { left, right, pairs, stats: { ...stats, similarities: 0 }, text: readFileSync(at(name), 'utf8') }
  }
  const plain = await run('plain.csv', { kernel: false })
  expect(plain.pairs).toBeGreaterThan(145)
  expect(await run('kernel.csv', {})).toEqual(plain)
  expect(await run('threads.csv', { threads: 2 })).toEqual(plain)
})

test('files whose rows share one block, and mappings without most columns, go through the kernel', async () => {
  const many = Array.from({ length: 1_500 }, (_, i) => `p${i},Ann,Lee,1980-01-0${(i % 9) + 1},LS1 1AA`).join('\n')
  writeFileSync(at('block.csv'), `id,first,last,born,code\n${many}`)
  const mapping = parseMapping({ id: 'id', forenames: 'first', surname: 'last', dateOfBirth: 'born' })
  const of = async (kernel: boolean) => {
    const files = { left: at('block.csv'), right: at('block.csv'), out: at(`block-${kernel}.csv`) }
    const { stats, pairs } = await matchFiles(request({ ...files, mapping, keys: 'model', minWeight: 14, kernel }))
    return { pairs, stats: { ...stats, similarities: 0 }, text: readFileSync(files.out, 'utf8') }
  }
  const plain = await of(false)
  expect(plain.pairs).toBeGreaterThan(200_000)
  expect(plain.stats.oversizeBlocks.length).toBeGreaterThan(0)
  expect(await of(true)).toEqual(plain)
})
