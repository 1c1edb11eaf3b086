import type { RecordByKind, RecordKind } from '../../records/index.ts'
import type { RowContext } from '../rows/rowContext.ts'
import { rowKinds } from '../rows/rowKinds.ts'

/** JSON of what a text in a column makes of a field of the record; undefined where it is rejected or raises a warning. */
export type ReadField<K extends RecordKind> = (
  column: string,
  text: string,
  field: (record: RecordByKind[K]) => unknown,
) => string | undefined

/** Fields by the general path: those of a row that has nothing else but the cells of `base`. */
export const fieldReader = <K extends RecordKind>(
  kind: K,
  base: Readonly<Record<string, string>>,
  context: RowContext,
): ReadField<K> => {
  const { columns, read } = rowKinds[kind]
  const row = { ...Object.fromEntries(columns.map(({ name }) => [name, ''])), ...base }
  return (column, text, field) => {
    let isWarned = false
    const outcome = read({ ...row, [column]: text }, context, () => {
      isWarned = true
    })
    return outcome.ok && !isWarned ? JSON.stringify(field(outcome.record as RecordByKind[K])) : undefined
  }
}
