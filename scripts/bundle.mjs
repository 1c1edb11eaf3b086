/**
 * Puts what the entries of the program load into few files: reading hundreds of modules one by one is most of the start of a short command.
 * Called by setup.mjs with the folder that src/ was compiled to; the modules stay there one by one too, for tests and whoever imports them.
 */
import * as fs from 'node:fs'
import * as path from 'node:path'
import { fileURLToPath } from 'node:url'
import { rolldown } from 'rolldown'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')
const src = path.join(root, 'src')
const out = path.resolve(process.argv[2])

/** Modules that a process or a thread begins with. */
const entries = [
  'main',
  'cli/compose/parseThread',
  'cli/compose/siftThread',
  'cli/demo/inventProcess',
  'jobs/match/matchThread',
  'linkage/blocks/linkThread',
].filter((entry) => fs.existsSync(path.join(src, `${entry}.ts`)))

/** Small packages of plain functions. Others find files or threads of their own beside them, and are loaded from where they are. */
const bundled = ['any-ascii', 'commander', 'double-metaphone', 'fastest-levenshtein', 'yaml', 'zod']

const packageOf = (id) => id.split('/', id.startsWith('@') ? 2 : 1).join('/')

/** A module goes on finding what lies beside it: the address it knows is that of the compiled module. */
const ownAddress = {
  name: 'own-address',
  transform(code, id) {
    if (!id.startsWith(src) || !code.includes('import.meta.url')) return null
    const compiled = path.relative(src, id).replaceAll(path.sep, '/').replace(/\.ts$/, '.js')
    return { code: code.replaceAll('import.meta.url', `new URL('../${compiled}', import.meta.url).href`), map: null }
  },
}

const nameOf = (entry) => path.posix.basename(entry)

const bundle = await rolldown({
  input: Object.fromEntries(entries.map((entry) => [nameOf(entry), path.join(src, `${entry}.ts`)])),
  cwd: root,
  platform: 'node',
  external: (id) => !id.startsWith('.') && !path.isAbsolute(id) && !bundled.includes(packageOf(id)),
  plugins: [ownAddress],
})
await bundle.write({
  dir: path.join(out, 'bundle'),
  format: 'esm',
  entryFileNames: '[name].js',
  chunkFileNames: '[name].js',
  sourcemap: true,
})
await bundle.close()

for (const entry of entries) {
  const file = path.join(out, `${entry}.js`)
  const [first] = fs.readFileSync(file, 'utf8').split('\n', 1)
  const to = path.posix.relative(path.posix.dirname(entry), `bundle/${nameOf(entry)}.js`)
  const from = to.startsWith('.') ? to : `./${to}`
  fs.writeFileSync(file, `${first.startsWith('#!') ? `${first}\n` : ''}export * from '${from}'\n`)
}
