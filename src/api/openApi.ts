import { z } from 'zod'
import type { Operation } from './operation.ts'

type Json = Readonly<Record<string, unknown>>

/** The operations as an OpenAPI 3.1 document; its schemas are those that check every call. */
export const openApi = (operations: readonly Operation[]): Json => ({
  openapi: '3.1.0',
  info: {
    title: 'Vetting Reconciler',
    version: '1',
    description:
      'The review queue, its decisions, the runs and the statistics. A hit is a candidate, not a finding; no candidate is not clearance.',
  },
  paths: Object.fromEntries(
    [...new Set(operations.map(({ path }) => path))].map((path) => [
      path,
      Object.fromEntries(operations.filter((one) => one.path === path).map((one) => [one.method, describe(one)])),
    ]),
  ),
  components: {
    schemas: { Error: error },
    parameters: { Reason: reason, CorrelationId: correlationId },
    responses: Object.fromEntries(Object.entries(refusals).map(([status, words]) => [status, refusalOf(words)])),
  },
})

/** Names and wording of the headers as in the national law-enforcement data service. */
const reason = {
  name: 'Reason',
  in: 'header',
  required: true,
  description: 'Why the data is needed, in your own words; kept in the audit trail',
  schema: { type: 'string', minLength: 10, maxLength: 250 },
}

const correlationId = {
  name: 'Correlation-Id',
  in: 'header',
  required: false,
  description: 'Yours, or one is made; it is in every answer and in the audit trail',
  schema: { type: 'string', pattern: '^[A-Za-z0-9._-]{1,64}$' },
}

/** The one shape of every refusal and fault. */
const error = {
  type: 'object',
  properties: {
    code: { type: 'string', description: 'What it was, in a word that does not change' },
    message: { type: 'string' },
    correlationId: { type: 'string' },
  },
  required: ['code', 'message', 'correlationId'],
  additionalProperties: false,
}

const describe = ({ id, method, path, summary, input, output, personal }: Operation): Json => {
  const { properties = {}, required = [] } = schemaOf(input, 'input') as {
    readonly properties?: Json
    readonly required?: readonly string[]
  }
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '')
  const others = Object.keys(properties).filter((name) => !inPath.includes(name))
  const parameter = (name: string, place: 'path' | 'query'): Json => ({
    name,
    in: place,
    required: place === 'path' || required.includes(name),
    schema: properties[name],
  })
  return {
    operationId: id,
    summary,
    parameters: [
      ...inPath.map((name) => parameter(name, 'path')),
      ...(method === 'get' ? others.map((name) => parameter(name, 'query')) : []),
      ...(personal ? [{ $ref: '#/components/parameters/Reason' }] : []),
      { $ref: '#/components/parameters/CorrelationId' },
    ],
    ...(method === 'post' && {
      requestBody: {
        required: true,
        content: { 'application/json': { schema: bodyOf(properties, required, others) } },
      },
    }),
    responses: {
      200: { description: 'Done', content: { 'application/json': { schema: schemaOf(output, 'output') } } },
      ...Object.fromEntries(
        Object.keys(refusals).map((status) => [status, { $ref: `#/components/responses/${status}` }]),
      ),
    },
  }
}

const bodyOf = (properties: Json, required: readonly string[], names: readonly string[]): Json => ({
  type: 'object',
  properties: Object.fromEntries(names.map((name) => [name, properties[name]])),
  required: required.filter((name) => names.includes(name)),
  additionalProperties: false,
})

/** What each status of `statusOf` means; the error's `code` says which of these it was. */
const refusals: Readonly<Record<number, string>> = {
  400: 'What was given cannot be used',
  403: 'Understood, and not done because a rule forbids it',
  404: 'Something named does not exist, or the caller may not see it',
  409: 'Somebody else was there first: read it again',
  422: 'Done in part',
  500: 'Something broke or could not be reached',
}

const refusalOf = (description: string): Json => ({
  description,
  content: { 'application/json': { schema: { $ref: '#/components/schemas/Error' } } },
})

const schemaOf = (schema: z.ZodType, io: 'input' | 'output'): Json => {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, {
    io,
    unrepresentable: 'any',
    // In OpenAPI it says that a value is never sent, which is not what the type means.
    override: ({ jsonSchema }) => delete jsonSchema.readOnly,
  })
  return rest
}
