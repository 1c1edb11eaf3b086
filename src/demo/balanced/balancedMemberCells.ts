import { isoDate } from '../calendar.ts'
import { headerOf } from '../csv/columns.ts'
import { driverNumberOf } from '../identifiers/driverNumberOf.ts'
import { ninoOf } from '../identifiers/ninoOf.ts'
import type { NominalFacts } from '../nominals/nominalFacts.ts'
import { homeItems, nameItems } from '../rows/items.ts'
import type { World } from '../world.ts'

/** A plain workforce row for a member of the balanced sample: the same fields filled for everybody. */
export const balancedMemberCells = (world: World, index: number, facts: NominalFacts): readonly string[] => {
  const { human, homes, phones, vehicles } = facts
  const [home, ...previous] = homes
  const row: Readonly<Record<string, string>> = {
    force: '01',
    number: String(10_000 + index),
    class: 'officer',
    forenames: human.name.forenames,
    surname: human.name.surname,
    former_names: human.former === undefined ? '' : nameItems([human.former]),
    known_as: human.knownAs === '' ? '' : `${human.knownAs}|${human.name.surname}`,
    date_of_birth: isoDate(human.born),
    sex: human.sex,
    nino: ninoOf(world.numbers, human.id),
    driver_number: driverNumberOf(human),
    address: home?.line ?? '',
    town: home?.town ?? '',
    postcode: home?.postcode ?? '',
    address_from: home?.from ?? '',
    previous_addresses: homeItems(previous),
    phones: phones.join(';'),
    vehicles: vehicles.join(';'),
  }
  return headerOf('workforce').map((column) => row[column] ?? '')
}
