/** Words of the names of firms and bodies, short and in other languages, and numbers in words: the spelling to use, then the others. */
const spellings: ReadonlyMap<string, string> = new Map(
  [
    'INTERNATIONAL INTL INT INTERNATIONALE INTERNACIONAL INTERNAZIONALE',
    'NATIONAL NATL NATIONALE NACIONAL NAZIONALE',
    'GROUP GRP GRUPPE GRUPPO GRUPO GROUPE GRUPPA',
    'HOLDING HOLDINGS HLDG HLDGS',
    'BANK BANKA BANQUE BANCO BANCA',
    'TRADING TRADE',
    'INDUSTRIES INDUSTRY INDUSTRIAL',
    'SERVICES SERVICE SVCS SVC',
    'TECHNOLOGY TECHNOLOGIES TECH',
    'SOLUTIONS SOLUTION',
    'ENTERPRISES ENTERPRISE',
    'INVESTMENT INVESTMENTS INV',
    'PARTNERS PARTNER',
    'ASSOCIATES ASSOC',
    'ASSOCIATION ASSN',
    'BROTHERS BROS',
    'DEPARTMENT DEPT',
    'UNIVERSITY UNIV UNIVERSITAET UNIVERSITAT UNIVERSITE UNIVERSIDAD UNIVERSITET',
    'INSTITUTE INST INSTITUT INSTITUTO',
    'MINISTRY MIN MINISTERE MINISTERIO MINISTERIUM MINISTERSTVO',
    'MANUFACTURING MFG',
    'MANAGEMENT MGMT',
    'GOVERNMENT GOVT',
    'DEVELOPMENT DEV',
    'ENGINEERING ENGRG',
    'LABORATORIES LABORATORY LABS LAB',
    'CENTRE CENTER CTR ZENTRUM CENTRO TSENTR',
    'ORGANIZATION ORGANISATION ORG ORGANIZATSIYA ORGANIZACION',
    'PLANT ZAVOD FACTORY FABRIK FABRIKA',
    'FOUNDATION STIFTUNG FONDATION FUNDACION FOND',
    '0 ZERO',
    '1 ONE FIRST',
    '2 TWO SECOND',
    '3 THREE THIRD',
    '4 FOUR FOURTH',
    '5 FIVE FIFTH',
    '6 SIX SIXTH',
    '7 SEVEN SEVENTH',
    '8 EIGHT EIGHTH',
    '9 NINE NINTH',
    '10 TEN TENTH',
    '11 ELEVEN',
    '12 TWELVE',
    '13 THIRTEEN',
    '14 FOURTEEN',
    '15 FIFTEEN',
    '16 SIXTEEN',
    '17 SEVENTEEN',
    '18 EIGHTEEN',
    '19 NINETEEN',
    '20 TWENTY',
    '30 THIRTY',
    '40 FORTY',
    '50 FIFTY',
    '60 SIXTY',
    '70 SEVENTY',
    '80 EIGHTY',
    '90 NINETY',
    '100 HUNDRED',
    '1000 THOUSAND',
  ].flatMap((line) => {
    const [spelling = '', ...others] = line.split(' ')
    return others.map((word): [string, string] => [word, spelling])
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

/** A word in its one spelling: `INTL` → `INTERNATIONAL`, `FOURTH` → `4`, `T4MSIN` → `TAMSIN`. */
export const spelledOut = (word: string): string => {
  const lettered = withoutLookalikes(word)
  return spellings.get(lettered) ?? lettered
}

const tens = /^[2-9]0$/
const ones = /^[1-9]$/

/** `FORTY FOUR`, spelled out as `40 4`, is one number. */
export const joinNumbers = (words: readonly string[]): string[] =>
  words.flatMap((word, i) => {
    if (tens.test(words[i - 1] ?? '') && ones.test(word)) return []
    return tens.test(word) && ones.test(words[i + 1] ?? '') ? [`${word[0]}${words[i + 1]}`] : [word]
  })
