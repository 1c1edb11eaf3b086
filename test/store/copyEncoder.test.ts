import { fc } from '../support/fastCheck.ts'
import { expect, test } from 'vitest'
import { createCopyEncoder } from '../../src/store/copyEncoder.ts'
import { sourceOf } from '../../src/store/source.ts'

const rowsOf = (encoder: ReturnType<typeof createCopyEncoder>, texts: readonly string[]): Buffer => {
  for (const text of texts) {
    encoder.row(1)
    encoder.text(text)
  }
  return encoder.take()
}

test('rows are the same bytes whatever memory they are written into', () => {
  const texts = fc.array(fc.string({ maxLength: 200 }), { maxLength: 50 })
  fc.assert(
    fc.property(texts, texts, fc.nat(5000), (first, second, size) => {
      const encoder = createCopyEncoder()
      const before = Buffer.from(rowsOf(encoder, first))
      encoder.reuse(new Uint8Array(size).fill(255))
      expect(rowsOf(encoder, second).equals(rowsOf(createCopyEncoder(), second))).toBe(true)
      expect(before.equals(rowsOf(createCopyEncoder(), first))).toBe(true)
    }),
  )
})

test('memory that is large enough is used, and what was taken is left alone', () => {
  const encoder = createCopyEncoder()
  const first = rowsOf(encoder, ['first'])
  const memory = new Uint8Array(1000)
  encoder.reuse(memory)
  const second = rowsOf(encoder, ['second'])
  expect(second.buffer).toBe(memory.buffer)
  expect(first.toString('latin1', 6)).toBe('first')
  rowsOf(encoder, ['third'])
  expect(second.toString('latin1', 6)).toBe('second')
})

test('a text written in pieces is the text written at once, and what is rewound is gone', () => {
  const pieces = fc.array(fc.string({ unit: 'grapheme-ascii', maxLength: 300 }), { maxLength: 6 })
  fc.assert(
    fc.property(pieces, pieces, fc.nat(4), (texts, dropped, behind) => {
      const encoder = createCopyEncoder()
      const put = (text: string): void => {
        const bytes = Buffer.from(`<${text}${'>'.repeat(behind)}`)
        encoder.piece(sourceOf(bytes), 1, bytes.length - behind)
      }
      encoder.row(1)
      const before = encoder.size()
      encoder.openValue()
      dropped.forEach(put)
      encoder.rewind(before)
      encoder.openValue()
      texts.forEach(put)
      encoder.closeValue()
      expect(encoder.take().equals(rowsOf(createCopyEncoder(), [texts.join('')]))).toBe(true)
    }),
  )
})
