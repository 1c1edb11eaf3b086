import { createHash } from 'node:crypto'
import type { Explanation } from './flagContent.ts'

export type Explained = { readonly explanationText: string; readonly explanationHash: string }

/** An explanation as it is stored, with the hash that tells two apart. */
export function explained(explanation: Explanation): Explained {
  const explanationText = JSON.stringify(explanation)
  const explanationHash = createHash('sha256').update(explanationText).digest('base64url').slice(0, 22)
  return { explanationText, explanationHash }
}
