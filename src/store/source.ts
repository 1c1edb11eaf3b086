/** Bytes to be copied four at a time, which pieces that end up to `limit` can be: so much lies behind them. */
export type Source = { readonly view: DataView; readonly limit: number }

export const sourceOf = ({ buffer, byteOffset, length }: Uint8Array): Source => ({
  view: new DataView(buffer, byteOffset, length),
  limit: length - 3,
})
