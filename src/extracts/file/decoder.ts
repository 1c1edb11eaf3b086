import { isAscii, isUtf8 } from 'node:buffer'
import iconv from 'iconv-lite'
import type { Decode } from '../csv/readCells.ts'
import type { ProbedEncoding } from './encodingProbe.ts'

const decodeUtf8: Decode = (bytes, start, end) => bytes.toString('utf8', start, end)

const decodeFlawedUtf8: Decode = (bytes, start, end) =>
  isUtf8(bytes.subarray(start, end)) ? bytes.toString('utf8', start, end) : undefined

// Not TextDecoder: on Node 20 it reads 0x80-0x9F of Windows-1252 as control characters.
const decodeWindows1252: Decode = (bytes, start, end) => {
  const record = bytes.subarray(start, end)
  return isAscii(record) ? record.toString('latin1') : iconv.decode(record, 'windows-1252')
}

/** How the records of a file become text, once its encoding is known. */
export const decoderFor = ({ encoding, flawed }: ProbedEncoding): Decode =>
  encoding === 'windows-1252' ? decodeWindows1252 : flawed ? decodeFlawedUtf8 : decodeUtf8
