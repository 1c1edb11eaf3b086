import { fc } from '../../support/fastCheck.ts'
import { expect, test } from 'vitest'
import { asciiText } from '../../../src/matchers/text/asciiText.ts'
import { fitNames } from '../../../src/matchers/wholeName/fitNames.ts'
import type { KnownNames } from '../../../src/matchers/wholeName/wordLikeness.ts'

const groups = [
  ['ELIZABETH', 'LIZ', 'BETH'],
  ['ROBERT', 'BOB'],
  ['BENJAMIN', 'BEN'],
  ['TINA', 'CHRISTINA'],
  ['DINA', 'DINAH'],
]
const known: KnownNames = {
  isKnown: (word) => groups.some((group) => group.includes(word)),
  areEquivalent: (a, b) => groups.some((group) => group.includes(a) && group.includes(b)),
}
const fit = (left: string, right: string): number => fitNames(asciiText(left), asciiText(right), known)

const likely = 0.68

test.each([
  ['word order', 'Tamsin Oakheart', 'OAKHEART, Tamsin'],
  ['a middle name more', 'Tamsin Ruth Oakheart', 'Tamsin Oakheart'],
  ['an initial', 'T. Oakheart', 'Tamsin Oakheart'],
  ['initials written together', 'TR Oakheart', 'Tamsin Ruth Oakheart'],
  ['a short form', 'Beth Oakheart', 'Elizabeth Oakheart'],
  ['a typing error', 'Tamsin Oakhaert', 'Tamsin Oakheart'],
  ['words run together', 'Abdulrahman Tarkaani', 'Abd al-Rahman Tarkaani'],
  ['romanisations', 'Yousef Qadhim', 'Yusuf Kadhim'],
  ['German and English spelling of one Russian name', 'Wiktor Schukowski', 'Viktor Zhukovsky'],
  ['Cyrillic', 'Виктор Щукин', 'Viktor Shchukin'],
  ['Arabic, which has no short vowels', 'محمد الكرماني', 'Muhammad al-Karmani'],
  ['Chinese, family name first', '欧阳晓明', 'Ouyang Xiaoming'],
  ['a particle', 'Pieter Roosenbeek', 'Pieter van Roosenbeek'],
  ['a title', 'Dr Tamsin Oakheart', 'Tamsin Oakheart'],
  ['legal forms', 'Oakheart Timber Limited', 'OAKHEART TIMBER LTD.'],
  ['a legal form written in full', 'Oakheart AG', 'Oakheart Aktiengesellschaft'],
  ['a legal form in another language', 'Общество с ограниченной ответственностью Дубрава', 'Dubrava LLC'],
  ['letters with full stops', 'O.T.C. Company', 'OTC Co'],
  ['the trade in another language', 'Banque Oakheart', 'Oakheart Bank'],
  ['a compound number in words', 'Brigade Forty-Four', 'Brigade 44'],
  ["the father's name of a Russian name", 'Viktors Oakhearts', 'Viktor Tamsinovich Oakheart'],
  ['names of forefathers', 'Salim bin Oakheart', 'Saleem bin Hassan ibn Karim ibn Oakheart'],
  ['a short form that is a particle elsewhere', 'Ben Oakheart', 'Benjamin Oakheart'],
  ['two ways of romanising Chinese', 'Shi Mingtao', 'Xi Mingtao'],
  ['numbers in words', 'Seven Oaks Timber', '7 Oaks Timber'],
  ['digits for letters', 'T4msin Oakh3art', 'Tamsin Oakheart'],
  ['an acronym', 'NOTC', 'Northern Oakheart Timber Combine'],
  ['an acronym without the small words', 'FOT', 'Fellowship of the Oak and Timber'],
  ['northern and southern ways of romanising Korean', 'Pak Chong-tok', 'Bak Jeong-deok'],
  ['Chinese by way of Russian', 'Сюй Цзяньпин', 'Xu Jianping'],
  ['letters in disorder', 'Nimsat Oakheart', 'Tamsin Oakheart'],
  ['Mandarin and Cantonese', 'Wong Siu-ming', 'Huang Siuming'],
  ['Hebrew', 'נתן כרמי', 'Natan Carmi'],
  ['Hebrew vowels', 'נתן דורומי', 'Natan Dorumi'],
  ['Japanese syllables', 'タムシン・ハムリン', 'Tamsin Hamlin'],
  ['Korean syllables', '탐신 브론손', 'Tamsin Bronson'],
  ['German letters', 'Jörg Müllheim', 'Joerg Muellheim'],
  ['Polish letters', 'Kowalczyk', 'Kovalchik'],
  ['Greek letters', 'Δρυς Παπαδοπούλου', 'Drys Papadopoulou'],
  ['a J that is a Y', 'Jura Oakheart', 'Yura Oakheart'],
  ['Arabic long vowels', 'طارق الزهوري', 'Tarek al-Zahouri'],
  ['the article within a name', 'Abdurrahman Nasireddine', 'Abd al-Rahman Nasir al-Din'],
  ['a shortened name', 'Mohd Tarkaani', 'Mohammed Tarkaani'],
  ['letters of honour', 'Tamsin Oakheart, OBE, PhD', 'Tamsin Oakheart'],
  ["a ship's prefix", 'M/V Oakheart', 'Oakheart'],
  ['the country of a subsidiary', 'Oakheart Polska Sp. z o.o.', 'Oakheart'],
  ['a trade in one Russian word', 'Дубравский машиностроительный завод ООО', 'Dubravsk Machine-Building Plant LLC'],
  ['its own acronym beside a name', 'Northern Oakheart Timber Combine (NOTC)', 'NOTC'],
  ['an acronym before the trade', 'NOTC Bank', 'Northern Oakheart Timber Combine Bank'],
  ['the characters of a Chinese firm', '大象贸易有限公司', 'Da Xiang Trading Co., Ltd.'],
  ['a Russian kind of firm', 'ФГУП Дубрава', 'Federal State Unitary Enterprise "Dubrava"'],
  ['a trade in short', 'Oakheart Exim Bank', 'Oakheart Export-Import Bank'],
  ['short forms of trades', 'Oakheart Pharm. Ind. Co.', 'Oakheart Pharmaceutical Industries Company'],
  ['the first of several ships', 'Oakheart Star I', 'Oakheart Star 1'],
  ['a Roman figure', 'Oakheart Fund III Ltd', 'Oakheart Fund 3 Ltd'],
  ['a name said twice', 'Oakheart Oakheart', 'Oakheart'],
  ['a second spelling', 'Yusuf Kadhim Yousef Qadhim Yoosuf', 'Yusuf Kadhim'],
])('takes two names for one in spite of %s', (_what, left, right) => {
  expect(fit(left, right)).toBeGreaterThanOrEqual(likely)
})

