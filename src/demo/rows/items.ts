import type { PersonalName } from '../names/culture.ts'
import type { Home } from '../noise/personSheet.ts'

/** Lists in one cell: items apart by `;`, their parts by `|`. */
export const nameItems = (names: readonly PersonalName[]): string =>
  names.map(({ forenames, surname }) => `${forenames}|${surname}`).join(';')

export const homeItems = (homes: readonly Home[]): string =>
  homes.map(({ line, town, postcode, from, to }) => `${line}|${town}|${postcode}|${from}|${to}`).join(';')
