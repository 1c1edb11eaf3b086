import { fileURLToPath } from 'node:url'
import { readMapping } from '../../../src/extracts/mapping/readMapping.ts'

/** The mapping of a layout shipped with the program. */
export const shippedMapping = (name: string) =>
  readMapping(fileURLToPath(new URL(`../../../config/mappings/${name}.yaml`, import.meta.url)))

export type NominalCells = Readonly<Record<string, string>>

const columns = ['nominal_id', 'forenames', 'surname', 'date_of_birth', 'sex', 'nino', 'phones', 'marking'] as const

export const nominal = (id: number, cells: NominalCells = {}): NominalCells => ({
  nominal_id: `N${id}`,
  forenames: 'Ann',
  surname: `Name${id}`,
  date_of_birth: '1980-05-17',
  sex: 'F',
  nino: '',
  phones: '',
  marking: 'OFFICIAL',
  ...cells,
})

export const nominalCsv = (rows: readonly NominalCells[]): string =>
  [columns, ...rows.map((row) => columns.map((column) => row[column] ?? ''))]
    .map((cells) => `${cells.join(',')}\n`)
    .join('')

/** Rows N1 to N<count>. */
export const nominals = (count: number): NominalCells[] => Array.from({ length: count }, (_, i) => nominal(i + 1))
