import { z } from 'zod'
import { countOpenFlags } from '../../store/review/countOpenFlags.ts'
import { operation } from '../operation.ts'
import { band, flagClass, tier } from '../schemas/common.ts'

export const countQueue = operation({
  id: 'countQueue',
  method: 'get',
  path: '/queue/counts',
  summary: 'How many flags are open, of everybody, by class, band and lane: numbers only',
  personal: false,
  input: z.object({}),
  output: z.array(z.object({ class: flagClass, band, tier, flags: z.int() })).readonly(),
  run: ({ db }) => countOpenFlags(db),
})
