import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

type Package = {
  readonly version?: string
  readonly integrity?: string
  readonly resolved?: string
  readonly os?: readonly string[]
  readonly cpu?: readonly string[]
  readonly libc?: readonly string[]
  readonly dependencies?: Readonly<Record<string, string>>
  readonly optionalDependencies?: Readonly<Record<string, string>>
}

const read = (file: string): unknown => JSON.parse(readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8'))
const { packages } = read('package-lock.json') as { readonly packages: Readonly<Record<string, Package>> }

/** As Node resolves it: beside the package itself first, then further out. */
const isLocked = (from: string, name: string): boolean => {
  for (let folder = from; ; folder = folder.slice(0, Math.max(folder.lastIndexOf('/node_modules/'), 0))) {
    if (packages[`${folder === '' ? '' : `${folder}/`}node_modules/${name}`]) return true
    if (folder === '') return false
  }
}

describe('package-lock.json', () => {
  test('has the packages of all platforms, or npm ci refuses to start', () => {
    const missing = Object.entries(packages).flatMap(([folder, { dependencies, optionalDependencies }]) =>
      Object.keys({ ...dependencies, ...optionalDependencies })
        .filter((name) => !isLocked(folder, name))
        .map((name) => `${name} of ${folder}`),
    )
    expect(missing).toEqual([])
  })

  test('has a hash for everything that is not bound to a platform, and for Linux on x64', () => {
    const unhashed = Object.entries(packages)
      .filter(([folder, { integrity }]) => folder !== '' && integrity === undefined)
      .filter(
        ([, { os, cpu, libc }]) =>
          os === undefined || (os.includes('linux') && cpu?.includes('x64') && !libc?.includes('musl')),
      )
      .map(([folder]) => folder)
    expect(unhashed).toEqual([])
  })

  test('names no other registry than the public one', () => {
    const others = Object.values(packages).filter(
      ({ resolved }) => resolved !== undefined && !resolved.startsWith('https://registry.npmjs.org/'),
    )
    expect(others).toEqual([])
  })

  test('pins every direct dependency to one version', () => {
    const { dependencies, devDependencies } = read('package.json') as Record<string, Readonly<Record<string, string>>>
    const ranges = Object.entries({ ...dependencies, ...devDependencies }).filter(
      ([, range]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(range),
    )
    expect(ranges).toEqual([])
  })
})
