const months = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC']

const monthNumber = (name: string): string | undefined => {
  const at = months.indexOf(name.slice(0, 3).toUpperCase())
  return at === -1 ? undefined : String(at + 1).padStart(2, '0')
}

type DateReader = (cell: string) => string | undefined

const shaped =
  (shape: RegExp, toIso: (...parts: string[]) => string | undefined): DateReader =>
  (cell) => {
    const found = shape.exec(cell)
    return found === null ? undefined : toIso(...found.slice(1))
  }

const dayFirst = (day = '', month = '', year = ''): string =>
  `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`

const named = (day = '', name = '', year = ''): string | undefined => {
  const month = monthNumber(name)
  return month === undefined ? undefined : dayFirst(day, month, year)
}

/**
 * Date forms a mapping can declare, each turning a cell into ISO text or undefined when the cell has another form. Whether
 * such a date exists is checked afterwards. American order is left out on purpose: 02/03 would be a guess.
 */
export const dateForms = {
  'YYYY-MM-DD': (cell: string) => cell,
  'DD/MM/YYYY': shaped(/^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?: 00:00(?::00)?)?$/, dayFirst),
  DDMMYYYY: shaped(/^(\d{2})(\d{2})(\d{4})$/, dayFirst),
  YYYYMMDD: shaped(/^(\d{4})(\d{2})(\d{2})$/, (year = '', month = '', day = '') => dayFirst(day, month, year)),
  'DD-MON-YYYY': shaped(/^(\d{1,2})[ -]([A-Za-z]{3,9})[ -](\d{4})$/, named),
} as const satisfies Record<string, DateReader>

export type DateForm = keyof typeof dateForms

export const dateFormNames = Object.keys(dateForms) as readonly DateForm[]
