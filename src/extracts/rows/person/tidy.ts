import { cleanText, singleLine } from '../../../records/index.ts'

/** Text on one line, NFC, without control and invisible characters. */
export const tidy = (cell: string): string => singleLine(cleanText(cell).value)
