import { describe, expect, test } from 'vitest'
import type { Person, WorkforceMember } from '../../../src/records/index.ts'
import { readCells } from '../../../src/demo/personOfCells.ts'
import { context, smallWorld, writtenRows } from '../support/smallWorld.ts'

const world = smallWorld()

type Held = { readonly person: Person; readonly record: unknown; readonly owner: string }

const peopleOf = (kind: 'workforce' | 'nominals' | 'report-persons' | 'misconduct' | 'associations') => {
  const { rows, truth } = writtenRows(world, kind)
  const held = new Map<string, Held>()
  for (const row of rows) {
    const outcome = readCells(kind, Object.values(row), context)
    if (outcome.ok && outcome.person) held.set(outcome.key, { ...outcome, person: outcome.person })
  }
  return { held, truth }
}

const members = peopleOf('workforce').held
const nominals = peopleOf('nominals')
const reported = peopleOf('report-persons')
const cases = peopleOf('misconduct')
const declared = peopleOf('associations').held
const truth = [...nominals.truth, ...reported.truth, ...cases.truth]
const records = new Map([...nominals.held, ...reported.held, ...cases.held])

const addressesOf = ({ addresses }: Person) => addresses.map(({ line, postcode }) => `${line} ${postcode.value}`)
const things: Readonly<Record<string, (person: Person) => readonly string[]>> = {
  address: addressesOf,
  phone: ({ phones }) => phones.map(({ value }) => value),
  vehicle: ({ vehicles }) => vehicles.map(({ value }) => value),
  identifier: ({ identifiers }) =>
    identifiers.filter(({ validity }) => validity === 'valid').map(({ type, value }) => `${type} ${value}`),
}

const share = (thing: string, left: Person | undefined, right: Person | undefined): boolean => {
  const list = things[thing] as (person: Person) => readonly string[]
  return left !== undefined && right !== undefined && list(left).some((value) => list(right).includes(value))
}

const personOf = (key: string): Person | undefined => members.get(key)?.person
const recordOf = (key: string): Person | undefined => records.get(key)?.person

describe('what the truth file says can be found in the files', () => {
  test.each(['address', 'phone', 'vehicle'])('a tie by %s shares one', (thing) => {
    const ties = truth.filter(({ tags, expected }) => expected === 'ASSOCIATION' && tags.includes(`shared:${thing}`))
    expect(ties.length).toBeGreaterThan(0)
    expect(ties.filter((row) => !share(thing, personOf(row.memberKey), recordOf(row.recordKey)))).toEqual([])
  })

  test('relatives at the same home share the address', () => {
    const rows = truth.filter(({ tags }) => tags.includes('same-home'))
    expect(rows.length).toBeGreaterThan(0)
    expect(rows.filter((row) => !share('address', personOf(row.memberKey), recordOf(row.recordKey)))).toEqual([])
  })

  test('a household tie is about somebody whose birth date the member has named', () => {
    const rows = truth.filter(
      ({ relation, tags }) => relation === 'household' && tags.every((tag) => !tag.startsWith('birth-')),
    )
    expect(rows.length).toBeGreaterThan(0)
    for (const { memberKey, recordKey } of rows) {
      const member = members.get(memberKey)?.record as WorkforceMember | undefined
      const births = recordOf(recordKey)?.datesOfBirth.map(({ value }) => value) ?? []
      expect(member?.household.some(({ dateOfBirth }) => births.includes(dateOfBirth))).toBe(true)
    }
  })

  test('a declared tie is about somebody the member has declared', () => {
    const rows = truth.filter(({ relation }) => relation === 'declared')
    expect(rows.length).toBeGreaterThan(0)
    expect(rows.filter(({ memberKey }) => ![...declared.values()].some(({ owner }) => owner === memberKey))).toEqual([])
  })

  test('people who lived at a home one after the other never lived there together', () => {
    const rows = truth.filter(({ tags }) => tags.includes('successive-occupant'))
    expect(rows.length).toBeGreaterThan(0)
    for (const { memberKey, recordKey } of rows) {
      const home = personOf(memberKey)?.addresses[0]
      const stay = recordOf(recordKey)?.addresses.find(({ postcode }) => postcode.value === home?.postcode.value)
      expect(stay?.to !== '' && (stay?.to ?? '') < (home?.from ?? '')).toBe(true)
    }
  })

  test('nearly every record of a member that is not a misconduct case has something else than name and birth in common', () => {
    const links = truth.filter(({ relation, recordKind }) => relation === 'self' && recordKind === 'nominals')
    const bare = links.filter(
      (row) => !Object.keys(things).some((thing) => share(thing, personOf(row.memberKey), recordOf(row.recordKey))),
    )
    expect(bare.length / links.length).toBeLessThan(0.06)
  })
})

describe('what the truth file does not say is not in the files', () => {
  test.each(Object.keys(things))('a member and a stranger never share an %s', (thing) => {
    const list = things[thing] as (person: Person) => readonly string[]
    const holders = new Map<string, string[]>()
    for (const [key, { person }] of members)
      for (const value of list(person)) holders.set(value, [...(holders.get(value) ?? []), key])
    const known = new Set(truth.map(({ memberKey, recordKey }) => `${memberKey} ${recordKey}`))
    const mentioned = new Set(truth.map(({ recordKey }) => recordKey))
    const surprises: string[] = []
    for (const [recordKey, { person }] of records)
      for (const value of list(person))
        for (const memberKey of holders.get(value) ?? [])
          if (!known.has(`${memberKey} ${recordKey}`) && !value.startsWith('staff '))
            surprises.push(`${memberKey} ${recordKey}`)
    expect(surprises.filter((pair) => !mentioned.has(pair.split(' ')[1] ?? ''))).toEqual([])
    expect(surprises.length).toBeLessThanOrEqual(2)
  })
})
