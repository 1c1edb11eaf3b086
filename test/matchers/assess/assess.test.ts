import { expect, test } from 'vitest'
import { sharedValues } from '../../../src/matchers/assess/sharedValues.ts'
import { assess, loadModel, parseModelFile } from '../../../src/matchers/index.ts'
import { identifier, personOf } from '../../support/people.ts'
import { personModel, personModelJson } from '../../support/personModel.ts'
import { syntheticSources } from '../../support/syntheticPeople.ts'

const model = personModel()

// The pair worked by hand in src/matchers/README.md.
const member = personOf({
  name: 'Susan Mary|Taylor',
  born: '1984-06-09',
  sex: 'F',
  line: '12 High Street',
  town: 'Leeds',
  postcode: 'LS1 1AA',
  phones: ['+447912345678'],
})
const nominal = personOf({
  name: 'Susan|Tailor',
  born: '1984-09-06',
  sex: 'F',
  line: '4 Mill Lane',
  town: 'Leeds',
  postcode: 'LS9 8ZZ',
  phones: ['+447912345678'],
})

test('the worked pair', () => {
  const { weight, comparisons } = assess(model, member, nominal)
  const rows = comparisons
    .filter(({ level }) => level !== 'missing')
    .map(({ name, level, weight, frequencyWeight }) => [name, level, weight.toFixed(2), frequencyWeight.toFixed(2)])
  expect(rows).toMatchInlineSnapshot(`
    [
      [
        "forename",
        "exact",
        "6.44",
        "-0.15",
      ],
      [
        "surname",
        "close",
        "5.45",
        "-0.85",
      ],
      [
        "name order",
        "same",
        "0.08",
        "0.00",
      ],
      [
        "date of birth",
        "swapped",
        "7.64",
        "0.00",
      ],
      [
        "sex",
        "same",
        "0.82",
        "0.00",
      ],
      [
        "address",
        "different",
        "-1.21",
        "0.00",
      ],
      [
        "postcode",
        "different",
        "-1.60",
        "0.00",
      ],
      [
        "town",
        "exact",
        "3.54",
        "0.93",
      ],
      [
        "phone",
        "same",
        "13.46",
        "0.00",
      ],
    ]
  `)
  expect(weight.toFixed(2)).toMatchInlineSnapshot(`"34.56"`)
})

test('the weight is the sum of what is listed, in the order listed, to the bit', () => {
  const { weight, comparisons } = assess(model, member, nominal)
  expect(comparisons.reduce((sum, part) => sum + (part.weight + part.frequencyWeight), 0)).toBe(weight)
})

test('the explanation of the worked pair, word for word', () => {
  const { sentence, shared, band, guards, probability } = assess(model, member, nominal)
  expect({ sentence, shared, band, guards, probability: probability.toFixed(4) }).toMatchInlineSnapshot(`
    {
      "band": "HIGH",
      "guards": [],
      "probability": "0.9996",
      "sentence": "Very probably one person: same phone number, date of birth with day and month exchanged, same forename, surname one letter apart, same town, same sex; against it: different postcodes, different addresses.",
      "shared": [
        {
          "type": "phone",
          "value": "+447912345678",
        },
      ],
    }
  `)
})

test('is the same, byte for byte, every time', () => {
  const { left, right } = syntheticSources(40, 40, 40, 3)
  const all = () => left.map((person, i) => JSON.stringify(assess(model, person, right[i]!)))
  expect(all()).toEqual(all())
})

test('shows every contact that two people share, and none where they share none', () => {
  const { left, right } = syntheticSources(40, 40, 40, 5)
  const few = personOf({ line: '12 High Street', town: 'Leeds', phones: ['+447912345678'] })
  const more = personOf({ line: '12 High St.', town: 'LEEDS', phones: ['07912345679', '+44 7912 345678'] })
  const pairs = [...left.flatMap((one) => right.map((other) => [one, other] as const)), [few, more] as const]
  const shared = pairs.map(([one, other]) => assess(model, one, other).shared)
  expect(shared).toEqual(pairs.map(([one, other]) => sharedValues(one, other)))
  expect(new Set(shared.flat().map(({ type }) => type)).size).toBeGreaterThan(1)
  expect(shared.filter((some) => some.length === 0).length).toBeGreaterThan(1_000)
})

test('shows contacts that the model does not compare', () => {
  const { comparisons, ...rest } = parseModelFile(personModelJson())
  const without = loadModel({ ...rest, comparisons: comparisons.filter(({ compare }) => compare !== 'phone') })
  const one = personOf({ name: 'Anna|Kowalska', phones: ['+447912345678'] })
  expect(assess(without, one, one).shared).toEqual([{ type: 'phone', value: '+447912345678' }])
})

test('shows the values that were compared, as received', () => {
  const left = personOf({ name: 'Anna|Kowalska', identifiers: [identifier('nino', 'AB123456C')], postcode: 'ls1 1aa' })
  const right = personOf({ name: 'Anna|Kowalska', identifiers: [identifier('nino', 'AB123456D')], postcode: 'LS11AA' })
  const { comparisons } = assess(model, left, right)
  const shown = (name: string) => comparisons.find((comparison) => comparison.name === name)
  expect(shown('National Insurance number')).toMatchObject({ leftValue: 'AB123456C', rightValue: 'AB123456D' })
  expect(shown('postcode')).toMatchObject({ leftValue: 'ls1 1aa', rightValue: 'LS11AA' })
  expect(shown('forename')).toMatchObject({ leftValue: 'Anna', rightValue: 'Anna' })
})

test('a missing value weighs nothing', () => {
  const { comparisons } = assess(model, personOf({ name: 'Anna|Kowalska' }), personOf({}))
  expect(comparisons.map(({ level }) => level)).toEqual(comparisons.map(() => 'missing'))
  expect(comparisons.every((part) => part.weight === 0 && part.frequencyWeight === 0)).toBe(true)
})
