import { singleLine } from '../text/singleLine.ts'

/**
 * A full name in one field as forenames and surname: at the comma in `SURNAME, Forenames`, else the last word is the surname.
 * A single word is a surname. Family-first order cannot be told apart here; comparisons treat names as unordered too.
 */
export const splitFullName = (name: string): { readonly forenames: string; readonly surname: string } => {
  const line = singleLine(name)
  const comma = line.indexOf(',')
  if (comma >= 0) return { forenames: line.slice(comma + 1).trim(), surname: line.slice(0, comma).trim() }
  const space = line.lastIndexOf(' ')
  return { forenames: line.slice(0, Math.max(space, 0)), surname: line.slice(space + 1) }
}
