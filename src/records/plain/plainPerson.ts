/** Integers in the order they came: an array that is emptied would give its memory back. */
export type Ranges = { data: Int32Array; length: number }

const createRanges = (): Ranges => ({ data: new Int32Array(32), length: 0 })

/** Appends two integers: the start and the end of a range. */
export const noteRange = (ranges: Ranges, from: number, to: number): void => {
  if (ranges.length + 2 > ranges.data.length) {
    const larger = new Int32Array(ranges.data.length * 2)
    larger.set(ranges.data)
    ranges.data = larger
  }
  ranges.data[ranges.length] = from
  ranges.data[ranges.length + 1] = to
  ranges.length += 2
}

/**
 * A person as ranges of bytes, each printable ASCII without quotes, names and texts with characters of two bytes in UTF-8 besides: every text as the person's record has it, start and end of one after the
 * other. Dates that are not whole are not in it.
 */
export type PlainPerson = {
  bytes: Uint8Array
  /** Forenames and surname of each name. */
  readonly names: Ranges
  readonly dates: Ranges
  /** `M`, `F` or another code: one. */
  readonly sex: Ranges
  /** Line, town, postcode and last day of each address, the last empty for a current one; a postcode that is a placeholder is empty. */
  readonly addresses: Ranges
  /**
   * Of each value its kind by place in `plainValueKinds`, with `weakValue` for one that is not valid, which it is of a person's list, start and
   * end. In the order of a person's fields.
   */
  readonly values: Ranges
  /** Birthplace and occupation. */
  readonly texts: Ranges
}

export const plainValueKinds = [
  'phone',
  'email',
  'vehicle',
  'pnc',
  'cro',
  'nino',
  'passport',
  'driver',
  'staff',
] as const

/** Set in the kind of a value that is not valid. */
export const weakValue = 256

export type PlainValueKind = (typeof plainValueKinds)[number]

export const createPlainPerson = (): PlainPerson => ({
  bytes: new Uint8Array(0),
  names: createRanges(),
  dates: createRanges(),
  sex: createRanges(),
  addresses: createRanges(),
  values: createRanges(),
  texts: createRanges(),
})

export const clearPlainPerson = (person: PlainPerson): void => {
  person.names.length = 0
  person.dates.length = 0
  person.sex.length = 0
  person.addresses.length = 0
  person.values.length = 0
  person.texts.length = 0
}

/** People of one record: the first `count` of `all`. */
export type PlainPeople = { readonly all: PlainPerson[]; count: number }
