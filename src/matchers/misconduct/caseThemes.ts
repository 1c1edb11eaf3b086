import type { MisconductCase } from '../../records/misconduct.ts'
import { parseStandard, type Standard } from '../../records/codes/standard.ts'
import { type AllegationThemes, themeOfAllegation } from '../reference/allegationThemes.ts'
import { type Theme, themes } from '../theme.ts'

/** Breaches of these standards say what a case is about even where its allegation category does not. */
const themeOfStandard: Partial<Record<Standard, Theme>> = {
  'honesty-integrity': 'dishonesty',
  'equality-diversity': 'discrimination',
  confidentiality: 'improper-disclosure',
}

/** Sexual conduct by abuse of position is the gravest corruption: both together name it. */
const withAbuseOfPosition = (found: ReadonlySet<Theme>): ReadonlySet<Theme> =>
  found.has('sexual') && found.has('corruption') ? new Set([...found, 'abuse-of-position']) : found

/** What a case is about, from its allegations in their own scheme and the standards said to be breached. */
export const caseThemes = (
  { allegations, standards }: Pick<MisconductCase, 'allegations' | 'standards'>,
  table: AllegationThemes,
): readonly Theme[] => {
  const named = [
    ...allegations.map((allegation) => themeOfAllegation(table, allegation)),
    ...standards.map((standard) => themeOfStandard[parseStandard(standard) ?? 'duties-responsibilities']),
  ].filter((theme) => theme !== undefined)
  const found = withAbuseOfPosition(new Set(named))
  return found.size === 0 ? ['other'] : themes.filter((theme) => found.has(theme))
}
