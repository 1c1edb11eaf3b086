import { type Address, type Checked, normalisePostcode } from '../../../records/index.ts'
import { itemDate } from '../itemDate.ts'
import { itemParts, listItems } from '../lists.ts'
import { type Warn, warned } from '../rowContext.ts'
import { tidy } from './tidy.ts'

type AddressCells = {
  readonly address: string
  readonly town: string
  readonly postcode: string
  readonly address_from?: string
  readonly previous_addresses?: string
}

const postcodeOf = (raw: string, column: string, warn: Warn): Checked => warned(normalisePostcode(raw), column, warn)

/** The current address, when any part of it is known, and the previous ones (`line|town|postcode|from|to`). */
export const personAddresses = (row: AddressCells, warn: Warn): readonly Address[] => {
  const addresses: Address[] = []
  if (row.address !== '' || row.town !== '' || row.postcode !== '') {
    addresses.push({
      line: tidy(row.address),
      town: tidy(row.town),
      postcode: postcodeOf(row.postcode, 'postcode', warn),
      from: row.address_from ?? '',
      to: '',
    })
  }
  for (const item of listItems(row.previous_addresses ?? '')) {
    const part = itemParts(item)
    const column = 'previous_addresses'
    addresses.push({
      line: tidy(part(0)),
      town: tidy(part(1)),
      postcode: postcodeOf(part(2), column, warn),
      from: itemDate(part(3), column, warn),
      to: itemDate(part(4), column, warn),
    })
  }
  return addresses
}
