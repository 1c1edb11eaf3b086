/**
 * How often a record about a person departs from the truth, as a probability for each record it can befall. Our
 * estimates: together they leave half of the records as they were, and alter a name in one of five and a birth date in one of
 * eighteen, many of them to something a name custom or a nickname explains.
 */
export const noiseRates = {
  /** Written by the custom of another culture, where the person's own custom allows it. */
  otherForm: 0.22,
  otherFormBritish: 0.3,
  maidenName: 0.25,
  otherNameListed: 0.4,
  aliasOnly: 0.012,
  knownAs: 0.2,
  nickname: 0.05,
  respelt: 0.3,
  respeltBritish: 0.02,
  middleLeftOut: 0.3,
  middleInitial: 0.08,
  forenameInitial: 0.008,
  typoForename: 0.03,
  typoSurname: 0.03,
  swappedNames: 0.01,
  truncated: 0.008,
  marksLost: 0.75,
  capitals: 0.06,
  smallLetters: 0.005,
  birthDaySwapped: 0.015,
  birthDigit: 0.02,
  birthYear: 0.012,
  birthPlaceholder: 0.008,
  birthMissing: 0.015,
  trueBirthListed: 0.3,
  sexMissing: 0.01,
  sexWrong: 0.003,
  wrongCheckLetter: 0.01,
  identifierDigit: 0.006,
} as const
