import { testBothWays } from './testBothWays.ts'

const usual: Readonly<Record<string, string>> = {
  report_person_id: 'R1-1',
  report_id: 'R1',
  roles: 'suspect;associate',
  forenames: 'Tommy Lee',
  surname: 'Gregnett',
  aliases: 'Tom|Green',
  nicknames: 'Tommo',
  date_of_birth: '1991-07-02',
  sex: 'M',
  address: 'Flat 3, 114 Tamar Place',
  town: 'Tunbridge Wells',
  postcode: 'TN3 2TZ',
  phones: '+44 (0)6316 227358;06305447459',
  vehicles: 'SW16CXU',
  pnc_id: '1994/2805023T',
  occupation: 'Driver',
  marking: 'OFFICIAL-SENSITIVE',
  handling: 'P',
}

/** Cells of each column that are read in some other way than the usual ones, but for those that a nominal has as well. */
const others: Readonly<Record<string, readonly string[]>> = {
  report_person_id: ['', 'x'.repeat(65)],
  report_id: ['', 'x'.repeat(65), 'R 1'],
  roles: ['', ';', 'Suspect', 'suspect;suspect', 'someone', 'victim;someone'],
  approximate_age: ['', '30', '30-40', '30 - 40', 'about 30', '3000'],
  forenames: ['', 'unknown'],
  surname: ['', 'unknown'],
  date_of_birth: ['', '1960-01-01', '1960'],
  address: ['', '-'],
  town: [''],
  postcode: ['', 'NF1 1NF'],
  phones: ['', '06305447459;', 'n/a;06305447459', '06305447459;x'],
  vehicles: ['', 'SW16CXU;LJ63WCM', 'none'],
  handling: ['', 'x'.repeat(20), 'x'.repeat(21)],
}

const weak = [
  ['date_of_birth', '1960-01-01'],
  ['pnc_id', '1994/2805023A'],
] as const

await testBothWays({ kind: 'report-persons', usual, others, weak, plain: [['surname', 'Şahin']] })
