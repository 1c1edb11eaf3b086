import { legalForms, shortForms } from './legalForm.ts'
import { joinNumbers, spelledOut } from './spelledOut.ts'

/** A word of a name written as one text, and how much it says of whose name it is (1: a name word, 0: nothing). */
export type NameWord = { readonly text: string; readonly weight: number; readonly kind: WordKind }

export type WordKind = 'name' | 'initial' | 'particle' | 'form' | 'number'

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '))

/** What people are called by, and no part of their names. */
const titles = set(
  'MR MRS MS MISS MX DR DOCTOR PROF PROFESSOR SIR DAME LORD LADY REV REVEREND FR FATHER CAPT CAPTAIN COL COLONEL GEN GENERAL LT LIEUTENANT MAJ MAJOR SGT SERGEANT BRIGADIER ADMIRAL COMMANDER COMDT SHEIKH SHAYKH SHEIK SHAIKH CHEIKH HAJI HAJJI HADJI ALHAJ ALHAJI MULLAH MULLA MAULVI MAULANA MAWLAWI IMAM AYATOLLAH SAYYID SAYYED SAYED USTAZ USTAD QARI ENGINEER ENG HERR FRAU MONSIEUR MADAME MME SENOR SENORA DON DONA PAN PANI ESQ HON PRESIDENT MINISTER AMBASSADOR',
)

/** Words that join the parts of a name and are often left out or written together with the next. */
const particles = set(
  'AL EL UL UR AD AS AN ED BIN BEN IBN BINT BINTI ABU ABOU UMM DE DA DO DOS DAS DI DU DEL DELA DELLA DELLO DEN DER VAN VON VOM ZU ZUR ZUM TEN TER LA LE LOS LAS Y E I ST SAINT SAN SANTA O AP AB MAC MC AND THE OF FOR ET UND',
)

/** Words that say what a firm does rather than which firm it is. */
const trades = set(
  'GROUP HOLDING INTERNATIONAL NATIONAL TRADING GENERAL ENTERPRISES INDUSTRIES SERVICES BANK SHIPPING MARINE AVIATION AIRLINES AIRWAYS LOGISTICS TRANSPORT CONSTRUCTION ENERGY PETROLEUM MINING INSURANCE CAPITAL FUND FINANCE EXPORT IMPORT INVESTMENT MANAGEMENT SOLUTIONS PARTNERS ASSOCIATES FOUNDATION ORGANIZATION',
)

const generation: ReadonlyMap<string, string> = new Map([
  ['JR', 'JR'],
  ['JNR', 'JR'],
  ['JUNIOR', 'JR'],
  ['SR', 'SR'],
  ['SNR', 'SR'],
  ['SENIOR', 'SR'],
  ['II', 'II'],
  ['III', 'III'],
  ['IV', 'IV'],
])

/** Endings of names that say whose child somebody is: Russian, Ukrainian, Azeri and Turkic. */
const patronymic = /.{2}(?:[OE]VI(?:T?CH|C)|[OEI]VNA|YCHNA|OGLU|OGLY|OGHLU|KYZY|QIZI)$/

/** What a father's name says beside the name and the family's: half of what they do. */
const fathers = 0.5

const offspring = /^(?:BIN|BEN|IBN|BINT|BINTI)$/

const isName = ({ kind }: NameWord): boolean => kind === 'name'

/**
 * Names of forefathers weigh less than the name and the family's: where it is the one word of at least three with such an ending, or comes
 * in a chain of `bin` and `ibn` that goes on after it. They are often left out.
 */
const withFathers = (words: readonly NameWord[]): readonly NameWord[] => {
  if (words.filter(isName).length < 3) return words
  const named = words.filter(({ text }) => patronymic.test(text))
  const chained = words.flatMap(({ text }, i) => (offspring.test(text) ? [i] : []))
  const lastChain = chained.at(-1) ?? 0
  return words.map((word, i) =>
    isName(word) &&
    ((named.length === 1 && word === named[0]) || (chained.length > 1 && i > chained[0]! && i < lastChain))
      ? { ...word, weight: fathers }
      : word,
  )
}

const wordOf = (text: string, place: number, all: readonly string[]): NameWord => {
  const form = legalForms.get(text)
  if (form !== undefined) return { text: form.text, weight: 0.2, kind: 'form' }
  const born = generation.get(text)
  if (born !== undefined) return { text: born, weight: 0.6, kind: 'number' }
  if (/\d/.test(text)) return { text, weight: 1, kind: 'number' }
  if (particles.has(text) && !(text === 'BEN' && place === 0 && all.length === 2))
    return { text, weight: 0.15, kind: 'particle' }
  if (text.length === 1) return { text, weight: 0.4, kind: 'initial' }
  return { text, weight: trades.has(text) ? 0.5 : 1, kind: 'name' }
}

const isLetter = (word: string | undefined): boolean => word?.length === 1

/** `S A` and `L L C`, as full stops leave them, are forms, and `A B C` before a firm's trade or form is a word; a person's initials stay apart. */
const joinLetters = (words: readonly string[]): string[] => {
  const isFirm = words.some((word) => trades.has(word) || legalForms.has(word))
  const out: string[] = []
  for (let i = 0; i < words.length; i += 1) {
    let end = i
    while (isLetter(words[end])) end += 1
    const run = words.slice(i, end).join('')
    const joins = run.length > 1 && ((i > 0 && legalForms.has(run)) || (isFirm && i === 0))
    out.push(joins ? run : words[i]!)
    if (joins) i = end - 1
  }
  return out
}

/** The words of a name in upper-case Latin letters; titles go where two other words stay. */
export const nameWords = (text: string): readonly NameWord[] => {
  const given = shortForms(text)
    .split(' ')
    .filter((word) => word !== '')
  const words = joinNumbers(joinLetters(given.map(spelledOut)))
  const own = words.filter((word) => !titles.has(word))
  return withFathers((own.length >= 2 ? own : words).map(wordOf))
}
