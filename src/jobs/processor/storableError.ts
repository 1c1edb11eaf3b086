import { UnrecoverableError } from 'bullmq'
import type { Fault } from './describeFault.ts'
import { framesOf } from './framesOf.ts'
import { scrubText } from './scrubText.ts'

/** The error to hand to the queue in place of `error`: storable, without personal data, final when the data is at fault. */
export const storableError = (error: unknown, fault: Fault): Error => {
  const message = scrubText(fault.text)
  const stored = fault.kind === 'data' ? new UnrecoverableError(message) : new Error(message)
  stored.stack = scrubText(`${stored.name}: ${message}\n${framesOf(error)}`, 2_000)
  return stored
}
