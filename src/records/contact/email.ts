import { checked, nothing } from '../checked.ts'
import type { Checked } from '../person.ts'
import { compact } from '../text/compact.ts'
import { isPlaceholderText } from '../text/placeholderText.ts'
import type { DataOrigin } from './dataOrigin.ts'

const localPart = /^[^\s@,;<>()[\]\\"]{1,64}$/
const domainPart = /^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/
const reservedDomain = /(?:^|\.)(?:example\.(?:com|org|net)|example|test|invalid|localhost)$/
const sharedMailboxes = new Set([
  'none',
  'noemail',
  'no-email',
  'noreply',
  'no-reply',
  'donotreply',
  'unknown',
  'na',
  'test',
])

/**
 * E-mail address in lower case. Mailboxes that stand for "none" are placeholders, and so are the domains of RFC 2606 in
 * live data. Dots and tags of the local part stay: not every provider ignores them.
 */
export const normaliseEmail = (raw: string, origin: DataOrigin = 'live'): Checked => {
  const text = compact(raw).replace(/^(?:MAILTO:)+/, '')
  if (text === '' || isPlaceholderText(text)) return nothing(raw)
  const value = text.toLowerCase()
  const at = value.lastIndexOf('@')
  const local = value.slice(0, Math.max(at, 0))
  const domain = value.slice(at + 1)
  if (domain.length > 253 || !localPart.test(local) || !domainPart.test(domain)) return checked(raw, value, 'invalid')
  const unused = sharedMailboxes.has(local) || (origin === 'live' && reservedDomain.test(domain))
  return checked(raw, value, unused ? 'placeholder' : 'valid')
}
