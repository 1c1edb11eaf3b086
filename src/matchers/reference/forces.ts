import { parseTable } from '../../records/reference/parseTable.ts'
import { oneOf } from './oneOf.ts'

const kinds = ['force', 'legacy', 'national'] as const

export type Force = { readonly code: string; readonly name: string; readonly kind: (typeof kinds)[number] }

/** Reads `config/reference/forces.csv`, by force code. Throws VettingError `bad-config`. */
export const parseForces = (text: string): ReadonlyMap<string, Force> =>
  new Map(
    parseTable(text, 'forces', ['code', 'name', 'kind']).map(([code = '', name = '', kind = '']) => [
      code,
      { code, name, kind: oneOf(kinds, kind, 'forces') },
    ]),
  )
