import { regions } from '../data/regions.ts'
import { expandOutcodes } from './outcodes.ts'

/** One outward postcode and its post town, with a number of its own. */
export type District = { readonly town: string; readonly outcode: string; readonly number: number }

const districtsOf = (towns: string, region: number): readonly District[] =>
  towns
    .split(',')
    .flatMap((entry) => {
      const [town = '', spec = ''] = entry.trim().split(':')
      return expandOutcodes(spec).map((outcode) => ({ town, outcode }))
    })
    .map((district, position) => ({ ...district, number: region * 1000 + position }))

/** The districts of each force area, in the order of `regions`. */
export const districtsByRegion: readonly (readonly District[])[] = regions.map(({ towns }, region) =>
  districtsOf(towns, region),
)
