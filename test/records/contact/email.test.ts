import { fc } from '../../support/fastCheck.ts'
import { expect, test } from 'vitest'
import { normaliseEmail } from '../../../src/records/contact/email.ts'
import { isIdempotent, textLike } from '../support.ts'

test.each([
  ['Jo.Bloggs@Mail.co.uk', 'jo.bloggs@mail.co.uk', 'valid'],
  ['mailto:jo@mail.co.uk', 'jo@mail.co.uk', 'valid'],
  [' jo @mail.co.uk ', 'jo@mail.co.uk', 'valid'],
  ['jo@mail', 'jo@mail', 'invalid'],
  ['jo@@mail.co.uk', 'jo@@mail.co.uk', 'invalid'],
  ['@mail.co.uk', '@mail.co.uk', 'invalid'],
  ['not an address', 'notanaddress', 'invalid'],
  ['none@mail.co.uk', 'none@mail.co.uk', 'placeholder'],
  ['noreply@mail.co.uk', 'noreply@mail.co.uk', 'placeholder'],
  ['n/a', '', 'placeholder'],
])('%s reads %s and is %s', (raw, value, validity) => {
  expect(normaliseEmail(raw)).toMatchObject({ value, validity })
})

test.each(['jo@example.com', 'jo@mail.example.org', 'jo@force.test'])('%s is reserved for documentation', (raw) => {
  expect(normaliseEmail(raw, 'live').validity).toBe('placeholder')
  expect(normaliseEmail(raw, 'synthetic').validity).toBe('valid')
})

test('normalising twice changes nothing', () => {
  fc.assert(
    fc.property(textLike('jo', '@', 'mail', '.', 'co.uk', 'MAILTO:', ' '), (raw) => {
      expect(isIdempotent(raw, normaliseEmail)).toBe(true)
    }),
  )
})
