/** Bytes that are written again and again, with a few more behind them (see `CopyEncoder.piece`). */
export type Literal = { readonly bytes: DataView; readonly length: number }

export const literalOf = (bytes: Uint8Array): Literal => {
  const longer = new Uint8Array(bytes.length + 3)
  longer.set(bytes)
  return { bytes: new DataView(longer.buffer), length: bytes.length }
}

export const literalText = (text: string): Literal => literalOf(Buffer.from(text))
