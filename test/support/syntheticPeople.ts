import type { Checked, Identifier, Person } from '../../src/records/person.ts'

/** Seeded random numbers in [0, 1) (mulberry32). */
export const randomOf = (seed: number): (() => number) => {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

export type Random = () => number

export const pick = <T>(random: Random, items: readonly T[]): T => items[Math.floor(random() * items.length)]!

const common = (text: string): string[] => text.split(' ')
const men = common(
  'John David Michael Paul James Robert Peter Andrew Mark Stephen Mohammed Ali Piotr Daniel Thomas Liam',
)
const women = common(
  'Susan Sarah Julie Karen Margaret Patricia Elizabeth Mary Helen Emma Aisha Fatima Agnieszka Chloe Grace Anna',
)
const families = common(
  'Smith Jones Williams Taylor Brown Davies Evans Wilson Patel Khan Singh Hussain Murphy Kelly Begum Nowak',
)
const onsets = common('b br c ch cl d dr f g gr h k l m n p pr r s sh st t th tr v w')
const vowels = common('a e i o u ai ea ou y')
const middles = common('bba bbe ble lla lle na ne no ra re ri ro sa se ta te ti to va ve wa we ya za')
const codas = common('n r l s t d m ck ng ll rd nt son ton ley field worth by ham')
const streets = common(
  'High Church Mill Station Victoria Albert Park Green Queens Kings School North Elm Oak Ash Cedar',
)
const kinds = common('Street Road Lane Avenue Close Drive')
const towns = common('Leeds York Bristol Derby Lincoln Exeter Preston Bolton Luton Slough Swindon Ipswich')

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** One of about 4,000 rare forenames, or 90,000 rare surnames. */
const inventedForename = (random: Random): string =>
  capital(pick(random, onsets) + pick(random, vowels) + pick(random, codas))
const inventedSurname = (random: Random): string =>
  capital(pick(random, onsets) + pick(random, vowels) + pick(random, middles) + pick(random, codas))

const digits = (random: Random, count: number): string =>
  Array.from({ length: count }, () => Math.floor(random() * 10)).join('')
const letter = (random: Random): string => 'ABCEGHJKLMNPRSTW'[Math.floor(random() * 16)]!
const pad = (value: number): string => String(value).padStart(2, '0')

export const valid = (value: string): Checked => ({ value, validity: 'valid' })

const birthDate = (random: Random): string =>
  `${1945 + Math.floor(random() * 60)}-${pad(1 + Math.floor(random() * 12))}-${pad(1 + Math.floor(random() * 28))}`

const postcode = (random: Random): string =>
  `${pick(random, ['LS', 'YO', 'BS', 'DE', 'LN', 'EX'])}${1 + Math.floor(random() * 9)}${digits(random, 1)}${letter(random)}${letter(random)}`

const identifiers = (random: Random): Identifier[] =>
  random() < 0.7 ? [{ type: 'nino', ...valid(`${letter(random)}${letter(random)}${digits(random, 6)}A`) }] : []

/** One invented person: common and rare names, a birth date, an address, mostly a phone, sometimes a number or a vehicle. */
export const syntheticPerson = (random: Random): Person => {
  const female = random() < 0.4
  const forename = random() < 0.35 ? pick(random, female ? women : men) : inventedForename(random)
  const further = random() < 0.5 ? ` ${pick(random, female ? women : men)}` : ''
  const surname = random() < 0.12 ? pick(random, families) : inventedSurname(random)
  return {
    names: [{ kind: 'current', forenames: forename + further, surname }],
    datesOfBirth: random() < 0.97 ? [valid(birthDate(random))] : [],
    sex: female ? 'F' : 'M',
    addresses: [
      {
        line: `${1 + Math.floor(random() * 150)} ${pick(random, streets)} ${pick(random, kinds)}`,
        town: pick(random, towns),
        postcode: valid(postcode(random)),
        from: '2015-01-01',
        to: '',
      },
    ],
    phones: random() < 0.8 ? [valid(`+4477${digits(random, 8)}`)] : [],
    emails: random() < 0.3 ? [`${forename}.${surname}${digits(random, 2)}@example.org`.toLowerCase()] : [],
    vehicles:
      random() < 0.3
        ? [
            valid(
              `${letter(random)}${letter(random)}${digits(random, 2)}${letter(random)}${letter(random)}${letter(random)}`,
            ),
          ]
        : [],
    identifiers: identifiers(random),
    birthplace: random() < 0.5 ? pick(random, towns) : '',
    occupation: '',
  }
}

export const syntheticPeople = (count: number, seed: number): Person[] => {
  const random = randomOf(seed)
  return Array.from({ length: count }, () => syntheticPerson(random))
}

const misspell = (random: Random, text: string): string => {
  if (text.length < 3) return text
  const at = 1 + Math.floor(random() * (text.length - 2))
  const kind = random()
  if (kind < 0.33) return text.slice(0, at) + text.slice(at + 1)
  if (kind < 0.66) return `${text.slice(0, at)}${'aeioulnrst'[Math.floor(random() * 10)]}${text.slice(at + 1)}`
  return text.slice(0, at) + text.charAt(at + 1) + text.charAt(at) + text.slice(at + 2)
}

const wrongDate = (random: Random, date: string): string => {
  const [year = '', month = '', day = ''] = date.split('-')
  const kind = random()
  if (kind < 0.4 && Number(day) <= 12) return `${year}-${day}-${month}`
  if (kind < 0.7) return `${Number(year) + (random() < 0.5 ? 1 : -1)}-${month}-${day}`
  return `${year}-${month}-${pad(1 + Math.floor(random() * 28))}`
}

const change = <T>(random: Random, chance: number, value: T, changed: (value: T) => T): T =>
  random() < chance ? changed(value) : value

/** The same person as another source may hold them: typing errors, a move, fields missing, another phone. */
export const corrupted = (person: Person, random: Random): Person => {
  const fresh = syntheticPerson(random)
  const name = person.names[0]!
  const forenames = change(random, 0.2, name.forenames, (text) =>
    random() < 0.5 ? misspell(random, text) : (text.split(' ')[0] ?? text),
  )
  const surname = change(random, 0.12, name.surname, (text) =>
    random() < 0.7 ? misspell(random, text) : fresh.names[0]!.surname,
  )
  return {
    ...person,
    names: [{ kind: 'current', forenames, surname }],
    datesOfBirth: change(random, 0.1, person.datesOfBirth, (dates) =>
      dates.map((date) => valid(wrongDate(random, date.value))),
    ),
    addresses: change(random, 0.4, person.addresses, () => fresh.addresses),
    phones: change(random, 0.5, person.phones, () => fresh.phones),
    emails: change(random, 0.5, person.emails, () => []),
    identifiers: change(random, 0.5, person.identifiers, () => []),
  }
}

/** Two sources: `left`, and `right` in which the first `matching` people are those of `left`, corrupted; the rest are strangers. */
export const syntheticSources = (left: number, right: number, matching: number, seed: number) => {
  const random = randomOf(seed + 1)
  const people = syntheticPeople(left, seed)
  const partners = people.slice(0, matching).map((person) => corrupted(person, random))
  return { left: people, right: [...partners, ...syntheticPeople(right - matching, seed + 2)] }
}
