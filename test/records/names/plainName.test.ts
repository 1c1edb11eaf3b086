import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { cleanName } from '../../../src/records/names/cleanName.ts'
import { isPlainName } from '../../../src/records/names/plainName.ts'
import { parsePlaceholderNames } from '../../../src/records/names/placeholderNames.ts'
import { fc } from '../../support/fastCheck.ts'

const placeholders = parsePlaceholderNames(readFileSync('config/reference/placeholder-names.csv', 'utf8'))

const piece = fc.oneof(
  fc.constantFrom('not', 'ENTERED', 'Mc', 'Donald', 'MIG_ERROR_', ' ', '  ', 'Anne', 'é', '-', "'", '{', '@', '\t'),
  fc.constantFrom(...placeholders),
  fc.string({ maxLength: 4 }),
)
const names = fc.array(piece, { maxLength: 5 }).chain((pieces) => fc.constantFrom(pieces.join(' '), pieces.join('')))

test('a plain name is its own clean form', () => {
  const found = { plain: 0, wrong: [] as string[] }
  fc.assert(
    fc.property(names, (name) => {
      if (!isPlainName(name, placeholders)) return
      const { value, validity } = cleanName(name, placeholders)
      found.plain++
      if (value !== name || validity !== 'valid') found.wrong.push(name)
    }),
    { numRuns: 2000 },
  )
  expect(found.wrong).toEqual([])
  expect(found.plain).toBeGreaterThan(20)
})

test.each(['Anne', 'Anne Marie J', 'smith'])('%s is plain', (name) => {
  expect(isPlainName(name, placeholders)).toBe(true)
})

test.each(['', ' Anne', 'Anne ', 'Anne  Marie', "O'Brien", 'Not Entered', 'UNKNOWN', 'Unknown', 'José', 'A1'])(
  '%j is not',
  (name) => {
    expect(isPlainName(name, placeholders)).toBe(false)
  },
)
