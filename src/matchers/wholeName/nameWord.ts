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

/** Legal forms and what firms are commonly called: each form in one spelling. */
const forms: ReadonlyMap<string, string> = new Map(
  [
    'LTD LIMITED LTDA LIMITADA',
    'INC INCORPORATED',
    'CORP CORPORATION CORPORACION',
    'CO COMPANY COMPANIA COMPAGNIE CIA CIE',
    'PLC',
    'LLC OOO TOO',
    'LLP',
    'LP',
    'GMBH',
    'AG',
    'KG',
    'SA',
    'SARL',
    'SRL',
    'SPA',
    'SAS',
    'BV',
    'NV',
    'AB',
    'OY OYJ',
    'AS',
    'APS',
    'KK',
    'PT',
    'SDN',
    'BHD',
    'PTE',
    'PTY',
    'JSC PJSC OJSC CJSC OAO ZAO PAO AO',
    'FZE FZC FZCO FZ DMCC',
  ].flatMap((line) => {
    const [form = '', ...others] = line.split(' ')
    return [form, ...others].map((word): [string, string] => [word, form])
  }),
)

/** Words that say what a firm does rather than which firm it is. */
const trades = set(
  'GROUP HOLDING HOLDINGS INTERNATIONAL INTL TRADING TRADE GENERAL ENTERPRISE ENTERPRISES INDUSTRIES INDUSTRY INDUSTRIAL SERVICES SERVICE BANK SHIPPING MARINE EXPORT IMPORT INVESTMENT INVESTMENTS MANAGEMENT SOLUTIONS PARTNERS ASSOCIATES FOUNDATION ORGANIZATION ORGANISATION',
)

/** One short spelling of whole phrases for a legal form. */
const phrases: readonly (readonly [RegExp, string])[] = [
  [/\bLIMITED LIABILITY COMPANY\b/g, 'LLC'],
  [/\bPUBLIC LIMITED COMPANY\b/g, 'PLC'],
  [/\b(?:(?:PUBLIC|OPEN|CLOSED|PRIVATE) )?JOINT STOCK COMPANY\b/g, 'JSC'],
  [/\bGESELLSCHAFT MIT BESCHRANKTER HAFTUNG\b/g, 'GMBH'],
  [/\bSOCIEDAD ANONIMA\b|\bSOCIETE ANONYME\b/g, 'SA'],
  [/\bFREE ZONE (?:COMPANY|ESTABLISHMENT)\b/g, 'FZE'],
]

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

/** Short spellings of words in the names of firms, and numbers in words: each in one spelling. */
const spelled: ReadonlyMap<string, string> = new Map(
  Object.entries({
    INTL: 'INTERNATIONAL',
    NATL: 'NATIONAL',
    BROS: 'BROTHERS',
    ASSN: 'ASSOCIATION',
    ASSOC: 'ASSOCIATES',
    DEPT: 'DEPARTMENT',
    UNIV: 'UNIVERSITY',
    INST: 'INSTITUTE',
    MFG: 'MANUFACTURING',
    MGMT: 'MANAGEMENT',
    GOVT: 'GOVERNMENT',
    SVCS: 'SERVICES',
    TECH: 'TECHNOLOGY',
    ENG: 'ENGINEERING',
    CTR: 'CENTRE',
    CENTER: 'CENTRE',
    ORGANISATION: 'ORGANIZATION',
    ZERO: '0',
    ONE: '1',
    TWO: '2',
    THREE: '3',
    FOUR: '4',
    FIVE: '5',
    SIX: '6',
    SEVEN: '7',
    EIGHT: '8',
    NINE: '9',
    TEN: '10',
    ELEVEN: '11',
    TWELVE: '12',
    TWENTY: '20',
    HUNDRED: '100',
    THOUSAND: '1000',
    FIRST: '1',
    SECOND: '2',
    THIRD: '3',
    FOURTH: '4',
    FIFTH: '5',
    SIXTH: '6',
    SEVENTH: '7',
    EIGHTH: '8',
    NINTH: '9',
    TENTH: '10',
  }),
)

const lookalikes: Readonly<Record<string, string>> = {
  0: 'O',
  1: 'I',
  3: 'E',
  4: 'A',
  5: 'S',
  6: 'G',
  7: 'T',
  8: 'B',
  9: 'G',
}

/** A digit or two in a word of letters was meant for, or read from, a letter of its shape; `1ST` is a number. */
const withoutLookalikes = (text: string): string => {
  const ordinal = /^(\d+)(?:ST|ND|RD|TH)$/.exec(text)?.[1]
  if (ordinal !== undefined) return ordinal
  const digits = text.replace(/\D/g, '').length
  return digits === 0 || digits * 2 > text.length || text.length < 3
    ? text
    : text.replace(/\d/g, (digit) => lookalikes[digit] ?? digit)
}

const wordOf = (given: string): NameWord => {
  const lettered = withoutLookalikes(given)
  const text = spelled.get(lettered) ?? lettered
  const form = forms.get(text)
  if (form !== undefined) return { text: form, weight: 0.2, kind: 'form' }
  const born = generation.get(text)
  if (born !== undefined) return { text: born, weight: 0.6, kind: 'number' }
  if (/\d/.test(text)) return { text, weight: 1, kind: 'number' }
  if (particles.has(text)) return { text, weight: 0.15, kind: 'particle' }
  if (text.length === 1) return { text, weight: 0.4, kind: 'initial' }
  return { text, weight: trades.has(text) ? 0.5 : 1, kind: 'name' }
}

/** `S A` and `L L C`, as full stops leave them, are forms; other single letters stay initials. */
const joinForms = (words: readonly string[]): string[] => {
  const out: string[] = []
  for (let i = 0; i < words.length; i += 1) {
    const run = [4, 3, 2].find((length) => {
      const part = words.slice(i, i + length)
      return i > 0 && part.length === length && part.every((word) => word.length === 1) && forms.has(part.join(''))
    })
    out.push(run === undefined ? words[i]! : words.slice(i, i + run).join(''))
    i += (run ?? 1) - 1
  }
  return out
}

/** The words of a name in upper-case Latin letters; titles go where two other words stay. */
export const nameWords = (text: string): readonly NameWord[] => {
  const plain = phrases.reduce((name, [phrase, form]) => name.replace(phrase, form), text)
  const words = joinForms(plain.split(' ').filter((word) => word !== ''))
  const own = words.filter((word) => !titles.has(word))
  return (own.length >= 2 ? own : words).map(wordOf)
}
