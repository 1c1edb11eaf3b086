import type { QualifierMeaning } from '../reference/qualifiers.ts'
import { type SeverityClass, type Theme, themes } from '../theme.ts'

/** What an offence is about: its severity class, and what its qualifiers say of the victim or the motive. */
export const offenceThemes = (severity: SeverityClass, meanings: ReadonlySet<QualifierMeaning>): readonly Theme[] => {
  const own: Theme = severity === 'unclassified' ? 'other' : severity
  return themes.filter((theme) => theme === own || (meanings as ReadonlySet<string>).has(theme))
}
