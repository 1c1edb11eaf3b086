import { compact } from '../text/compact.ts'

const shape = /^[A-Z0-9]{2}$/

/** Force code of two characters; a leading 0 lost by a spreadsheet is put back. Undefined when it has another shape. */
export const parseForceCode = (raw: string): string | undefined => {
  const code = compact(raw)
  if (/^\d$/.test(code)) return `0${code}`
  return shape.test(code) ? code : undefined
}
