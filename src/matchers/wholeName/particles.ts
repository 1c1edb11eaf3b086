import { wordSet } from './wordSet.ts'

/** Words that join the parts of a name and are often left out or written together with the next. */
const particles = wordSet(
  'AL EL UL UR AD AS AN ED BIN BEN IBN BN BINT BINTI BNT OULD WLD ABU ABOU BW UMM DE DA DO DOS DAS DI DU DEL DELA DELLA DELLO DEN DER VAN VON VOM ZU ZUR ZUM TEN TER LA LE LOS LAS Y E I ST SAINT SAN SANTA O AP AB MAC MC AND THE OF FOR ET UND VE OG',
)

/** Some are written in several ways, or come from a script without vowels. */
const spellings: ReadonlyMap<string, string> = new Map([
  ['IBN', 'BIN'],
  ['BEN', 'BIN'],
  ['BN', 'BIN'],
  ['BINTI', 'BINT'],
  ['BNT', 'BINT'],
  ['ABOU', 'ABU'],
  ['BW', 'ABU'],
  ['WLD', 'OULD'],
  ['EL', 'AL'],
  ['UL', 'AL'],
  ['UR', 'AL'],
  ['ED', 'AL'],
])

/** A particle in its one spelling; undefined for other words. */
export const particleOf = (word: string): string | undefined =>
  particles.has(word) ? (spellings.get(word) ?? word) : undefined

/** What stands before the names of ships: motor vessel, motor tanker, steamship, fishing vessel, of a navy. */
export const shipPrefixes = wordSet('MV MT SS FV RV HMS USS LPG LNG TUG')
