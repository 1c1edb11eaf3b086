import { z } from 'zod'
import { asReviewer } from '../../store/asReviewer.ts'
import { listNotices as listStored } from '../../store/review/desk/notices.ts'
import { consult } from '../api.ts'
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
  run: (api, caller, { member }) =>
    asReviewer(api.db, caller.by, async (tx) => {
      const notices = await listStored(tx, member)
      const members = [...new Set(notices.map(({ memberKey: key }) => key))]
      await consult(api, caller, tx, { subject: member ?? 'queue', members, fields: ['notices'] })
      return notices.map((row) => ({
        ...row,
        at: row.at.toISOString(),
        deliveredAt: row.deliveredAt?.toISOString() ?? null,
        acknowledgedAt: row.acknowledgedAt?.toISOString() ?? null,
      }))
    }),
})
