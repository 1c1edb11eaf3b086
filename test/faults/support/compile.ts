import { execFileSync } from 'node:child_process'
import { cpSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../../', import.meta.url))

/** Worker and threads of the fault tests as JavaScript in `dist.faults/`: they are processes and threads of their own. */
export const setup = (): void => {
  execFileSync('npx', ['tsc', '-p', 'test/faults/tsconfig.build.json'], { cwd: root, stdio: 'inherit' })
  cpSync(`${root}config`, `${root}dist.faults/config`, { recursive: true })
}
