import type { FrequencyTable } from '../model/model.ts'

/** How rare something of a frequency is: bits. */
export const rarityOf = (frequency: number): number => -Math.log2(frequency)

/** How rare a text is: -log2 of its frozen frequency, in bits. */
export const rarity = (table: FrequencyTable, text: string): number => rarityOf(table.values.get(text) ?? table.unseen)
