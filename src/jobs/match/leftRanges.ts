import type { Queryable } from '../../store/queryable.ts'
import { rowRanges } from '../../store/records/rowRanges.ts'
import type { IdRange } from '../../store/records/streamRecords.ts'
import { kindSizes } from '../../store/runs/kindSizes.ts'

/** Id ranges that cut the workforce into so many parts of one size; none of an empty workforce. */
export const leftRanges = async (db: Queryable, parts: number): Promise<readonly IdRange[]> => {
  const [size] = await kindSizes(db, ['workforce'])
  return size === undefined ? [] : rowRanges(db, 'workforce', Math.ceil(size.records / parts))
}
