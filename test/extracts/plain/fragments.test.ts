import { expect, test, vi } from 'vitest'
import { rememberFragments } from '../../../src/extracts/plain/fragments.ts'
import { type Literal, literalText } from '../../../src/store/literal.ts'
import { sourceOf } from '../../../src/store/source.ts'
import { fc } from '../../support/fastCheck.ts'

type FragmentOf = ReturnType<typeof rememberFragments>

/** The fragment of a cell that lies between others. */
const fragmentOf = (remember: FragmentOf, cell: string): Literal | undefined => {
  const bytes = Buffer.from(`<${cell}>`)
  return remember({ bytes, source: sourceOf(bytes) }, 1, bytes.length - 1)
}

const doubled = (text: string): string | undefined => (text.startsWith('x') ? undefined : `${text}=${text}`)

const literalOf = (text: string): Literal | undefined => {
  const made = doubled(text)
  return made === undefined ? undefined : literalText(made)
}

test('what is remembered does not lie in the memory it was read from, which is used again', () => {
  const make = vi.fn<typeof doubled>(doubled)
  const remember = rememberFragments(make)
  const first = Buffer.from('LONDON')
  expect(remember({ bytes: first, source: sourceOf(first) }, 0, first.length)).toEqual(literalOf('LONDON'))
  first.fill(0)
  expect(fragmentOf(remember, 'LONDON')).toEqual(literalOf('LONDON'))
  expect(make).toHaveBeenCalledTimes(1)
})

test('what is made of a cell is what is made of its text, whatever cells were met before', () => {
  const cell = fc.oneof(fc.string({ unit: fc.constantFrom('a', 'b', 'x'), maxLength: 9 }), fc.string({ maxLength: 20 }))
  fc.assert(
    fc.property(fc.array(cell, { maxLength: 60 }), (cells) => {
      const remember = rememberFragments(doubled)
      for (const text of cells) expect(fragmentOf(remember, text)).toEqual(literalOf(text))
    }),
  )
})

test('it is made once a text, until the memory is full', () => {
  const make = vi.fn<typeof doubled>(doubled)
  const remember = rememberFragments(make)
  const cells = Array.from({ length: 2_048 }, (_, i) => `C${i}`)
  for (const text of [...cells, ...cells]) expect(fragmentOf(remember, text)).toEqual(literalOf(text))
  expect(make).toHaveBeenCalledTimes(2_048)
  for (const text of ['other', 'again', 'other']) expect(fragmentOf(remember, text)).toEqual(literalOf(text))
  expect(make).toHaveBeenCalledTimes(2_051)
})
