import {
  cleanName,
  isPlainName,
  type NameKind,
  type PersonName,
  type PlaceholderNames,
} from '../../../records/index.ts'
import { itemParts, listItems } from '../lists.ts'
import type { RowContext } from '../rowContext.ts'

/** Names cleaned before, of those that are not plain. */
const cleaned = new WeakMap<PlaceholderNames, Map<string, string>>()
const mostCleaned = 50_000

/** A name without what is no part of it; '' where it stands for nobody. */
export const clean = (name: string, placeholders: PlaceholderNames): string => {
  if (name === '' || isPlainName(name, placeholders)) return name
  const known = cleaned.get(placeholders) ?? new Map<string, string>()
  const met = known.get(name)
  if (met !== undefined) return met
  const { value } = cleanName(name, placeholders)
  if (known.size === mostCleaned) known.clear()
  cleaned.set(placeholders, known.set(name, value))
  return value
}

const nameOf = (kind: NameKind, forenames: string, surname: string, context: RowContext): PersonName => ({
  kind,
  forenames: clean(forenames, context.placeholderNames),
  surname: clean(surname, context.placeholderNames),
})

const isName = ({ forenames, surname }: PersonName): boolean => forenames !== '' || surname !== ''

/** `Forenames|Surname` items. An item without `|` goes into the given part. */
export type NameList = { readonly kind: NameKind; readonly cell: string; readonly single: 'forenames' | 'surname' }

/** The current name and those of the lists, in their order; names that stand for nobody are left out. */
export const personNames = (
  current: { readonly forenames: string; readonly surname: string },
  lists: readonly NameList[],
  context: RowContext,
): readonly PersonName[] => {
  const names = [nameOf('current', current.forenames, current.surname, context)]
  for (const { kind, cell, single } of lists) {
    for (const item of listItems(cell)) {
      const part = itemParts(item)
      const whole = item.includes('|')
      const forenames = whole || single === 'forenames' ? part(0) : ''
      names.push(nameOf(kind, forenames, whole ? part(1) : single === 'surname' ? part(0) : '', context))
    }
  }
  return names.filter(isName)
}
