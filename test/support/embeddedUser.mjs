// A process that uses the embedded Postgres until its standard input says "stop". Arguments: program folder, home, settings.
import { once } from 'node:events'
import { pathToFileURL } from 'node:url'

const [program, home, settings] = process.argv.slice(2)
const { startEmbedded } = await import(pathToFileURL(`${program}/dist/store/embedded/startEmbedded.js`).href)
const tell = (event) => process.stdout.write(`${JSON.stringify(event)}\n`)

// As the command line does: finish first, then stop.
process.on('SIGINT', () => tell({ interrupted: true }))

try {
  const say = (line) => tell({ said: line })
  const embedded = await startEmbedded({ home, port: null, settings: JSON.parse(settings), say })
  tell({ url: embedded.url, folder: embedded.folder })
  await once(process.stdin, 'data')
  await embedded.stop()
} catch (error) {
  tell({ failed: error.message, code: error.code })
}
process.stdin.destroy()
