import type { Command } from 'commander'
import { createBackend } from '../compose/createBackend.ts'
import { withStore } from '../compose/openStore.ts'
import type { Globals, Invocation } from '../globals.ts'

export const addMigrate = (program: Command, invocation: Invocation): void => {
  program
    .command('migrate')
    .description('bring the database and the queue to the newest schema')
    .action((_options, command: Command) =>
      withStore(command.optsWithGlobals<Globals>(), invocation, async (store) => {
        const backend = await createBackend(store)
        await backend.close()
        const { rows } = await store.db.query<{ name: string }>('select name from migration order by id')
        const migrations = rows.map(({ name }) => name)
        store.output.data({ migrations, queue: backend.kind }, () => `Schema is at ${migrations.at(-1) ?? 'nothing'}.`)
      }),
    )
}
