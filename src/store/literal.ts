import { type Source, sourceOf } from './source.ts'

/** Bytes that are written again and again. */
export type Literal = { readonly source: Source; readonly length: number }

export const literalOf = (bytes: Uint8Array): Literal => {
  const longer = new Uint8Array(bytes.length + 3)
  longer.set(bytes)
  return { source: sourceOf(longer), length: bytes.length }
}

export const literalText = (text: string): Literal => literalOf(Buffer.from(text))
