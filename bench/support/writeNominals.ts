import { once } from 'node:events'
import { createWriteStream } from 'node:fs'

/** Small, fast, repeatable (mulberry32). */
const randomOf = (seed: number): (() => number) => {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}

const words = (text: string): readonly string[] => text.split(' ')
const forenames = words(
  'John David Paul James Robert Peter Andrew Mark Thomas Liam Mohammed Ali Piotr Susan Sarah Julie Karen Mary Helen Emma ' +
    'Aisha Fatima Agnieszka Chloe Grace Anna Zoë Siân',
)
const onsets = words('b br c ch cl d dr f g gr h k l m n p pr r s sh st t th tr v w')
const vowels = words('a e i o u ai ea ou y')
const codas = words('n r l s t d m ck ng ll rd nt son ton ley field worth by ham')
const streets = words('High Church Station Victoria Green Park Mill Queen King Chapel North South Manor London')
const towns = words('Leeds York Derby Hull Bath Exeter Luton Preston Bolton Oldham Slough Crewe Ripon Wells')
const areas = words('LS YO DE HU BA EX LU PR BL OL SL CW HG')
const checkLetters = 'ZABCDEFGHJKLMNPQRTUVWXY'

const header =
  'nominal_id,pnc_id,forenames,surname,aliases,date_of_birth,sex,birthplace,nino,address,town,postcode,' +
  'previous_addresses,phones,occupation,marking'

const row = (id: number, version: number): string => {
  const random = randomOf(id * 31 + version)
  const any = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)] as Item
  const number = (from: number, to: number): number => from + Math.floor(random() * (to - from))
  const two = (value: number): string => String(value).padStart(2, '0')
  const surname = (): string => {
    const name = any(onsets) + any(vowels) + any(codas) + (random() < 0.4 ? any(vowels) + any(codas) : '')
    return name.charAt(0).toUpperCase() + name.slice(1)
  }
  const family = surname()
  const serial = number(1, 9_999_999)
  const year = number(1975, 2024)
  const letter = checkLetters[Number(two(year % 100) + String(serial).padStart(7, '0')) % 23]
  const postcode = `${any(areas)}${number(1, 30)} ${number(1, 9)}${any(['AB', 'DE', 'HJ', 'LN', 'TX'])}`
  const given = random() < 0.3 ? `${any(forenames)} ${any(forenames)}` : any(forenames)
  const cells = [
    `N${String(id).padStart(8, '0')}`,
    random() < 0.9 ? `${year}/${String(serial).padStart(7, '0')}${letter}` : '',
    given,
    family,
    random() < 0.2 ? `${any(forenames)}|${surname()}` : '',
    `${number(1940, 2006)}-${two(number(1, 13))}-${two(number(1, 29))}`,
    any(['M', 'M', 'M', 'F']),
    any(towns),
    random() < 0.4 ? `AB${number(100_000, 999_999)}${any(['A', 'B', 'C', 'D'])}` : '',
    // About one row in fifty has a quoted cell.
    random() < 0.02 ? `"Flat ${number(1, 20)}, ${any(streets)} Street"` : `${number(1, 200)} ${any(streets)} Street`,
    any(towns),
    postcode,
    random() < 0.3
      ? `${number(1, 200)} ${any(streets)} Road|${any(towns)}|${any(areas)}${number(1, 30)} 1AB|2011-02-03|`
      : '',
    random() < 0.6 ? `07${number(100_000_000, 999_999_999)}` : '',
    random() < 0.5 ? any(words('Labourer Driver Fitter Cook Cleaner Roofer')) : '',
    'OFFICIAL',
  ]
  return `${cells.join(',')}\n`
}

/**
 * Writes nominals with ids `from` to `to` as a CSV file. A share of them, chosen by id, has other cells than in version 0;
 * the same arguments always give the same bytes.
 */
export const writeNominals = async (
  path: string,
  ids: { readonly from: number; readonly to: number },
  changed: { readonly every: number; readonly version: number } = { every: 1, version: 0 },
): Promise<void> => {
  const file = createWriteStream(path, { highWaterMark: 1_048_576 })
  let text = `${header}\n`
  for (let id = ids.from; id < ids.to; id++) {
    text += row(id, id % changed.every === 0 ? changed.version : 0)
    if (text.length > 1_000_000) {
      if (!file.write(text)) await once(file, 'drain')
      text = ''
    }
  }
  file.end(text)
  await once(file, 'finish')
}
