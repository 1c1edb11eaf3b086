import { cultureShares } from '../names/cultures.ts'
import type { Random } from '../random/random.ts'
import { chance } from '../random/random.ts'
import { draw, weighted } from '../random/weighted.ts'
import type { Human } from './human.ts'
import { makeHuman } from './makeHuman.ts'

const cultures = weighted(cultureShares, ({ nominals }) => nominals)
const women = 0.2

/** A person with no tie to anybody else, of the make-up of those on record with the police. */
export const newcomer = (random: Random, id: number, age: number, today: number): Human =>
  makeHuman(random, id, {
    culture: draw(random, cultures).culture,
    sex: chance(random, women) ? 'F' : 'M',
    born: today - age,
    today,
  })
