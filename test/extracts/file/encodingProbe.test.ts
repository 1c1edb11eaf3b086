import iconv from 'iconv-lite'
import { expect, test } from 'vitest'
import { decoderFor } from '../../../src/extracts/file/decoder.ts'
import { createEncodingProbe } from '../../../src/extracts/file/encodingProbe.ts'

const probe = (bytes: Buffer, chunk = 7) => {
  const probing = createEncodingProbe()
  for (let at = 0; at < bytes.length; at += chunk) probing.push(bytes.subarray(at, at + chunk))
  return probing.result()
}

const broken = Buffer.concat([Buffer.from('N3,'), Buffer.from([0xed, 0xa0, 0x80]), Buffer.from('\n')])
const utf8 = (text: string) => Buffer.from(text)
const windows = (text: string) => iconv.encode(text, 'windows-1252')

test.each([
  ['ASCII', utf8('a\nb\n'), 'utf-8', false],
  ['UTF-8 names', utf8('N1,Zoë\nN2,Łukasz\nN3,字\n'), 'utf-8', false],
  ['UTF-8 without line ends', utf8('é'.repeat(3000)), 'utf-8', false],
  ['Windows-1252 names', windows('N1,Zoë\nN2,O’Brien\n'), 'windows-1252', false],
  [
    'mostly ASCII, one Windows-1252 name at the end',
    windows(`${'N1,Smith\n'.repeat(1000)}N2,Zoë\n`),
    'windows-1252',
    false,
  ],
  [
    'as many characters of UTF-8 as broken lines, at every place in a word',
    Buffer.concat([
      utf8(['Zoë', 'Zo ë', 'Zo  ë', 'Zo   ë', 'é'].join('\n')),
      utf8('\n'),
      ...Array.from({ length: 5 }, () => broken),
    ]),
    'utf-8',
    true,
  ],
  [
    'one broken line more than characters of UTF-8',
    Buffer.concat([
      utf8(['Zoë', 'Zo ë', 'Zo  ë', 'Zo   ë', 'é'].join('\n')),
      utf8('\n'),
      ...Array.from({ length: 6 }, () => broken),
    ]),
    'windows-1252',
    false,
  ],
  ['UTF-8 with one broken row', Buffer.concat([utf8('N1,Zoë\nN2,Renée\n'), broken]), 'utf-8', true],
] as const)('%s', (_name, bytes, encoding, flawed) => {
  expect(probe(bytes)).toEqual({ encoding, flawed })
  expect(probe(bytes, 100_000)).toEqual({ encoding, flawed })
})

test('Windows-1252 decodes its own quotes, dashes and the euro', () => {
  const bytes = windows('O’Brien – €5')
  expect(decoderFor({ encoding: 'windows-1252', flawed: false })(bytes, 0, bytes.length)).toBe('O’Brien – €5')
})

test('a broken row of flawed UTF-8 has no text, the others have', () => {
  const decode = decoderFor({ encoding: 'utf-8', flawed: true })
  expect(decode(broken, 0, broken.length)).toBeUndefined()
  expect(decode(broken, 0, 3)).toBe('N3,')
})
