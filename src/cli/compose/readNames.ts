import type { NameReferences } from '../../matchers/index.ts'
import { parseNameGroups } from '../../records/reference/parseNameGroups.ts'
import { readReference } from './readReference.ts'

/** The tables of equivalent names. */
export const readNames = (): NameReferences => ({
  nicknames: parseNameGroups(readReference('nicknames'), 'nicknames'),
  variants: parseNameGroups(readReference('name-variants'), 'name-variants'),
})
