import type { Checked, Identifier, IdentifierType } from '../../../records/index.ts'
import { type Warn, warned } from '../rowContext.ts'

export type IdentifierCell = {
  readonly type: IdentifierType
  readonly column: string
  readonly raw: string
  readonly normalise: (raw: string) => Checked
}

/** Identifiers that are filled in. An invalid one stays, weakened, with a warning. */
export const personIdentifiers = (cells: readonly IdentifierCell[], warn: Warn): readonly Identifier[] => {
  const identifiers: Identifier[] = []
  for (const { type, column, raw, normalise } of cells) {
    if (raw !== '') identifiers.push({ type, ...warned(normalise(raw), column, warn) })
  }
  return identifiers
}
