/** Words of the register of declared associations. */
export const relationships = [
  'friend',
  'cousin',
  'brother-in-law',
  'former partner',
  'neighbour',
  'school friend',
  'team mate',
  'nephew',
  'uncle',
  'landlord',
] as const
export const advice = [
  'No contact in public houses',
  'Report any contact',
  'No discussion of work',
  'Limit contact to family occasions',
  'No further action',
] as const
export const conditions = ['', '', 'Annual review', 'Line manager informed', 'Not to attend the address'] as const
export const declaredTo = ['Line manager', 'Vetting unit', 'Professional Standards'] as const
export const places = [
  'Gym',
  'Football club',
  'Public house',
  'Place of worship',
  'Family home',
  'Allotment',
  '',
] as const
