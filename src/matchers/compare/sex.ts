import { header } from '../pack/row.ts'
import { settle, type Pair } from './pair.ts'

export const label = 'Sex'
export const describe = 'Sex as recorded. It never rules a pair out.'

export const levels = { missing: 'sex not recorded', same: 'same sex', different: 'different sex recorded' } as const

export const compare = (pair: Pair, slot: number): void => {
  const a = pair.a[pair.ai + header.sex]!
  const b = pair.b[pair.bi + header.sex]!
  settle(pair, slot, a === 0 || b === 0 ? 0 : a === b ? 1 : 2, 0, -1, -1)
}
