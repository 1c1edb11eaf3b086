import type { Command } from 'commander'
import { exitCode } from '../../errors.ts'
import { readCheckpoints } from '../../review/audit/checkpointFile.ts'
import { exportAudit } from '../../review/audit/exportAudit.ts'
import { verifyAudit } from '../../review/audit/verifyAudit.ts'
import type { ChainFault } from '../../review/audit/verifyChain.ts'
import { inTransaction } from '../../store/inTransaction.ts'
import { type AuditFilter, readAuditEntries, type StoredEntry } from '../../store/audit/readAuditEntries.ts'
import { withStore } from '../compose/openStore.ts'
import { endWith } from '../endWith.ts'
import type { Globals, Invocation } from '../globals.ts'
import { reasonOf, reasonOption, type WithReason } from '../reason.ts'
import { isoDate } from './options.ts'

export const addAudit = (program: Command, invocation: Invocation): void => {
  const audit = program.command('audit').description('the record of who did what to whose data')
  addVerify(audit, invocation)
  addExport(audit, invocation)
}

const addVerify = (audit: Command, invocation: Invocation): void => {
  audit
    .command('verify')
    .description('recompute the whole trail and hold it against the checkpoints kept outside the database')
    .action((_options, command: Command) =>
      withStore(command.optsWithGlobals<Globals>(), invocation, async ({ config, bulk, output }) => {
        const checkpoints = await readCheckpoints(config.audit.checkpoints)
        const verdict = await inTransaction(bulk, async (tx) => {
          await tx.query('set transaction isolation level repeatable read, read only')
          return verifyAudit(tx, checkpoints)
        })
        output.data({ ...verdict, checkpoints: checkpoints.length }, () =>
          verdict.ok
            ? `${verdict.entries} entries follow one another, ${checkpoints.length} checkpoints agree.`
            : `Entry ${verdict.seq}: ${faultText[verdict.fault]}.`,
        )
        if (checkpoints.length === 0)
          output.talk('There is no checkpoint yet: a trail cut at its end would not be seen.')
        if (!verdict.ok) endWith(invocation, exitCode.failed)
      }),
    )
}

const faultText: Readonly<Record<ChainFault, string>> = {
  gap: 'it is missing, or another stands in its place',
  content: 'its content or its hash was altered',
  link: 'it does not follow the entry before it',
  head: 'the trail does not end here, as the database says it does',
  checkpoint: 'a checkpoint kept outside the database says it was another, and it was altered or cut off',
}

const addExport = (audit: Command, invocation: Invocation): void => {
  audit
    .command('export')
    .description('write entries as CSV, or JSON with --json; itself recorded as a disclosure')
    .option('--from <date>', 'first day, UTC', isoDate)
    .option('--to <date>', 'last day, UTC', isoDate)
    .addOption(reasonOption())
    .action((_options, command: Command) => {
      const options = command.optsWithGlobals<Globals & WithReason & AuditFilter>()
      const justification = reasonOf(options)
      return withStore(options, invocation, async ({ db, bulk, output, record }) => {
        await record(db, { operation: 'disclosure', subject: 'audit', justification })
        if (!output.json) {
          for await (const line of exportAudit(bulk, options)) invocation.stdout.write(line)
          return
        }
        const entries: StoredEntry[] = []
        for await (const entry of readAuditEntries(bulk, options)) entries.push(entry)
        output.data(entries, () => '')
      })
    })
}
