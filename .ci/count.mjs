// Adds up the JSON reports of vitest named as arguments. A file that could not even be loaded counts as one failed test.
import { existsSync, readFileSync } from 'node:fs'

const total = { passed: 0, failed: 0, skipped: 0 }
for (const file of process.argv.slice(2).filter((name) => existsSync(name))) {
  for (const { status, assertionResults } of JSON.parse(readFileSync(file, 'utf8')).testResults) {
    if (status === 'failed' && !assertionResults.some((result) => result.status === 'failed')) total.failed++
    for (const result of assertionResults) {
      if (result.status === 'passed' || result.status === 'failed') total[result.status]++
      else total.skipped++
    }
  }
}
console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`)
process.exitCode = total.passed > 0 && total.failed === 0 ? 0 : 1
