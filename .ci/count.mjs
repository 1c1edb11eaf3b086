// Adds up the JSON reports of vitest named as arguments and names what failed, so that the end of a log tells it.
// A file that could not even be loaded counts as one failed test.
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'

const firstLines = (text) => text.slice(0, 2_000)

const total = { passed: 0, failed: 0, skipped: 0 }
for (const file of process.argv.slice(2).filter((name) => existsSync(name))) {
  for (const { name, message, status, assertionResults } of JSON.parse(readFileSync(file, 'utf8')).testResults) {
    const failed = assertionResults.filter((result) => result.status === 'failed')
    if (status === 'failed' && failed.length === 0) {
      total.failed++
      console.log(`FAILED: ${path.relative('.', name)}: ${firstLines(message)}`)
    }
    for (const { fullName, failureMessages } of failed)
      console.log(`FAILED: ${path.relative('.', name)} > ${fullName}: ${firstLines(failureMessages.join('\n'))}`)
    for (const result of assertionResults) {
      if (result.status === 'passed' || result.status === 'failed') total[result.status]++
      else total.skipped++
    }
  }
}
console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`)
process.exitCode = total.passed > 0 && total.failed === 0 ? 0 : 1
