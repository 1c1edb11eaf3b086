import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto'
import { open, readFile, stat } from 'node:fs/promises'
import { VettingError } from '../../errors.ts'

/** The public half lies beside the private one: whoever verifies needs that only. */
export const publicKeyFile = (file: string): string => `${file}.pub`

/**
 * Makes an Ed25519 key (RFC 8032) in a new file only its owner may read, and its public half beside it.
 * @throws VettingError `conflict` where there is a file, `file-not-found` where none can be written.
 */
export const createSigningKey = async (file: string): Promise<void> => {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519')
  await writeNew(file, privateKey.export({ type: 'pkcs8', format: 'pem' }), 0o600)
  await writeNew(publicKeyFile(file), publicKey.export({ type: 'spki', format: 'pem' }), 0o644)
}

/** @throws VettingError `bad-config` for a file others may read, or that holds no Ed25519 key. */
export const readSigningKey = async (file: string): Promise<KeyObject> => {
  const pem = await readKey(file)
  const { mode } = await stat(file)
  if ((mode & 0o077) !== 0) throw new VettingError('bad-config', `${file} may be read by others. Set its mode to 0600.`)
  return keyOf(file, () => createPrivateKey(pem))
}

/** The public half of a signing key. @throws VettingError `bad-config`. */
export const readVerifyingKey = async (file: string): Promise<KeyObject> => {
  const pem = await readKey(publicKeyFile(file))
  return keyOf(publicKeyFile(file), () => createPublicKey(pem))
}

const readKey = (file: string): Promise<string> =>
  readFile(file, 'utf8').catch((cause: unknown) => {
    throw new VettingError('bad-config', `The key ${file} cannot be read. Make one: vetting audit key create`, {
      cause,
    })
  })

const keyOf = (file: string, read: () => KeyObject): KeyObject => {
  try {
    const key = read()
    if (key.asymmetricKeyType === 'ed25519') return key
  } catch (cause) {
    throw new VettingError('bad-config', `${file} holds no key.`, { cause })
  }
  throw new VettingError('bad-config', `${file} holds a key of another kind than Ed25519.`)
}

const writeNew = async (file: string, content: string | Buffer, mode: number): Promise<void> => {
  const handle = await open(file, 'wx', mode).catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === 'EEXIST') throw new VettingError('conflict', `${file} is there already, and is left alone.`)
    throw new VettingError('file-not-found', `Cannot write ${file}: check the folder and its permissions.`, { cause })
  })
  try {
    await handle.writeFile(content)
    await handle.sync()
  } finally {
    await handle.close()
  }
}
