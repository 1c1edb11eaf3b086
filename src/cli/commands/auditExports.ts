import type { Command } from 'commander'
import type { z } from 'zod'
import { agreeAuditExport } from '../../api/operations/agreeAuditExport.ts'
import { exportAudit } from '../../api/operations/exportAudit.ts'
import { listAuditExports } from '../../api/operations/listAuditExports.ts'
import { proposeAuditExport } from '../../api/operations/proposeAuditExport.ts'
import type { waitingTrail } from '../../api/schemas/trail.ts'
import { auditCsvHeader, auditCsvLine } from '../../review/audit/auditCsv.ts'
import type { StoredEntry } from '../../store/audit/readAuditEntries.ts'
import { table } from '../../text/table.ts'
import { asOption } from '../asOption.ts'
import { type Asking, type CallerOptions, withApi, withDesk } from '../compose/withApi.ts'
import type { Invocation } from '../globals.ts'
import { reasonOption } from '../reason.ts'
import { isoDate } from './options.ts'

type ExportOptions = CallerOptions & { readonly from?: string; readonly to?: string }

/** The trail leaves as a packet does: one auditor asks, another agrees, then it is written once. */
export const addTrailExports = (audit: Command, invocation: Invocation): void => {
  audit
    .command('propose')
    .description('ask for entries, as they stand, to be given out')
    .option('--from <date>', 'first day, UTC', isoDate)
    .option('--to <date>', 'last day, UTC', isoDate)
    .addOption(asOption())
    .addOption(reasonOption())
    .action((_options, command: Command) => {
      const options = command.optsWithGlobals<ExportOptions>()
      return withDesk(options, invocation, async ({ ask, store: { output } }) => {
        const asked = await ask(proposeAuditExport, { from: options.from, to: options.to })
        output.data(
          asked,
          () => `${asked.entries} entries. Another auditor has to agree: vetting audit agree ${asked.exportId}`,
        )
      })
    })
  audit
    .command('exports')
    .description('list what was asked for and has not left')
    .action((_options, command: Command) =>
      withApi(command.optsWithGlobals<CallerOptions>(), invocation, async ({ ask, store: { output } }) => {
        const waiting = await ask(listAuditExports)
        output.data(waiting, () => table<Waiting>(columns, waiting))
      }),
    )
  audit
    .command('agree')
    .description('agree to what another auditor asked for, as long as its entries are the same')
    .argument('<export>', 'its number')
    .addOption(asOption())
    .addOption(reasonOption())
    .action((exportId: string, _options, command: Command) =>
      withDesk(command.optsWithGlobals<CallerOptions>(), invocation, async ({ ask, store: { output } }) => {
        const agreed = await ask(agreeAuditExport, { exportId })
        output.data(agreed, () => `Export ${exportId}: agreed, ${agreed.entries} entries; it may leave once.`)
      }),
    )
  audit
    .command('export')
    .description('write entries two auditors agreed to, as CSV, or JSON with --json; recorded as a disclosure')
    .argument('<export>', 'its number')
    .addOption(asOption())
    .addOption(reasonOption())
    .action((exportId: string, _options, command: Command) =>
      withDesk(command.optsWithGlobals<CallerOptions>(), invocation, async (asking) => {
        const { output } = asking.store
        if (output.json) {
          const entries: StoredEntry[] = []
          for await (const page of pagesOf(asking, exportId)) entries.push(...page)
          output.data(entries, () => '')
          return
        }
        let isFirst = true
        for await (const page of pagesOf(asking, exportId)) {
          if (isFirst) invocation.stdout.write(auditCsvHeader)
          isFirst = false
          for (const entry of page) invocation.stdout.write(auditCsvLine(entry))
        }
      }),
    )
}

async function* pagesOf({ ask }: Asking, exportId: string): AsyncGenerator<readonly StoredEntry[]> {
  for (let after: string | null | undefined; after !== null;) {
    const { entries, next } = await ask(exportAudit, { exportId, after })
    yield entries
    after = next
  }
}

type Waiting = z.output<typeof waitingTrail>

const columns = [
  { title: 'export', value: (one: Waiting) => one.id },
  { title: 'from', value: (one: Waiting) => one.from ?? '' },
  { title: 'to', value: (one: Waiting) => one.to ?? '' },
  { title: 'up to', value: (one: Waiting) => one.upTo },
  { title: 'asked by', value: (one: Waiting) => one.requestedBy },
  { title: 'agreed by', value: (one: Waiting) => one.agreedBy ?? '' },
  { title: 'why', value: (one: Waiting) => one.reason },
]
