import { createReadStream, readFileSync } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import pg from 'pg'
import { from } from 'pg-copy-streams'
import { indexFile } from '../../src/linkage/blocks/indexFile.ts'
import type { Mapping } from '../../src/linkage/mapping.ts'
import { readPeople, type PeopleFile } from '../../src/linkage/readPeople.ts'
import { createLinker, loadModel, type Subject } from '../../src/matchers/index.ts'
import { peopleCsvHeader } from '../../test/support/peopleCsv.ts'
import { openBenchDatabase } from '../support/benchDatabase.ts'

/** How long looking up one person takes, and how often the first of what is found is the right one. */
export type Search = {
  readonly peer: string
  readonly readySeconds: number
  readonly median: number
  readonly p95: number
  readonly found: number
}

type LookUp = (person: Subject) => string | undefined | Promise<string | undefined>

/** Looks up the first people of the left file, `m<i>`, whose right row is `n<i>`; milliseconds each. */
const measure = async (peer: string, readySeconds: number, { ids, people }: PeopleFile, lookUp: LookUp) => {
  const times: number[] = []
  let found = 0
  for (const [i, person] of people.entries()) {
    const start = performance.now()
    const best = await lookUp(person)
    times.push(performance.now() - start)
    if (best?.slice(1) === ids[i]!.slice(1)) found += 1
  }
  times.sort((a, b) => a - b)
  const quantile = (share: number): number => times[Math.floor(times.length * share)]!
  return { peer, readySeconds, median: quantile(0.5), p95: quantile(0.95), found: found / people.length }
}

const secondsSince = (start: number): number => (performance.now() - start) / 1000

const searchOurs = async (people: PeopleFile, right: string, mapping: Mapping): Promise<Search> => {
  const start = performance.now()
  const model = loadModel(JSON.parse(readFileSync('config/models/person-1.json', 'utf8')))
  const { index, idOf } = await indexFile(right, mapping, model)
  const linker = createLinker(index)
  return measure('vetting match, resident', secondsSince(start), people, (person) => {
    let best = { weight: Number.NEGATIVE_INFINITY, left: -1 }
    linker.lookAt(person, 0, (pair) => {
      if (pair.weight > best.weight) best = pair
    })
    return idOf(best.left)
  })
}

const nameOf = ({ names: [name] }: Subject): string => `${name?.forenames ?? ''} ${name?.surname ?? ''}`

/** The names most alike by their trigrams; of equal ones that with the same birth date first. */
const query = `select id from person where name % $1
  order by similarity(name, $1) desc, born = $2 desc, id limit 1`

const searchTrigrams = async (people: PeopleFile, right: string, folder: string): Promise<Search> => {
  const { server, url, pool } = await openBenchDatabase(folder, 'trigrams', 1)
  const client = new pg.Client({ connectionString: url })
  try {
    await client.connect()
    const start = performance.now()
    const columns = peopleCsvHeader.split(',')
    await client.query('set statement_timeout = 0')
    await client.query('create extension pg_trgm')
    await client.query(`create unlogged table person (${columns.map((column) => `${column} text`).join(', ')})`)
    await pipeline(createReadStream(right), client.query(from('copy person from stdin with (format csv, header)')))
    await client.query("alter table person add name text generated always as (forenames || ' ' || surname) stored")
    await client.query('create index on person using gin (name gin_trgm_ops)')
    await client.query('analyze person')
    await client.query('set pg_trgm.similarity_threshold = 0.5')
    return await measure('pg_trgm, GIN index', secondsSince(start), people, async (person) => {
      const { rows } = await client.query<{ id: string }>(query, [nameOf(person), person.datesOfBirth[0]?.value ?? ''])
      return rows[0]?.id
    })
  } finally {
    await client.end()
    await pool.end()
    await server.stop()
  }
}

/** One person looked up among the right file's, by ours in memory and by trigrams of the name in Postgres. */
export const searchOnePerson = async (
  left: string,
  right: string,
  mapping: Mapping,
  folder: string,
  lookups: number,
): Promise<readonly Search[]> => {
  const all = await readPeople(left, mapping)
  const people = { ...all, ids: all.ids.slice(0, lookups), people: all.people.slice(0, lookups) }
  return [await searchOurs(people, right, mapping), await searchTrigrams(people, right, folder)]
}
