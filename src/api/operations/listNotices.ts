import { z } from 'zod'
import { listNotices as listStored } from '../../store/review/desk/notices.ts'
import { lookOver } from '../lookOver.ts'
import { operation } from '../operation.ts'
import { memberKey } from '../schemas/common.ts'
import { notice } from '../schemas/history.ts'

export const listNotices = operation({
  id: 'listNotices',
  method: 'get',
  path: '/notices',
  summary: 'Notices to recipients that nobody has acknowledged, oldest first; or every one about a member',
  personal: true,
  input: z.object({ member: memberKey.exactOptional() }),
  output: z.array(notice).readonly(),
  run: async (api, caller, { member }) => {
    const notices = await lookOver(api, caller, { subject: member ?? 'queue', field: 'notices' }, (tx) =>
      listStored(tx, member),
    )
    return notices.map((row) => ({
      ...row,
      at: row.at.toISOString(),
      deliveredAt: row.deliveredAt?.toISOString() ?? null,
      acknowledgedAt: row.acknowledgedAt?.toISOString() ?? null,
    }))
  },
})
