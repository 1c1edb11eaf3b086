import { firstWord } from '../names/firstWord.ts'
import { nicknameOf } from '../names/nicknames.ts'
import { respellWord } from '../names/respell.ts'
import type { PersonalName } from '../names/culture.ts'
import type { Human } from '../people/human.ts'
import { otherForm } from '../people/otherForm.ts'
import { type Random, chance } from '../random/random.ts'
import { noiseRates } from './rates.ts'
import type { SpoilStep } from './spoilStep.ts'

/** Names people go by other than the registered one, and how others spell what they hear. */

const withFirstWord = (text: string, word: string): string => word + text.slice(firstWord(text).length)

export const asOtherSourcesWriteIt: SpoilStep = (random, sheet, human, tags) => {
  const rate = human.culture.name === 'white-british' ? noiseRates.otherFormBritish : noiseRates.otherForm
  if (!chance(random, rate)) return
  const form = otherForm(random, human)
  if (form === undefined) return
  sheet.forenames = form.forenames
  sheet.surname = form.surname
  tags.push(form.tag)
}

export const underMaidenName: SpoilStep = (random, sheet, human, tags) => {
  if (human.former === undefined || !chance(random, noiseRates.maidenName)) return
  if (chance(random, noiseRates.otherNameListed))
    sheet.aliases.push({ forenames: sheet.forenames, surname: sheet.surname })
  sheet.surname = human.former.surname
  tags.push('maiden-name')
}

export const underAlias: SpoilStep = (random, sheet, human, tags) => {
  if (!chance(random, noiseRates.aliasOnly)) return
  const falseName = inventedName(random, human)
  sheet.aliases.push({ forenames: sheet.forenames, surname: sheet.surname })
  sheet.forenames = falseName.forenames
  sheet.surname = falseName.surname
  tags.push('alias-only')
}

const inventedName = (random: Random, { culture, sex }: Human): PersonalName =>
  culture.compose(random, culture.forenames(random, sex, 1980), sex, culture.lineage(random))

export const byNickname: SpoilStep = (random, sheet, human, tags) => {
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

export const respelt: SpoilStep = (random, sheet, human, tags) => {
  const rate = human.culture.name === 'white-british' ? noiseRates.respeltBritish : noiseRates.respelt
  if (!chance(random, rate)) return
  const field = chance(random, 0.5) ? 'forenames' : 'surname'
  const other = respellWord(random, sheet[field])
  if (other === undefined) return
  sheet[field] = other
  tags.push('spelling-variant')
}
