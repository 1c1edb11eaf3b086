/** What makes a record differ from the person it is about; one record can carry several. */
export type Tags = string[]
