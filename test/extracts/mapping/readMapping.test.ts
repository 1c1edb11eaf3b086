import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { parseMapping, readMapping } from '../../../src/extracts/mapping/readMapping.ts'
import { rowKinds } from '../../../src/extracts/rows/rowKinds.ts'
import { recordKinds } from '../../../src/records/index.ts'
import { shippedMapping } from '../support/nominals.ts'

const folder = new URL('../../../config/mappings/', import.meta.url)

test.each(readdirSync(folder))('%s is a mapping', async (file) => {
  await expect(readMapping(fileURLToPath(new URL(file, folder)))).resolves.toMatchObject({
    name: file.replace('.yaml', ''),
  })
})

test.each(recordKinds)('the canonical layout of %s names every column once, in order', async (kind) => {
  const mapping = await shippedMapping(kind)
  const names = rowKinds[kind].columns.map(({ name }) => name)
  expect(Object.keys(mapping.columns)).toEqual(names)
  expect(Object.values(mapping.columns)).toEqual(names.map((name) => ({ columns: [name], join: ' ' })))
})

const yaml = (lines: string): string => `name: x
kind: reports
version: 1
columns:
  report_id: ID
  scheme: SCHEME
  source_grade: SRC
  information_grade: INF
  handling: HND
  report_date: DATE
${lines}`

describe('refused with a message that says where', () => {
  test.each([
    ['YAML that does not parse', 'columns: [a', 'line'],
    ['an unknown key', yaml('delimeter: ;'), 'delimeter'],
    ['an unknown date form', yaml('dates: MM/DD/YYYY'), 'dates'],
    ['a delimiter of two characters', yaml("delimiter: '||'"), 'delimiter'],
    ['an unknown canonical column', yaml('  categorie: CAT'), 'did you mean category?'],
    ['a required column left out', yaml('').replace('  scheme: SCHEME\n', ''), 'scheme is required'],
    ['one column of the file used twice', yaml('  category: SRC'), 'SRC is used twice'],
    ['a column and a value for the same thing', yaml('values:\n  scheme: 3x5x2'), 'scheme'],
    ['codes for an unknown column', yaml('codes:\n  colour: {a: b}'), 'colour'],
    ['another kind', yaml('').replace('reports', 'rumours'), 'kind'],
  ])('%s', (_name, text, said) => {
    expect(() => parseMapping(text, 'x.yaml')).toThrow(
      expect.objectContaining({ code: 'bad-mapping', message: expect.stringContaining(said) }),
    )
  })

  test('a file that is not there', async () => {
    await expect(readMapping('/nowhere.yaml')).rejects.toMatchObject({ code: 'bad-mapping' })
  })
})
