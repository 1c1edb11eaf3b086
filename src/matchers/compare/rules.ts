import type { CompareKind } from '../model/model.ts'
import * as address from './address.ts'
import * as category from './category.ts'
import * as dateOfBirth from './dateOfBirth.ts'
import * as email from './email.ts'
import * as forename from './forename.ts'
import * as furtherForenames from './furtherForenames.ts'
import * as identifier from './identifier.ts'
import * as nameOrder from './nameOrder.ts'
import { compareNames } from './names.ts'
import * as number from './number.ts'
import * as phone from './phone.ts'
import * as postcode from './postcode.ts'
import type { Rule } from './rule.ts'
import * as sex from './sex.ts'
import * as surname from './surname.ts'
import * as text from './text.ts'
import * as town from './town.ts'
import * as vehicle from './vehicle.ts'
import * as wholeName from './wholeName.ts'

/** Settled together with the forename: the four name comparisons choose one pair of names. */
const withForename = (): void => undefined

/** What each kind of comparison of a model does and says. */
export const rules: Readonly<Record<CompareKind, Rule>> = {
  forename: { ...forename, compare: compareNames },
  surname: { ...surname, compare: withForename },
  'further-forenames': { ...furtherForenames, compare: withForename },
  'name-order': { ...nameOrder, compare: withForename },
  'whole-name': wholeName,
  'date-of-birth': dateOfBirth,
  sex,
  address,
  postcode,
  town,
  phone,
  email,
  vehicle,
  identifier,
  birthplace: { ...text, label: 'Birthplace', describe: 'Place of birth as recorded.' },
  occupation: { ...text, label: 'Occupation', describe: 'Occupation as recorded.' },
  'extra-category': category,
  'extra-text': text,
  'extra-number': number,
}
