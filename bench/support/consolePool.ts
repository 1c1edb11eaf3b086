import type pg from 'pg'
import { createPool } from '../../src/store/pool.ts'
import { benchLimits } from './benchDatabase.ts'

/** Connections of a login with the rights of the console and no others. */
export const openConsole = async (owner: pg.Pool, databaseUrl: string, connections: number): Promise<pg.Pool> => {
  await owner.query(`do $$ begin create role bench_console login in role vetting_console;
                    exception when duplicate_object then null; end $$`)
  await owner.query(`alter role bench_console password 'of-a-bench'`)
  const url = new URL(databaseUrl)
  url.username = 'bench_console'
  url.password = 'of-a-bench'
  const limits = benchLimits(connections)
  return createPool({ url: url.href, name: 'bench', limits, pipeline: true, onError: () => undefined })
}
