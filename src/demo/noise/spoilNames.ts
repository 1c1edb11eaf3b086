import anyAscii from 'any-ascii'

import type { PersonalName } from '../names/culture.ts'
import { firstWord } from '../names/firstWord.ts'
import { nicknameOf } from '../names/nicknames.ts'
import { respellWord } from '../names/respell.ts'
import type { Human } from '../people/human.ts'
import { otherForm } from '../people/otherForm.ts'
import { type Random, chance } from '../random/random.ts'
import type { PersonSheet } from './personSheet.ts'
import { noiseRates } from './rates.ts'
import type { Tags } from './tags.ts'
import { typo } from './typo.ts'

type Spoil = (random: Random, sheet: PersonSheet, human: Human, tags: Tags) => void

const withFirstWord = (text: string, word: string): string => word + text.slice(firstWord(text).length)

const asOtherSourcesWriteIt: Spoil = (random, sheet, human, tags) => {
  const rate = human.culture.name === 'white-british' ? noiseRates.otherFormBritish : noiseRates.otherForm
  if (!chance(random, rate)) return
  const form = otherForm(random, human)
  if (form === undefined) return
  sheet.forenames = form.forenames
  sheet.surname = form.surname
  tags.push(form.tag)
}

const underMaidenName: Spoil = (random, sheet, human, tags) => {
  if (human.former === undefined || !chance(random, noiseRates.maidenName)) return
  if (chance(random, noiseRates.otherNameListed))
    sheet.aliases.push({ forenames: sheet.forenames, surname: sheet.surname })
  sheet.surname = human.former.surname
  tags.push('maiden-name')
}

const underAlias: Spoil = (random, sheet, human, tags) => {
  if (!chance(random, noiseRates.aliasOnly)) return
  const falseName = inventedName(random, human)
  sheet.aliases.push({ forenames: sheet.forenames, surname: sheet.surname })
  sheet.forenames = falseName.forenames
  sheet.surname = falseName.surname
  tags.push('alias-only')
}

const inventedName = (random: Random, { culture, sex }: Human): PersonalName =>
  culture.compose(random, culture.forenames(random, sex, 1980), sex, culture.lineage(random))

const byNickname: Spoil = (random, sheet, human, tags) => {
  if (human.knownAs !== '' && chance(random, noiseRates.knownAs)) {
    sheet.forenames = human.knownAs
    tags.push('known-as')
    return
  }
  if (!chance(random, noiseRates.nickname)) return
  const nickname = nicknameOf(random, firstWord(sheet.forenames))
  if (nickname === '') return
  sheet.forenames = withFirstWord(sheet.forenames, nickname)
  tags.push('nickname')
}

const respelt: Spoil = (random, sheet, human, tags) => {
  const rate = human.culture.name === 'white-british' ? noiseRates.respeltBritish : noiseRates.respelt
  if (!chance(random, rate)) return
  const field = chance(random, 0.5) ? 'forenames' : 'surname'
  const other = respellWord(random, sheet[field])
  if (other === undefined) return
  sheet[field] = other
  tags.push('spelling-variant')
}

const middleNamesLeftOut: Spoil = (random, sheet, _, tags) => {
  const first = firstWord(sheet.forenames)
  const second = sheet.forenames.slice(first.length + 1)
  if (second === '') return
  if (chance(random, noiseRates.middleLeftOut)) {
    sheet.forenames = first
    tags.push('middle-name-left-out')
  } else if (chance(random, noiseRates.middleInitial)) {
    sheet.forenames = `${first} ${second.slice(0, 1)}`
    tags.push('middle-initial')
  }
}

const forenameInitial: Spoil = (random, sheet, _, tags) => {
  if (sheet.surname === '' || sheet.forenames === '' || !chance(random, noiseRates.forenameInitial)) return
  sheet.forenames = sheet.forenames.slice(0, 1)
  tags.push('forename-initial')
}

const mistyped: Spoil = (random, sheet, _, tags) => {
  for (const field of ['forenames', 'surname'] as const) {
    if (!chance(random, field === 'surname' ? noiseRates.typoSurname : noiseRates.typoForename)) continue
    const first = firstWord(sheet[field])
    const slip = withFirstWord(sheet[field], typo(random, first))
    if (slip === sheet[field]) continue
    sheet[field] = slip
    tags.push(field === 'surname' ? 'typo-surname' : 'typo-forename')
  }
}

const swapped: Spoil = (random, sheet, _, tags) => {
  if (sheet.surname === '' || sheet.forenames === '' || !chance(random, noiseRates.swappedNames)) return
  const forenames = sheet.forenames
  sheet.forenames = sheet.surname
  sheet.surname = forenames
  tags.push('names-swapped')
}

const truncatedLength = 8

const truncated: Spoil = (random, sheet, _, tags) => {
  if (sheet.surname.length <= truncatedLength || !chance(random, noiseRates.truncated)) return
  sheet.surname = sheet.surname.slice(0, truncatedLength).trimEnd()
  tags.push('truncated')
}

const isPlain = /^[\x20-\x7e]*$/

const withoutMarks: Spoil = (random, sheet, _, tags) => {
  if ((isPlain.test(sheet.forenames) && isPlain.test(sheet.surname)) || !chance(random, noiseRates.marksLost)) return
  sheet.forenames = anyAscii(sheet.forenames)
  sheet.surname = anyAscii(sheet.surname)
  tags.push('marks-lost')
}

const inCapitals: Spoil = (random, sheet, _, tags) => {
  if (!chance(random, noiseRates.capitals)) return
  sheet.forenames = sheet.forenames.toUpperCase()
  sheet.surname = sheet.surname.toUpperCase()
  tags.push('capitals')
}

const inSmallLetters: Spoil = (random, sheet, _, tags) => {
  if (!chance(random, noiseRates.smallLetters)) return
  sheet.forenames = sheet.forenames.toLowerCase()
  sheet.surname = sheet.surname.toLowerCase()
  tags.push('small-letters')
}

/** In the order things happen to a name: what the person gives, what the clerk hears and types, what the system stores. */
export const nameSpoils: readonly Spoil[] = [
  asOtherSourcesWriteIt,
  underMaidenName,
  byNickname,
  respelt,
  middleNamesLeftOut,
  underAlias,
  forenameInitial,
  mistyped,
  swapped,
  truncated,
  withoutMarks,
  inCapitals,
  inSmallLetters,
]

/** The same for a record about a colleague, whom nobody knows by an alias alone. */
export const colleagueNameSpoils: readonly Spoil[] = nameSpoils.filter((step) => step !== underAlias)
