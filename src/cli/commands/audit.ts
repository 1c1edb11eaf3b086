import type { Command } from 'commander'
import { verifyAudit } from '../../api/operations/verifyAudit.ts'
import { exitCode, VettingError } from '../../errors.ts'
import { createSigningKey, publicKeyFile } from '../../review/audit/signingKey.ts'
import type { ChainFault } from '../../review/audit/verifyChain.ts'
import { checkpoint } from '../compose/checkpoint.ts'
import { withStore } from '../compose/openStore.ts'
import { type CallerOptions, withApi } from '../compose/withApi.ts'
import { endWith } from '../endWith.ts'
import type { Globals, Invocation } from '../globals.ts'
import { addTrailExports } from './auditExports.ts'

export const addAudit = (program: Command, invocation: Invocation): void => {
  const audit = program.command('audit').description('the record of who did what to whose data')
  addVerify(audit, invocation)
  addTrailExports(audit, invocation)
  addKey(audit, invocation)
}

const addVerify = (audit: Command, invocation: Invocation): void => {
  audit
    .command('verify')
    .description('recompute the whole trail and hold it against the checkpoints kept outside the database')
    .action((_options, command: Command) =>
      withApi(command.optsWithGlobals<CallerOptions>(), invocation, async ({ ask, store: { output } }) => {
        const verdict = await ask(verifyAudit)
        output.data(verdict, () =>
          verdict.ok
            ? `${verdict.entries} entries follow one another, ${verdict.checkpoints} checkpoints agree, ${signedText(verdict.signed)}.`
            : `Entry ${verdict.seq}: ${faultText[verdict.fault]}.`,
        )
        if (verdict.checkpoints === 0)
          output.talk('There is no checkpoint yet: a trail cut at its end would not be seen.')
        if (!verdict.ok) endWith(invocation, exitCode.failed)
      }),
    )
}

const signedText = (signed: number | null): string =>
  signed === null ? 'unsigned: there is no key (audit.signingKey)' : `${signed} of them signed`

const faultText: Readonly<Record<ChainFault, string>> = {
  gap: 'it is missing, or another stands in its place',
  content: 'its content or its hash was altered',
  link: 'it does not follow the entry before it',
  head: 'the trail does not end here, as the database says it does',
  checkpoint: 'a checkpoint kept outside the database says it was another, and it was altered or cut off',
  signature: 'its checkpoint is not signed by the key, or no checkpoint is',
}

const addKey = (audit: Command, invocation: Invocation): void => {
  audit
    .command('key')
    .description('the key that signs the checkpoints')
    .command('create')
    .description('make the key audit.signingKey names, and sign the end of the trail with it')
    .action((_options, command: Command) =>
      withStore(command.optsWithGlobals<Globals>(), invocation, async ({ config: { audit: settings }, db, output }) => {
        const { signingKey } = settings
        if (signingKey === null)
          throw new VettingError('bad-config', 'Name the file of the key first: audit.signingKey in the configuration.')
        await createSigningKey(signingKey)
        await checkpoint(db, settings)
        output.data(
          { key: signingKey, publicKey: publicKeyFile(signingKey) },
          () => `Key in ${signingKey}, for whoever verifies: ${publicKeyFile(signingKey)}`,
        )
      }),
    )
}
