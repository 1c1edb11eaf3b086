import { isoDate } from '../calendar.ts'
import { homeAddress, population } from '../geo/homeAddress.ts'
import { mobileOf } from '../identifiers/phoneOf.ts'
import { stay } from '../members/homes.ts'
import type { PersonSheet } from '../noise/personSheet.ts'
import type { Human } from '../people/human.ts'
import { laterId } from '../people/humanIds.ts'
import { randomFor } from '../random/random.ts'
import { streams } from '../random/streams.ts'
import { lifeOf, nightChoice } from '../rows/life.ts'
import type { Setting } from '../setting.ts'

/** A nominal record while later nights work on it. */
type Draft = { readonly sheet: PersonSheet; readonly human: Human; readonly warnings: string[] }

/** What a later night adds to a record: another home, telephone, alias or warning. Each alters the row. */
export const editNominal = (world: Setting, nominal: number, night: number, record: Draft): void => {
  const { sheet, human, warnings } = record
  const random = randomFor(world.seed, streams.edit, -1 - nominal * 16 - (night % 16))
  const date = isoDate(world.today + night - 1)
  switch (nightChoice(world, lifeOf.nominals, nominal, night, 4)) {
    case 0: {
      if (sheet.home !== undefined) sheet.previousHomes = [{ ...sheet.home, to: date }, ...sheet.previousHomes]
      sheet.home = stay(homeAddress(random, -1, population.nominals), world.today + night - 1, '')
      return
    }
    case 1:
      sheet.phones.push(mobileOf(world.numbers, laterId('nominal', nominal, night)))
      return
    case 2:
      sheet.aliases.push(human.culture.compose(random, sheet.forenames, human.sex, human.culture.lineage(random)))
      return
    default:
      warnings.push(`Seen ${date}`)
  }
}
