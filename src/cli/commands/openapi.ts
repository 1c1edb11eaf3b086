import type { Command } from 'commander'
import { openApi } from '../../api/openApi.ts'
import { operations } from '../../api/operations.ts'
import type { Invocation } from '../globals.ts'

export const addOpenapi = (program: Command, invocation: Invocation): void => {
  program
    .command('openapi')
    .description('write the OpenAPI document of the operations that console and API share')
    .action(() => {
      invocation.stdout.write(`${JSON.stringify(openApi(operations), null, 2)}\n`)
    })
}
