import { VettingError } from '../../errors.ts'

/** A cell of a reference table that must hold one of some words. Throws VettingError `bad-config` naming the table. */
export const oneOf = <W extends string>(words: readonly W[], cell: string, table: string): W => {
  const word = words.find((known) => known === cell)
  if (word !== undefined) return word
  throw new VettingError(
    'bad-config',
    `Reference table ${table} holds a word it must not. Use one of ${words.join(', ')}`,
  )
}
