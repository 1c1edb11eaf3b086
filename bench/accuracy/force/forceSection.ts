import type { Interval } from '../../../src/reports/statistics/interval.ts'
import { forceSizes, type ForceFigures } from './forceFigures.ts'
import { balancedSizes, type GroupErrors } from './groupErrors.ts'
import { worstToBest } from './worstToBest.ts'

const percent = (value: number): string => `${(value * 100).toFixed(2)} %`

const withInterval = ({ estimate, low, high }: Interval): string =>
  `${percent(estimate)} (${(low * 100).toFixed(1)}–${(high * 100).toFixed(1)})`

const groupLine = ({ group, links, missed, notHigh, falseAlarm }: GroupErrors): string =>
  `| ${group} | ${links} | ${withInterval(missed)} | ${withInterval(notHigh)} | ${withInterval(falseAlarm)} |`

/** The sections on the synthetic force and on errors by group. */
export const forceSection = (figures: ForceFigures, groups: readonly GroupErrors[]): string => `## Synthetic force
${forceSizes.workforce} members, ${forceSizes.nominals} nominals, ${forceSizes.reports} reports (seed ${forceSizes.seed}), read as an ingest reads them and linked with the product's own model and keys
(\`config/models/person-1.json\`, not trained on it). Every run of the gate measures this.

| | found | aim |
| --- | --- | --- |
| true pairs (member and a record about the member) | ${figures.truePairs} | |
| candidate coverage | ${percent(figures.coverage)} | ≥ 99.5 % |
| pairs compared a record row | ${figures.comparedPerRow} | ≤ 60 |
| recall of band HIGH | **${percent(figures.highRecall)}** | ≥ 97 % |
| pairs in HIGH for each true one | ${figures.highReviewsPerTrue} | ≤ 1.2 |
| recall of HIGH, MEDIUM and LOW | ${percent(figures.recall)} | |
| precision of band MEDIUM | ${percent(figures.mediumPrecision)} | |

True pairs not in HIGH, by the first rule of HIGH they do not meet:

| cause | pairs |
| --- | --- |
${Object.entries(figures.losses)
  .map(([cause, pairs]) => `| ${cause} | ${pairs} |`)
  .join('\n')}

Where no second identifier agrees, HIGH is out of reach by rule: name and birth date alone never suffice.

## Errors by group
The same numbers of invented people of every naming culture and sex (\`src/demo/balanced\`, seed ${balancedSizes.seed}: ${balancedSizes.perGroup} members of each culture and sex, a record
about each, ${balancedSizes.strangersPerGroup} strangers, some twins and parents of the same name), linked with the product's own model. In brackets the 95 % interval
(Wilson). *Missed*: in no band that claims identity. *Not in HIGH*: missed or left to a second look. *False alarm*: members with somebody else's
record in HIGH or MEDIUM.

| group | links | missed | not in HIGH | false alarm |
| --- | --- | --- | --- | --- |
${groups.map(groupLine).join('\n')}

Worst culture to best, share not in HIGH: **${worstToBest(groups).toFixed(2)}**; the gate fails when it grows by more than a tenth.
`
