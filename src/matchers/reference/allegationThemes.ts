import type { Allegation } from '../../records/misconduct.ts'
import { parseTable } from '../../records/reference/parseTable.ts'
import { themes, type Theme } from '../theme.ts'
import { oneOf } from './oneOf.ts'

/** By `scheme category`. */
export type AllegationThemes = ReadonlyMap<string, Theme>

/** Reads `config/reference/allegation-themes.csv`. Throws VettingError `bad-config`. */
export const parseAllegationThemes = (text: string): AllegationThemes =>
  new Map(
    parseTable(text, 'allegation-themes', ['scheme', 'category', 'theme']).map(
      ([scheme = '', category = '', theme = '']) => [
        `${scheme} ${category}`,
        oneOf(themes, theme, 'allegation-themes'),
      ],
    ),
  )

/** The theme of an allegation in its own scheme; undefined for a category without one. */
export const themeOfAllegation = (table: AllegationThemes, { scheme, category }: Allegation): Theme | undefined =>
  table.get(`${scheme} ${category.charAt(0).toUpperCase()}`)
