import type { FrequencyTable } from '../model/model.ts'

/** How rare a text is: -log2 of its frozen frequency, in bits. */
export const rarity = (table: FrequencyTable, text: string): number =>
  -Math.log2(table.values.get(text) ?? table.unseen)