test.each([
  ['surnames', 'Tamsin Oakheart', 'Tamsin Brackwell'],
  ['forenames', 'Tamsin Oakheart', 'Gregory Oakheart'],
  ['middle names', 'Tamsin Ruth Oakheart', 'Tamsin Gale Oakheart'],
  ['short names', 'Wu Lan', 'Wu Lin'],
  ['generations', 'Robert Oakheart Sr', 'Robert Oakheart Jr'],
  ['numbers', 'Oakheart 5', 'Oakheart 6'],
  ['everything but one common word', 'Oakheart', 'Tamsin Ruth Oakheart Brackwell'],
  ['everything but the form', 'Oakheart Timber Ltd', 'Brackwell Steel Ltd'],
  ['everything but initials', 'T.G.', 'Tamsin Gale'],
  ['forenames, an initial agreeing', 'Tamsin A. Wendel', 'Josh A. Wendel'],
  ['middle initials', 'Gale R. Brackwell', 'Gale T. Brackwell'],
  ['kinds of legal form', 'Oakheart Bank AG', 'Oakheart Bank GmbH'],
  ['letters of firms', 'A.B.C. Company', 'N.A.B.C. Company'],
  ['well-known forenames of one sound to Korean ears', 'Tina Oakheart', 'Dina Oakheart'],
  ['one-word names of few letters', 'Fern', 'Ferm'],
  ['brothers, one named after the grandfather,', 'Salim Karim Salim Oakheart', 'Gregory Karim Salim Oakheart'],
  ['surnames that mean one thing', 'Tamsin Acero', 'Tamsin Steel'],
  ['countries', 'Oakheart Germany GmbH', 'Oakheart France SARL'],
  ['Roman figures', 'Oakheart Fund II', 'Oakheart Fund III'],
  ['the first of a row and the second', 'Oakheart Fund I', 'Oakheart Fund II'],
  ['ranks that are a firms own word', 'Oakheart General Ltd', 'Oakheart Steel Ltd'],
  ['everything but describing words', 'International Trading Company', 'General Trading Company'],
  ['a firm and its trust company', 'Bank Oakheart', 'Bank Oakheart Trust Company'],
  ['syllables', 'Pak Chong', 'Pak Song'],
])('does not when %s differ', (_what, left, right) => {
  expect(fit(left, right)).toBeLessThan(likely)
})

const words =
  'TAMSIN NIMSAT BETH LIZ OAKHEART OAKHART KHRT VAN AL IBN J I LTD PT 7 II BANK TRADING POLSKA DUBRAVSKIY DUBRAVA OAKOVICH MV TOB TOBJ DR OBE PAK BAK TAMUSIN'
const names = fc.array(fc.constantFrom(...words.split(' ')), { minLength: 1, maxLength: 6 })

test('a fit lies between 0 and 1, is the same both ways, and 1 for a name and itself', () => {
  fc.assert(
    fc.property(names, names, (left, right) => {
      const [a, b] = [left.join(' '), right.join(' ')]
      const both = fitNames(a, b, known)
      expect(both).toBeGreaterThanOrEqual(0)
      expect(both).toBeLessThanOrEqual(1)
      expect(fitNames(b, a, known)).toBeCloseTo(both, 9)
      expect(fitNames(a, a, known)).toBe(1)
    }),
  )
})
