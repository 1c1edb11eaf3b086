import { regions } from '../data/regions.ts'

/** Force area of each of twenty consecutive members, so that forces keep their share at any size. */
const slots = regions.flatMap(({ slots: share }, region) => Array<number>(share).fill(region))
const firstNumber = 10_000

/** Index of the force area a member serves in. */
export const regionOf = (member: number): number => slots[member % slots.length] ?? 0

/** Force code and local number; different forces give the same numbers, as they do. */
export const staffNumberOf = (member: number): { readonly force: string; readonly number: string } => {
  const slot = member % slots.length
  const region = regionOf(member)
  const share = regions[region]?.slots ?? 1
  const position = slot - slots.indexOf(region)
  const number = firstNumber + Math.floor(member / slots.length) * share + position
  return { force: regions[region]?.force ?? '', number: String(number) }
}

/** Key of a workforce record: `force/number`. */
export const memberKey = (member: number): string => {
  const { force, number } = staffNumberOf(member)
  return `${force}/${number}`
}
