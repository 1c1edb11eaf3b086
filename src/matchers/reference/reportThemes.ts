import { parseTable } from '../../records/reference/parseTable.ts'
import { asciiText } from '../text/asciiText.ts'
import { themes, type Theme } from '../theme.ts'
import { oneOf } from './oneOf.ts'

export type ReportThemes = readonly { readonly word: string; readonly theme: Theme }[]

/** Reads `config/reference/report-themes.csv`. Throws VettingError `bad-config`. */
export const parseReportThemes = (text: string): ReportThemes =>
  parseTable(text, 'report-themes', ['word', 'theme']).map(([word = '', theme = '']) => ({
    word: ` ${asciiText(word)} `,
    theme: oneOf(themes, theme, 'report-themes'),
  }))

/** The themes of a category or warning signal, in the order of the list of themes; whole words count, letter case does not. */
export const themesOfText = (table: ReportThemes, text: string): readonly Theme[] => {
  const words = ` ${asciiText(text)} `
  const found = new Set(table.filter(({ word }) => words.includes(word)).map(({ theme }) => theme))
  return themes.filter((theme) => found.has(theme))
}
