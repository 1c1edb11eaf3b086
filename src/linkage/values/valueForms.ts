import type { PlainValue, ValueForm } from '../../matchers/index.ts'
import {
  compact,
  type DataOrigin,
  isPlaceholderText,
  normaliseAsn,
  normaliseCroNumber,
  normaliseDriverNumber,
  normaliseEmail,
  normaliseNino,
  normalisePassportNumber,
  normalisePhone,
  normalisePncId,
  normaliseVehicle,
} from '../../records/index.ts'
import type { Checked } from '../../records/person.ts'
import type { Mapping } from '../mapping.ts'
import { plainEmail } from './plainEmail.ts'
import { plainNino } from './plainNino.ts'
import { plainPhone } from './plainPhone.ts'
import { plainVehicle } from './plainVehicle.ts'

/** How the values of a mapping are read and checked. */
export type ValueForms = {
  readonly phone: ValueForm
  readonly email: ValueForm
  readonly vehicle: ValueForm
  /** By type of number. */
  readonly identifier: (type: string) => ValueForm
}

const asText: PlainValue = () => -1

const fromText = (read: ValueForm['read']): ValueForm => ({ plain: asText, read, compiled: 'other' })

const nothing: Checked = { value: '', validity: 'placeholder' }

/** A number of a type nothing is known of: any but a placeholder is taken for valid. */
const readAny = (raw: string): Checked =>
  isPlaceholderText(compact(raw)) ? nothing : { value: raw, validity: 'valid' }

/** A number with a digit other than 0 in front is no placeholder. */
const plainAny: PlainValue = ({ bytes }) => (bytes[0]! > 48 && bytes[0]! <= 57 ? 1 : -1)

const any: ValueForm = { plain: plainAny, read: readAny, compiled: 'any' }

/** Any address but a placeholder is compared. */
const readEmail = (raw: string, origin: DataOrigin): Checked => {
  const { value, validity } = normaliseEmail(raw, origin)
  return validity === 'placeholder' ? nothing : { value, validity: 'valid' }
}

/** The checks of `records/` for the fields of a mapping. */
export const valueForms = ({ asOf, origin }: Mapping): ValueForms => {
  const pivotYear = Number(asOf.slice(0, 4))
  const read: Readonly<Record<string, ValueForm>> = {
    nino: { plain: plainNino, read: normaliseNino, compiled: 'nino' },
    pnc: fromText((raw) => normalisePncId(raw, pivotYear)),
    cro: fromText(normaliseCroNumber),
    asn: fromText(normaliseAsn),
    passport: fromText(normalisePassportNumber),
    driver: fromText(normaliseDriverNumber),
  }
  const synthetic = origin === 'synthetic'
  const phone = fromText((raw) => normalisePhone(raw, origin))
  const email = fromText((raw) => readEmail(raw, origin))
  return {
    phone: synthetic ? { ...phone, plain: plainPhone, compiled: 'phone' } : phone,
    email: synthetic ? { ...email, plain: plainEmail, compiled: 'email' } : email,
    vehicle: { plain: plainVehicle, read: normaliseVehicle, compiled: 'vehicle' },
    identifier: (type) => (Object.hasOwn(read, type) ? read[type]! : any),
  }
}
