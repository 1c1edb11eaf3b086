/** Why a whole file is refused. The last good extract of the source stays in force. */
export const refusalCodes = [
  'not-a-file',
  'not-csv',
  'utf-16',
  'empty',
  'too-large',
  'expands-too-much',
  'truncated',
  'record-too-long',
  'stray-quote',
  'shape-across-lines',
  'header-missing',
  'header-columns',
  'columns-lost',
  'no-rows',
  'too-many-rejects',
  'rows-changed',
  'older',
  'manifest',
  'changed-while-read',
  'interrupted',
] as const

export type RefusalCode = (typeof refusalCodes)[number]

/** Thrown inside the reading of a file and turned into a refused report; the message never holds cell content. */
export class Refusal extends Error {
  override readonly name = 'Refusal'
  readonly code: RefusalCode

  constructor(code: RefusalCode, message: string, options: { readonly cause?: unknown } = {}) {
    super(message, options)
    this.code = code
  }
}
