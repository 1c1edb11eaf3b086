import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { stringify } from 'yaml'
import type { Evaluation } from '../../src/linkage/evaluate/evaluation.ts'
import type { MatchSummary } from '../../src/linkage/matchFiles.ts'
import type { TrainSummary } from '../../src/linkage/trainFiles.ts'
import { peopleCsv, peopleCsvMapping } from '../support/peopleCsv.ts'
import { syntheticSources } from '../support/syntheticPeople.ts'
import { invoke } from './support/invoke.ts'
import { temporaryFolder } from '../support/temporaryFolder.ts'

const folder = temporaryFolder('train')
const at = (name: string): string => path.join(folder, name)

const shared = 120
const { left, right } = syntheticSources(200, 260, shared, 4)
const shuffled = (text: string): string => {
  const [header = '', ...rows] = text.trimEnd().split('\n')
  return `${[header, ...rows.toReversed()].join('\n')}\n`
}

writeFileSync(at('left.csv'), peopleCsv(left, 'm'))
writeFileSync(at('right.csv'), peopleCsv(right, 'n'))
writeFileSync(at('left-other-order.csv'), shuffled(peopleCsv(left, 'm')))
writeFileSync(at('mapping.yaml'), stringify(peopleCsvMapping))
writeFileSync(
  at('truth.csv'),
  `left_id,right_id\n${Array.from({ length: shared }, (_, i) => `m${i},n${i}`).join('\n')}\n`,
)

const sides = ['--left', at('left.csv'), '--right', at('right.csv'), '--mapping', at('mapping.yaml')]

test('trains a model; the same rows in another order give the same file', async () => {
  const first = await invoke(['train', ...sides, '--out', at('first.json'), '--json'])
  expect(first.code).toBe(0)
  const summary = JSON.parse(first.stdout) as TrainSummary
  expect(summary.rows).toEqual({ left: 200, right: 260, rejected: 0 })
  expect(summary.prior * 200 * 260).toBeGreaterThan(shared * 0.9)
  expect(summary.prior * 200 * 260).toBeLessThan(shared * 1.1)
  const surname = summary.comparisons.find(({ name }) => name === 'surname')?.levels ?? []
  expect(surname[0]?.weight).toBeGreaterThan(5)
  expect(surname.at(-1)?.weight).toBeLessThan(-2)
  const again = ['--left', at('left-other-order.csv'), ...sides.slice(2)]
  await invoke(['train', ...again, '--out', at('again.json')])
  expect(readFileSync(at('again.json'), 'utf8')).toBe(readFileSync(at('first.json'), 'utf8'))
})

test('a model of the user keeps its own keys unless others are asked for', async () => {
  const model = JSON.parse(readFileSync('config/models/person-1.json', 'utf8')) as object
  writeFileSync(at('phones.json'), JSON.stringify({ ...model, keys: ['phone'] }))
  const keysUsed = async (...more: string[]): Promise<string[]> => {
    const { stdout } = await invoke(['match', ...sides, ...more, '--out', at('kept.csv'), '--json'])
    const { stats } = JSON.parse(stdout) as MatchSummary
    return Object.entries(stats.pairsByKey).flatMap(([kind, pairs]) => (pairs > 0 ? [kind] : []))
  }
  const own = ['--model', at('phones.json')]
  expect(await keysUsed(...own)).toEqual(['phone'])
  expect(await keysUsed(...own, '--keys', 'model')).toEqual(['phone'])
  expect(await keysUsed(...own, '--keys', 'wide')).toContain('name-date')
  expect(await keysUsed()).toContain('name-date')
})

test('settings that are named are read, whether or not the model is named as well', async () => {
  for (const model of [[], ['--model', 'config/models/person-1.json']])
    expect(
      await invoke(['--config', at('missing.yaml'), 'match', ...sides, ...model, '--out', at('kept.csv')]),
    ).toMatchObject({ code: 3, stderr: expect.stringContaining('missing.yaml') })
})

test('holds a linkage with the trained model against the truth, and the pairs it writes just the same', async () => {
  await invoke(['train', ...sides, '--out', at('model.json')])
  const model = ['--model', at('model.json'), '--min-weight', '12']
  const linked = await invoke(['evaluate', ...sides, ...model, '--truth', at('truth.csv'), '--json'])
  const found = JSON.parse(linked.stdout) as Evaluation
  expect(found.truePairs).toBe(shared)
  expect(found.coverage).toBeGreaterThan(0.95)
  expect(found.frozen.f1).toBeGreaterThan(0.95)
  expect(found.best.f1).toBeGreaterThanOrEqual(found.frozen.f1)
  await invoke(['match', ...sides, ...model, '--out', at('pairs.csv')])
  const pairs = ['evaluate', '--pairs', at('pairs.csv'), '--truth', at('truth.csv')]
  const held = JSON.parse((await invoke([...pairs, '--json'])).stdout) as Evaluation
  expect(held.frozen).toMatchObject({ precision: found.frozen.precision, recall: found.frozen.recall })
  expect((await invoke(pairs)).stdout).toMatch(/B-cubed F1/)
})

test('with the keys of the model instead of the widest set fewer pairs are looked at, in training and evaluating', async () => {
  const candidates = async (...keys: string[]): Promise<number> => {
    const { stdout } = await invoke(['evaluate', ...sides, ...keys, '--truth', at('truth.csv'), '--json'])
    return (JSON.parse(stdout) as Evaluation).candidates
  }
  expect(await candidates('--keys', 'model')).toBeLessThan((await candidates()) / 2)
  await invoke(['train', ...sides, '--keys', 'model', '--out', at('keys.json')])
  const { keys } = JSON.parse(readFileSync(at('keys.json'), 'utf8')) as { keys: string[] }
  expect(keys).toContain('date-initial')
  expect(keys).not.toContain('thin')
})

test.each([
  ['neither pairs nor files', ['evaluate', '--truth', at('truth.csv')], 2, /--pairs, or --left and --mapping/],
  [
    'a truth without its columns',
    ['evaluate', '--truth', at('left.csv'), '--pairs', at('left.csv')],
    2,
    /has no column left_id, right_id/,
  ],
  ['a folder that is not there', ['train', ...sides, '--out', at('none/m.json')], 3, /Cannot write/],
] as const)('refuses %s', async (_what, args, code, message) => {
  const result = await invoke(args)
  expect(result.stderr).toMatch(message)
  expect(result.code).toBe(code)
})
