import { fc } from '../../support/fastCheck.ts'
import { memberKeys, type MemberRow, recordKeys, type RecordRow, setMember, setRecord, type World } from './world.ts'

export type Answer = {
  /** Which of the flags there are, counted round. */
  readonly at: number
  readonly action: 'confirm' | 'reject' | 'undo' | 'reopen'
  readonly by: string
}

/** One thing that happens: something in the world, a night, or an answer of somebody. */
export type Step =
  | { readonly type: 'member'; readonly key: string; readonly row: MemberRow }
  | { readonly type: 'record'; readonly key: string; readonly row: RecordRow }
  | { readonly type: 'model'; readonly version: number }
  | { readonly type: 'night'; readonly mode: 'full' | 'delta' }
  | ({ readonly type: 'answer' } & Answer)

export const people = ['ann', 'bob'] as const

const surname = fc.constantFrom('Quill', 'QUILL', 'Marsh')
const home = fc.nat(2)

const memberRow = fc.option(fc.record({ surname, home }), { freq: 8 })
const recordRow = fc.option(
  fc.record({
    surname,
    home,
    band: fc.constantFrom('HIGH', 'MEDIUM', 'MEDIUM', 'RELATIVE'),
    kinds: fc.subarray(['CONVICTION', 'MISCONDUCT', 'WELFARE'] as const, { minLength: 1 }),
    incidents: fc.nat(3),
    sentence: fc.constantFrom('Very probably one person', 'Perhaps one person'),
  }),
  { freq: 8 },
)

const night = fc.constantFrom('delta', 'delta', 'delta', 'full').map((mode) => ({ type: 'night', mode }) as const)

/** Sequences of what can happen, in the share in which it leads somewhere. */
export const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 2,
    arbitrary: fc.record({ type: fc.constant('member'), key: fc.constantFrom(...memberKeys), row: memberRow }),
  },
  {
    weight: 4,
    arbitrary: fc.record({ type: fc.constant('record'), key: fc.constantFrom(...recordKeys), row: recordRow }),
  },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('model'), version: fc.constantFrom(1, 2) }) },
  { weight: 4, arbitrary: night },
  {
    weight: 5,
    arbitrary: fc.record({
      type: fc.constant('answer'),
      at: fc.nat(20),
      action: fc.constantFrom('confirm', 'reject', 'reject', 'undo', 'reopen'),
      by: fc.constantFrom(...people),
    }),
  },
)

/** A change of the world; false for anything else. */
export const changesWorld = (world: World, given: Step): boolean => {
  switch (given.type) {
    case 'member':
      setMember(world, given.key, given.row)
      return true
    case 'record':
      setRecord(world, given.key, given.row)
      return true
    case 'model':
      world.mustBeFull ||= world.model !== given.version
      world.model = given.version
      return true
    default:
      return false
  }
}

/** The mode in which a night runs, and what it covers; the changes are then its own. */
export const beginNight = (world: World, wanted: 'full' | 'delta') => {
  const mode = world.mustBeFull ? 'full' : wanted
  const [records, members] = [world.changedRecords, world.changedMembers]
  world.changedRecords = new Set()
  world.changedMembers = new Set()
  world.mustBeFull = false
  return { mode, records, members } as const
}
