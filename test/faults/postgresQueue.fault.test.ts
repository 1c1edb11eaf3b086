import { withDatabase } from '../support/database.ts'
import { crashTests } from './support/crashTests.ts'

const database = withDatabase()

crashTests({ database, wipeQueue: () => database.pool.query('truncate bullmq.job cascade') })
