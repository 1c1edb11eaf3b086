import { type RecordKind, screenedKinds } from '../../../records/sourceRecord.ts'

/** Bytes of a key and the offset of an id. */
export const pairBytes = 8

/** How many first bits of a key may choose its page. Page numbers have a 1 before those bits. */
export const pageWidths = [8, 12, 16] as const

export type PageWidth = (typeof pageWidths)[number]

export const bucketOf = (key: number, width: PageWidth): number => (key >>> (32 - width)) + (1 << width)

/** The table with the pages of a kind; undefined for kinds nobody searches by key. */
export const pageTableOf = (kind: RecordKind): string | undefined =>
  screenedKinds.some((screened) => screened === kind) ? `key_page_${kind.replace('-', '_')}` : undefined
