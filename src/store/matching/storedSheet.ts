/** What is stored of a record to compare its people by. Null: stored before there were sheets; read the record. */
export type StoredSheet = { readonly id: number; readonly key: string; readonly sheet: Uint8Array | null }
