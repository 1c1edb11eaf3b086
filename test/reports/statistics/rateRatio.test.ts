import { describe, expect, test } from 'vitest'
import { rateRatio } from '../../../src/reports/statistics/rateRatio.ts'

describe('a rate ratio', () => {
  test('with many events: the heart attacks of the physicians’ trial', () => {
    // Agresti, Categorical Data Analysis: placebo 189 of 11,034, aspirin 104 of 11,037; 1.82 (1.43 to 2.31).
    const found = rateRatio({ events: 189, people: 11_034 }, { events: 104, people: 11_037 })
    expect(found?.method).toBe('log-normal')
    expect(found?.estimate).toBeCloseTo(1.8178, 4)
    expect(found?.low).toBeCloseTo(1.433, 3)
    expect(found?.high).toBeCloseTo(2.306, 3)
  })

  test('with few events: the example of R’s poisson.test', () => {
    const found = rateRatio({ events: 11, people: 800 }, { events: 21, people: 3_011 })
    expect(found?.method).toBe('exact')
    expect(found?.estimate).toBeCloseTo(1.971488, 6)
    expect(found?.low).toBeCloseTo(0.8584264, 5)
    expect(found?.high).toBeCloseTo(4.2772659, 5)
  })

  test('turned round is its reciprocal', () => {
    const [a, b] = [
      { events: 11, people: 800 },
      { events: 21, people: 3_011 },
    ]
    expect(rateRatio(b, a)?.low).toBeCloseTo(1 / (rateRatio(a, b)?.high ?? 0), 9)
  })

  test('with nothing on one side has no limit on that side', () => {
    const none = rateRatio({ events: 0, people: 100 }, { events: 5, people: 100 })
    expect(none).toMatchObject({ estimate: 0, low: 0, method: 'exact' })
    // 5 of 5 on the other side: at most 1 - 0.025^(1/5) = 0.5218 of them here, so 0.5218 / 0.4782.
    expect(none?.high).toBeCloseTo(1.0913, 3)
    expect(rateRatio({ events: 5, people: 100 }, { events: 0, people: 100 })?.high).toBe(Infinity)
  })

  test('is unknown of nobody, and of nothing', () => {
    expect(rateRatio({ events: 0, people: 0 }, { events: 5, people: 100 })).toBeUndefined()
    expect(rateRatio({ events: 0, people: 10 }, { events: 0, people: 100 })).toBeUndefined()
  })
})
