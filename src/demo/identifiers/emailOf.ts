import anyAscii from 'any-ascii'

import { firstWord } from '../names/firstWord.ts'
import type { Human } from '../people/human.ts'

/** Domains reserved for documentation (RFC 2606). */
const domains = ['example.com', 'example.org', 'example.net'] as const

const plain = /^[A-Za-z]*$/

const mailbox = (text: string): string =>
  plain.test(text)
    ? text.toLowerCase()
    : anyAscii(text)
        .toLowerCase()
        .replace(/[^a-z]/g, '')

/** An e-mail address made of the name and a number of the person's own. */
export const emailOf = ({ id, name }: Human): string => {
  const first = mailbox(firstWord(name.forenames))
  const family = mailbox(name.surname)
  const local = [first, family].filter((part) => part !== '').join('.')
  return `${local}.${id.toString(36)}@${domains[id % domains.length] ?? domains[0]}`
}
