import { keyKinds, type KeyKind } from '../model/model.ts'
import type { CellLayout, CompiledForm, ListColumn } from '../pack/cells.ts'
import type { OutlinePlan } from '../outline/plan.ts'
import * as field from './fields.ts'

const forms: Readonly<Record<CompiledForm, number>> = {
  phone: field.formPhone,
  email: field.formEmail,
  vehicle: field.formVehicle,
  nino: field.formNino,
  any: field.formAny,
  other: field.formOther,
}

type Value = {
  readonly column: number
  readonly slot: number
  readonly form: number
  readonly key?: KeyKind
  /** The hash of an identifier's type. */
  readonly type?: number
}

const listed = (columns: readonly ListColumn[], slot: number, form: CompiledForm, key: KeyKind): Value[] =>
  columns.map(({ column }) => ({ column, slot, form: forms[form], key }))

const text = (column: number | undefined, slot: number): Value[] =>
  column === undefined ? [] : [{ column, slot, form: field.formText }]

/** The columns of values the model compares, in the order a look reads them. */
const valuesOf = (layout: CellLayout, { slots }: OutlinePlan): Value[] => {
  const { first } = slots
  const identifiers = layout.identifiers.map(({ type, column, form }): Value => {
    const slot = slots.identifiers.get(type) ?? -1
    return { column, slot, form: forms[form.compiled], key: 'identifier', type: slots.identifierHashes.get(slot) ?? 0 }
  })
  return [
    ...listed(layout.phones, first.phone, layout.forms.phone.compiled, 'phone'),
    ...listed(layout.emails, first.email, layout.forms.email.compiled, 'email'),
    ...listed(layout.vehicles, first.vehicle, layout.forms.vehicle.compiled, 'vehicle'),
    ...identifiers,
    ...text(layout.birthplace, first.birthplace),
    ...text(layout.occupation, first.occupation),
    ...slots.extras.flatMap((extra) => text(layout.extras.get(extra.field), extra.slot)),
  ].filter(({ slot }) => slot >= 0)
}

const counted = (list: readonly number[], size = 1): number[] => [list.length / size, ...list]

/** The lists of the columns that the kernel reads, by their place in its header. */
export const kernelLists = (layout: CellLayout, plan: OutlinePlan): ReadonlyMap<number, readonly number[]> => {
  const separators = [...layout.phones, ...layout.emails, ...layout.vehicles]
    .filter(({ separator }) => separator !== '')
    .flatMap(({ column, separator }) => [column, separator.charCodeAt(0)])
  const values = valuesOf(layout, plan).flatMap(({ column, slot, form, key, type = 0 }) => {
    const place = plan.placeOf[slot]!
    const signed = place >= 0 && plan.values[place]!.signed
    return [column, slot, form, place, Number(signed), key === undefined ? -1 : keyKinds.indexOf(key), type]
  })
  return new Map([
    [field.surnames, counted(layout.surname)],
    [field.forenames, counted(layout.forenames)],
    [field.lines, counted(layout.lines)],
    [field.others, counted(layout.others)],
    [field.separators, counted(separators, 2)],
    [field.values, counted(values, field.valueSize)],
  ])
}

/** Whether rows of that layout fit what the kernel has room for. */
export const fitsKernel = (layout: CellLayout, plan: OutlinePlan, columns: number): boolean =>
  columns <= field.mostColumns &&
  layout.lines.length <= field.mostLines &&
  valuesOf(layout, plan).length <= field.mostValues &&
  plan.others.length <= field.mostOthers
