import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'

const read = (file: string): string => readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8')

const instructions = read('Dockerfile')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))

const stageOf = (name: string): readonly string[] => {
  const start = instructions.findIndex((line) => line.startsWith('FROM') && line.endsWith(` AS ${name}`))
  const length = instructions.slice(start + 1).findIndex((line) => line.startsWith('FROM'))
  return instructions.slice(start, length < 0 ? undefined : start + 1 + length)
}

describe('Dockerfile', () => {
  const run = stageOf('run')

  test('the image is the last stage and runs as a numbered ordinary user', () => {
    expect(instructions.filter((line) => line.startsWith('FROM')).at(-1)).toBe(run[0])
    expect(run.filter((line) => line.startsWith('USER'))).toEqual(['USER 1000:1000'])
    expect(run.findIndex((line) => line.startsWith('USER'))).toBeGreaterThan(
      run.findLastIndex((line) => /^(COPY|RUN)/.test(line)),
    )
  })

  test('it has a health check and takes neither sources nor development packages', () => {
    expect(run.some((line) => line.startsWith('HEALTHCHECK') && line.includes('"doctor"'))).toBe(true)
    expect(run.filter((line) => line.startsWith('COPY')).join(' ')).not.toMatch(/src|test|scripts| \. /)
    expect(stageOf('packages').join('\n')).toContain('npm ci --omit=dev --omit=optional --ignore-scripts')
  })

  test('no secret is built in, and the base has a version', () => {
    expect(instructions.join('\n')).not.toMatch(/password|secret|token|:latest|postgres:\/\//i)
    expect(instructions[0]).toMatch(/^ARG NODE_IMAGE=node:\d+-/)
  })

  test('the build context is a list of what is needed', () => {
    const [everything, ...needed] = read('.dockerignore').trim().split('\n')
    expect(everything).toBe('*')
    expect(needed.every((line) => line.startsWith('!'))).toBe(true)
    const copied = instructions
      .filter((line) => /^COPY (?!--from)/.test(line))
      .flatMap((line) => line.split(' ').slice(1, -1))
    expect([...new Set(copied)].toSorted()).toEqual(needed.map((line) => line.slice(1)).toSorted())
  })
})

type Service = {
  readonly image: string
  readonly command: readonly string[]
  readonly read_only?: boolean
  readonly cap_drop?: readonly string[]
  readonly security_opt?: readonly string[]
  readonly ports?: unknown
  readonly healthcheck?: { readonly test?: unknown; readonly disable?: boolean }
  readonly environment?: Readonly<Record<string, string>>
  readonly secrets?: readonly string[]
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>
}
type Compose = {
  readonly services: Readonly<Record<string, Service>>
  readonly networks: Readonly<Record<string, { readonly internal?: boolean }>>
  readonly secrets: Readonly<Record<string, { readonly file: string }>>
}

describe('compose.yaml', () => {
  const { services, networks, secrets } = parse(read('compose.yaml'), { merge: true }) as Compose
  const programs = ['migrate', 'scheduler', 'worker'] as const

  test('has a scheduler, workers, Postgres and Redis', () => {
    expect(Object.keys(services).toSorted()).toEqual(['migrate', 'postgres', 'redis', 'scheduler', 'worker'])
    expect(services['postgres']?.image).toBe('postgres:18')
  })

  test.each(programs)('%s runs read-only and without privileges', (name) => {
    expect(services[name]).toMatchObject({
      read_only: true,
      cap_drop: ['ALL'],
      security_opt: ['no-new-privileges:true'],
    })
  })

  test.each(['scheduler', 'worker'])('%s waits for the migrated database and for Redis', (name) => {
    expect(services[name]?.depends_on).toEqual({
      postgres: { condition: 'service_healthy' },
      redis: { condition: 'service_healthy' },
      migrate: { condition: 'service_completed_successfully' },
    })
  })

  test('both services answer a health check and are reachable from inside only', () => {
    expect(services['postgres']?.healthcheck?.test).toContain('pg_isready')
    expect(String(services['redis']?.healthcheck?.test)).toContain('redis-cli ping')
    expect(Object.values(services).filter(({ ports }) => ports !== undefined)).toEqual([])
    expect(networks['internal']).toEqual({ internal: true })
  })

  test('Redis keeps what it is given', () => {
    expect(services['redis']?.command.join(' ')).toMatch(/appendonly yes\\nmaxmemory-policy noeviction/)
  })

  test('passwords come from secret files, and none is written here', () => {
    const all = Object.values(services)
    const sensitive = all
      .flatMap(({ environment }) => Object.entries(environment ?? {}))
      .filter(([name]) => /PASSWORD|URL|SECRET|TOKEN/.test(name))
    expect(sensitive.length).toBeGreaterThan(0)
    expect(sensitive.filter(([name, value]) => !name.endsWith('_FILE') || !value.startsWith('/run/secrets/'))).toEqual(
      [],
    )
    const used = new Set(all.flatMap((service) => service.secrets ?? []))
    expect(Object.fromEntries([...used].map((name) => [name, { file: `./secrets/${name}` }]))).toEqual(secrets)
    const settings = read('compose.yaml').replaceAll(/^ *#.*$/gm, '')
    expect(settings).not.toMatch(/(requirepass|password)[ =:]+(?!%s|\/run|\{)[\w-]+$/im)
    expect(settings).not.toMatch(/:\/\/\S*:\S*@/)
    expect(read('.gitignore').split('\n')).toContain('secrets/')
  })
})
