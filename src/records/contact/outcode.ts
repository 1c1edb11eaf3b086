/** Outward part of a normalised postcode: all but its last three characters; `BFPO` for forces post; '' when too short. */
export const outcode = (postcode: string): string =>
  postcode.startsWith('BFPO') ? 'BFPO' : postcode.length < 5 ? '' : postcode.slice(0, -3)
