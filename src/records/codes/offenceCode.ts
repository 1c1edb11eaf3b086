import { compact } from '../text/compact.ts'

const cjs = /^(?:[A-Z]{2}\d{5}|[A-Z]{2}\d{2}[A-Z]\d{2}|[A-Z]{4}\d{3}|[A-Z]{5}\d{2})[ABCI]?$/
const npcc = /^(?:\d{1,3}\.){1,2}\d{1,3}(?:\.\d{1,3})?$/
const homeOffice = /^(\d{1,3})\/?(\d{2})$/

/** How a person took part, from the eighth character of a CJS code. */
export type Participation = 'principal' | 'attempt' | 'aid' | 'conspire' | 'incite'

const participations: Readonly<Record<string, Participation>> = { A: 'attempt', B: 'aid', C: 'conspire', I: 'incite' }

/** CJS offence code (`TH68001`, `TH68001A` for an attempt); undefined when it has none of the four shapes in use. */
export const parseCjsOffenceCode = (raw: string): string | undefined => {
  const code = compact(raw)
  return cjs.test(code) ? code : undefined
}

export const participationOf = (cjsOffenceCode: string): Participation =>
  participations[cjsOffenceCode.charAt(7)] ?? 'principal'

/** NPCC offence code with dots; PNC prints colons. Undefined when it has another shape. */
export const parseNpccOffenceCode = (raw: string): string | undefined => {
  const code = compact(raw).replaceAll(':', '.')
  return npcc.test(code) ? code : undefined
}

/** Home Office class and sub-class, `NNN/NN` with the class padded; undefined when it has another shape. */
export const parseHomeOfficeCode = (raw: string): string | undefined => {
  const [, group = '', part = ''] = homeOffice.exec(compact(raw)) ?? []
  return group === '' ? undefined : `${group.padStart(3, '0')}/${part}`
}
