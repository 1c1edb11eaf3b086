import type { Command } from 'commander'
import { createBackend } from '../compose/createBackend.ts'
import { withStore } from '../compose/openStore.ts'
import type { Globals, Invocation } from '../globals.ts'
import { migrate, type Migrated } from '../../store/migrate.ts'

export const addMigrate = (program: Command, invocation: Invocation): void => {
  program
    .command('migrate')
    .description('bring the database and the queue to the newest schema')
    .action((_options, command: Command) =>
      withStore(command.optsWithGlobals<Globals>(), invocation, async (store) => {
        const backend = await createBackend(store)
        await backend.close()
        // Anew, because the queue may have made its schema only now.
        const { roles } = await migrate(store.database.url)
        const { rows } = await store.db.query<{ name: string }>('select name from migration order by id')
        const migrations = rows.map(({ name }) => name)
        store.output.data({ migrations, queue: backend.kind, roles: roles.state }, () =>
          [`Schema is at ${migrations.at(-1) ?? 'nothing'}.`, rolesText(roles)].join('\n'),
        )
      }),
    )
}

const rolesText = (roles: Migrated['roles']): string => {
  if (roles.state === 'not-owner') return 'The schema belongs to another user, who looks after roles and privileges.'
  if (roles.state !== 'without-roles') return 'Roles, privileges and row policies are as they should be.'
  return (
    `This user does everything, and rows are not held apart: it may not set up the roles (${roles.missing.join(', ')}). ` +
    'Let an administrator run "create role NAME nologin" for each and "grant vetting_owner to" this user, then migrate again.'
  )
}
