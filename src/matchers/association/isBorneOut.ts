import type { AssessedComparison, Assessment } from '../assess/assess.ts'
import { label as dateOfBirth } from '../compare/dateOfBirth.ts'
import { label as forename } from '../compare/forename.ts'
import { label as identifier } from '../compare/identifier.ts'
import { label as surname } from '../compare/surname.ts'
import { label as wholeName } from '../compare/wholeName.ts'

type Compared = Pick<AssessedComparison, 'label' | 'level'>

const holds = (comparisons: readonly Compared[], label: string, levels: readonly string[]): boolean =>
  comparisons.some((compared) => compared.label === label && levels.includes(compared.level))

/** Forename and surname agree, or are spelled so much alike that a namesake would be a coincidence. */
const nameAgrees = (comparisons: readonly Compared[]): boolean =>
  holds(comparisons, wholeName, ['same', 'close']) ||
  (holds(comparisons, forename, ['exact', 'variant', 'close', 'near', 'other-forename']) &&
    holds(comparisons, surname, ['exact', 'part', 'variant', 'close', 'near']))

const sharesIdentifier = (comparisons: readonly Compared[]): boolean =>
  comparisons.some(({ label, level }) => label.startsWith(identifier) && level === 'same')

/**
 * Whether more than a namesake's part speaks for one person: the whole name together with the very birth date, or something of the
 * person's own, which is a number, the dwelling, a phone, a vehicle or a mailbox. A form gives a name and perhaps a birth date of whoever
 * lives with a member, and a report often a name alone; over a whole force either fits some stranger on record.
 */
export const isBorneOut = ({ comparisons, shared }: Pick<Assessment, 'comparisons' | 'shared'>): boolean =>
  shared.length > 0 ||
  sharesIdentifier(comparisons) ||
  (nameAgrees(comparisons) && holds(comparisons, dateOfBirth, ['exact']))
