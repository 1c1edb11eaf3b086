import type { ModelFile } from '../matchers/index.ts'
import { genericKeys } from './genericKeys.ts'
import type { Mapping } from './mapping.ts'

type Comparison = ModelFile['comparisons'][number]

const category = { same: { m: 0.95, u: 0.1 }, different: { m: 0.05, u: 0.9 } }
const text = {
  same: { m: 0.7, u: 0.01 },
  close: { m: 0.1, u: 0.005 },
  similar: { m: 0.05, u: 0.01 },
  different: { m: 0.15, u: 0.975 },
}
const number = { same: { m: 0.8, u: 0.02 }, near: { m: 0.1, u: 0.04 }, different: { m: 0.1, u: 0.94 } }
const extraLevels = { category, text, number }

/** For names that come as one text: which word is the surname is not known, so the words are compared in any order. */
const wholeName: Comparison = {
  name: 'name',
  compare: 'whole-name',
  levels: {
    same: { m: 0.6, u: 0.00001 },
    close: { m: 0.2, u: 0.00003 },
    likely: { m: 0.1, u: 0.0001 },
    partly: { m: 0.05, u: 0.005 },
    different: { m: 0.05, u: 0.99486 },
  },
}

const identifierLevels = {
  same: { m: 0.85, u: 0.000001 },
  'same-invalid': { m: 0.01, u: 0.00001 },
  'typing-error': { m: 0.06, u: 0.00005 },
  unproven: { m: 0.01, u: 0.001 },
  different: { m: 0.07, u: 0.998939 },
}

const hasNames = (mapping: Mapping): boolean =>
  [mapping.forenames, mapping.surname, mapping.fullName, mapping.aliases, mapping.formerNames].some(Boolean)

const hasWholeNames = ({ fullName, forenames, surname }: Mapping): boolean =>
  fullName !== undefined && forenames === undefined && surname === undefined

const isMapped = (mapping: Mapping, { compare, field }: Comparison): boolean => {
  switch (compare) {
    case 'forename':
    case 'surname':
    case 'further-forenames':
    case 'name-order':
      return !hasWholeNames(mapping) && hasNames(mapping)
    case 'whole-name':
      return hasWholeNames(mapping)
    case 'date-of-birth':
      return mapping.dateOfBirth !== undefined
    case 'address':
      return mapping.addressLines !== undefined
    case 'phone':
      return mapping.phones !== undefined
    case 'email':
      return mapping.emails !== undefined
    case 'vehicle':
      return mapping.vehicles !== undefined
    case 'identifier':
      return mapping.identifiers?.[field ?? ''] !== undefined
    case 'sex':
    case 'postcode':
    case 'town':
    case 'birthplace':
    case 'occupation':
      return mapping[compare] !== undefined
    case 'extra-category':
    case 'extra-text':
    case 'extra-number':
      return mapping.extras?.[field ?? ''] !== undefined
  }
}

/** A model file cut to the comparisons a mapping can feed, with a comparison added for every mapped field it lacks. */
export const modelFor = (file: ModelFile, mapping: Mapping): ModelFile => {
  const comparisons = file.comparisons.filter((comparison) => isMapped(mapping, comparison))
  const known = new Set(comparisons.map(({ field }) => field))
  const identifiers = Object.keys(mapping.identifiers ?? {})
    .filter((field) => !known.has(field))
    .map((field): Comparison => ({ name: field, compare: 'identifier', field, levels: identifierLevels }))
  const extras = Object.entries(mapping.extras ?? {})
    .filter(([field]) => !known.has(field))
    .map(([field, { compare }]): Comparison => ({
      name: field,
      compare: `extra-${compare}`,
      field,
      levels: extraLevels[compare],
    }))
  return {
    ...file,
    keys: [...genericKeys],
    commonNameShare: 1,
    comparisons: [
      ...comparisons,
      ...(hasWholeNames(mapping) && !comparisons.some(({ compare }) => compare === 'whole-name') ? [wholeName] : []),
      ...identifiers,
      ...extras,
    ],
  }
}
