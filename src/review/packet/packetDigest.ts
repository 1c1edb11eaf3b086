import { createHash } from 'node:crypto'
import type { Packet } from './renderPacket.ts'

/** SHA-256 (hex) of what a packet tells, whatever the day and the form it is written in. */
export const packetDigest = ({ memberKey, marking, items }: Packet): string =>
  createHash('sha256')
    .update(JSON.stringify([memberKey, marking, items]))
    .digest('hex')
