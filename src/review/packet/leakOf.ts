import { escapeHtml } from './renderPacket.ts'

/**
 * The number of the first secret that is in the text in any form it could be written in there, whatever the case; -1 for
 * none. The last look before a packet leaves.
 */
export function leakOf(text: string, secrets: readonly string[]): number {
  const haystack = text.toLowerCase()
  return secrets.findIndex((secret) =>
    [secret, escapeHtml(secret), JSON.stringify(secret).slice(1, -1)].some((form) =>
      haystack.includes(form.toLowerCase()),
    ),
  )
}
