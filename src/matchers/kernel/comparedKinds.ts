import { isLettered } from '../compare/identifier.ts'
import type { CompareKind, Model } from '../model/model.ts'
import { slotsOf } from '../pack/slots.ts'
import * as field from './fields.ts'

const kinds: Readonly<Record<CompareKind, number>> = {
  forename: field.comparedForename,
  surname: field.comparedSurname,
  'further-forenames': field.comparedFurther,
  'name-order': field.comparedOrder,
  'whole-name': field.comparedOther,
  'date-of-birth': field.comparedDate,
  sex: field.comparedSex,
  address: field.comparedAddress,
  postcode: field.comparedPostcode,
  town: field.comparedTown,
  phone: field.comparedPhone,
  email: field.comparedEmail,
  vehicle: field.comparedVehicle,
  identifier: field.comparedIdentifier,
  birthplace: field.comparedText,
  occupation: field.comparedText,
  'extra-category': field.comparedCategory,
  'extra-text': field.comparedText,
  'extra-number': field.comparedOther,
}

/** What the kernel compares for each comparison of a model: of several of one kind the first; names only with forenames (see `planOf`). */
export const comparedKinds = (model: Model): readonly number[] => {
  const { first } = slotsOf(model)
  return model.comparisons.map(({ compare, field: of }, slot) => {
    if (compare === 'identifier') return isLettered(of) ? field.comparedLettered : field.comparedIdentifier
    const kind = kinds[compare]
    if (compare.startsWith('extra-')) return kind
    const isName = kind >= field.comparedForename && kind <= field.comparedOrder
    return slot !== first[compare] || (isName && first.forename < 0) ? field.comparedNothing : kind
  })
}

/** Whether the kernel can compare people for a model: whole names are read word by word elsewhere. */
export const canCompare = (model: Model): boolean => slotsOf(model).first['whole-name'] < 0
