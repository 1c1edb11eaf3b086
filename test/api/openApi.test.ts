import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { openApi } from '../../src/api/openApi.ts'
import { operations } from '../../src/api/operations.ts'
import { statusOf } from '../../src/api/statusOf.ts'
import { type ErrorCode, errorCodes } from '../../src/errors.ts'

type Described = {
  readonly operationId: string
  readonly parameters: readonly { readonly name?: string; readonly in?: string; readonly $ref?: string }[]
  readonly requestBody?: { readonly content: { readonly 'application/json': { readonly schema: object } } }
  readonly responses: Readonly<Record<string, unknown>>
}

const file = new URL('../../docs/openapi.json', import.meta.url)
const document = openApi(operations) as {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Described>>>>
}
const described = (path: string, method: string): Described => {
  const found = document.paths[path]?.[method]
  if (found === undefined) throw new Error(`${method} ${path} is not described`)
  return found
}

test('docs/openapi.json is what the schemas say; write it anew with: vetting openapi > docs/openapi.json', () => {
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(document)
})

test('every operation is described once, under an id and a path of its own', () => {
  const all = Object.values(document.paths).flatMap((methods) => Object.values(methods))
  expect(all.map(({ operationId }) => operationId).toSorted()).toEqual(operations.map(({ id }) => id).toSorted())
  expect(new Set(operations.map(({ method, path }) => `${method} ${path}`)).size).toBe(operations.length)
})

test('every parameter of a path is an input', () => {
  for (const { path, input } of operations) {
    for (const [, name] of path.matchAll(/\{(\w+)\}/g)) expect(Object.keys(input.shape)).toContain(name)
  }
})

describe('the parts of a description', () => {
  test('what a GET is given is in its path or its query', () => {
    const { parameters, requestBody } = described('/reports/{name}', 'get')
    expect(parameters.map((one) => [one.in, one.name])).toEqual(
      expect.arrayContaining([
        ['path', 'name'],
        ['query', 'asAt'],
        ['query', 'publish'],
      ]),
    )
    expect(requestBody).toBeUndefined()
  })

  test('what a POST is given is in its path or its body', () => {
    const { parameters, requestBody } = described('/flags/{flagId}/answer', 'post')
    expect(parameters.map((one) => one.name ?? one.$ref)).toEqual(['flagId', '#/components/parameters/CorrelationId'])
    expect(requestBody?.content['application/json'].schema).toMatchObject({
      required: ['version', 'action', 'reasons'],
      properties: { action: { enum: ['confirm', 'reject', 'duplicate'] } },
      additionalProperties: false,
    })
  })

  test('a reason is asked for wherever personal data is shown', () => {
    const asks = ({ parameters }: Described): boolean =>
      parameters.some(({ $ref }) => $ref === '#/components/parameters/Reason')
    expect(asks(described('/cases/{force}/{number}', 'get'))).toBe(true)
    expect(asks(described('/runs', 'get'))).toBe(false)
  })

  test('every refusal has one shape', () => {
    const { responses } = described('/queue', 'get')
    expect(Object.keys(responses)).toEqual(['200', '400', '403', '404', '409', '422', '500'])
  })
})

test('every error code has a status that is described', () => {
  const { responses } = described('/queue', 'get')
  for (const code of Object.keys(errorCodes) as ErrorCode[])
    expect(Object.keys(responses)).toContain(`${statusOf(code)}`)
  expect(statusOf('usage')).toBe(400)
  expect(statusOf('stale-version')).toBe(409)
  expect(statusOf('not-permitted')).toBe(403)
})
