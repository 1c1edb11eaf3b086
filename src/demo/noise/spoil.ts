import type { Human } from '../people/human.ts'
import { type Random, chance } from '../random/random.ts'
import type { PersonSheet } from './personSheet.ts'
import { noiseRates } from './rates.ts'
import { spoilBirth } from './spoilBirth.ts'
import { spoilIdentifiers } from './spoilIdentifiers.ts'
import { nameSpoils } from './spoilNames.ts'
import type { Tags } from './tags.ts'

const spoilSex = (random: Random, sheet: PersonSheet, tags: Tags): void => {
  if (chance(random, noiseRates.sexMissing)) sheet.sex = 'N'
  else if (chance(random, noiseRates.sexWrong)) {
    sheet.sex = sheet.sex === 'M' ? 'F' : 'M'
    tags.push('sex-wrong')
  }
}

/** Turns a faithful record about a person into one as sources hold them; returns what was done to it. */
export const spoil = (random: Random, sheet: PersonSheet, human: Human, steps = nameSpoils): Tags => {
  const tags: Tags = []
  for (const spoilName of steps) spoilName(random, sheet, human, tags)
  spoilBirth(random, sheet, tags)
  spoilSex(random, sheet, tags)
  spoilIdentifiers(random, sheet, tags)
  return tags
}
