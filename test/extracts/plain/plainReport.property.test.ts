import { testBothWays } from './testBothWays.ts'

const usual: Readonly<Record<string, string>> = {
  report_id: 'R00000000',
  scheme: '3x5x2',
  source_grade: '2',
  information_grade: 'E',
  handling: 'P',
  handling_conditions: 'Ask first',
  marking: 'OFFICIAL-SENSITIVE',
  basis: 'assessment',
  event_date: '2025-06-18',
  report_date: '2025-06-27',
  category: 'Burglary',
  text: 'Following a search, it appears that the subject has been seen at the address on several evenings. Local team informed.',
  organisations: 'Acme Ltd; Gym & Co',
  incident: 'INC-00000000',
  review_date: '2029-06-26',
}

/** Cells of each column that are read in some other way than the usual ones. */
const others: Readonly<Record<string, readonly string[]>> = {
  report_id: ['', 'x'.repeat(65), 'Ré'],
  scheme: ['', '352', '5X5X5', '3 x 5 x 2', '5x5x5x'],
  source_grade: ['', 'a', 'A', '9', '1 '],
  information_grade: ['', 'e', '5', 'F'],
  handling: ['', 'p', '5', 'X'.repeat(21)],
  handling_conditions: ['', 'x'.repeat(201), 'x'.repeat(2001)],
  basis: ['', 'FACT', 'guess'],
  event_date: ['', '2025-02-29', '2025'],
  report_date: ['', '27/06/2025'],
  text: ['', 'two\nlines', 'x'.repeat(3000), 'x'.repeat(5000), 'two  blanks', 'tab\there'],
  organisations: ['', ';', 'Acme;;', 'a|b', '; Acme ;'],
  incident: ['', 'x'.repeat(64), 'x'.repeat(65)],
}

const plain = [
  ['text', 'Señor Kamiński was seen.'],
  ['text', 'x'.repeat(3000)],
  ['organisations', 'Café Żubr;Acme'],
] as const

await testBothWays({ kind: 'reports', usual, others, weak: [], plain })

await testBothWays({
  kind: 'reports',
  usual: { ...usual, scheme: '5x5x5', source_grade: 'B', information_grade: '3', handling: '1' },
  others: { source_grade: ['b', '2'], information_grade: ['C'], handling: ['P', '5'] },
  weak: [],
  plain: [['handling', '5']],
})
