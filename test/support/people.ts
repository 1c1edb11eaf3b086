import type { Checked, Identifier, Person, PersonName } from '../../src/records/person.ts'

type Short = {
  readonly name?: string
  readonly names?: readonly PersonName[]
  readonly born?: string | readonly string[]
  readonly sex?: Person['sex']
  readonly line?: string
  readonly town?: string
  readonly postcode?: string
  readonly from?: string
  readonly phones?: readonly string[]
  readonly emails?: readonly string[]
  readonly vehicles?: readonly string[]
  readonly identifiers?: readonly Identifier[]
  readonly birthplace?: string
  readonly occupation?: string
}

const checked = (value: string): Checked => ({ value, validity: 'valid' })

/** `Ann Mary|Smith` → a current name. */
export const nameOf = (text: string, kind: PersonName['kind'] = 'current'): PersonName => {
  const [forenames = '', surname = ''] = text.split('|')
  return { kind, forenames, surname }
}

/** A person from the few fields a test is about; all else is empty. */
export const personOf = (short: Short): Person => ({
  names: short.names ?? (short.name === undefined ? [] : [nameOf(short.name)]),
  datesOfBirth: [short.born ?? []].flat().map(checked),
  sex: short.sex ?? 'N',
  addresses:
    short.line === undefined && short.town === undefined && short.postcode === undefined
      ? []
      : [
          {
            line: short.line ?? '',
            town: short.town ?? '',
            postcode: checked(short.postcode ?? ''),
            from: short.from ?? '',
            to: '',
          },
        ],
  phones: (short.phones ?? []).map(checked),
  emails: short.emails ?? [],
  vehicles: (short.vehicles ?? []).map(checked),
  identifiers: short.identifiers ?? [],
  birthplace: short.birthplace ?? '',
  occupation: short.occupation ?? '',
})

export const identifier = (
  type: Identifier['type'],
  value: string,
  validity: Checked['validity'] = 'valid',
): Identifier => ({
  type,
  value,
  validity,
})
