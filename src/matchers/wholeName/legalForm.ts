import { wordSet } from './wordSet.ts'

/** What a legal form says of a firm: owned by shares, of limited liability, a partnership; or no more than that it is a firm. */
export type LegalForm = { readonly text: string; readonly family: 'shares' | 'limited' | 'partners' | 'firm' }

const families: Readonly<Record<LegalForm['family'], readonly string[]>> = {
  shares: [
    'PLC',
    'AG AKTIENGESELLSCHAFT',
    'SA SAOG SAB',
    'SPA',
    'SAS',
    'NV',
    'SE SCA',
    'AB AKTIEBOLAG',
    'OY OYJ OSAKEYHTIO',
    'AS ASA AKTIESELSKAB AKSJESELSKAP',
    'KK',
    'PT TBK PERSERO',
    'BHD BERHAD',
    'JSC PJSC OJSC CJSC OAO ZAO PAO AO',
    'AD EAD',
    'DD',
    'ZRT NYRT',
    'KSC QSC',
  ],
  limited: [
    'LTD LIMITED LTDA LDA LIMITADA LTEE LIMITEE PTY PTE PVT PRIVATE SDN',
    'LLC OOO TOO TOV WLL FZE FZC FZCO FZ FZLLC DMCC',
    'GMBH GESMBH UG',
    'SARL SPRL EURL SARLU SASU',
    'SRL',
    'BV BVBA',
    'SL SLU',
    'APS EHF',
    'SPZOO',
    'SRO',
    'DOO DOOEL SHPK',
    'KFT',
    'OOD EOOD',
    'UAB MMC SIA OU',
  ],
  partners: ['LLP', 'LP KG', 'OHG', 'SNC SCS', 'CV VOF'],
  firm: [
    'FGUP GUP MUP',
    'IP',
    'INC INCORPORATED',
    'CORP CORPORATION CORPORACION',
    'CO COMPANY COMPANIA COMPAGNIE CIA CIE SHARIKAT SHARIKA KOMPANIYA',
  ],
}

/** Each spelling of a form → the form. */
export const legalForms: ReadonlyMap<string, LegalForm> = new Map(
  (Object.keys(families) as LegalForm['family'][]).flatMap((family) =>
    families[family].flatMap((line) => {
      const words = line.split(' ')
      return words.map((word): [string, LegalForm] => [word, { text: words[0]!, family }])
    }),
  ),
)

/** Legal forms that are words or syllables of names as well, and forms only before or after all other words. */
const edgeForms = wordSet('AS AD AB SA AO DD SL SE SIA OU')

/** Whether a word of a name is a legal form, by its place among the words. */
export const isForm = (text: string, place: number, all: readonly string[]): boolean => {
  if (!legalForms.has(text)) return false
  if (text === 'PT') return place === 0
  const areForms = (words: readonly string[]): boolean => words.every((word) => legalForms.has(word))
  return !edgeForms.has(text) || areForms(all.slice(0, place)) || areForms(all.slice(place + 1))
}

/** One short spelling of whole phrases for a legal form, in the languages firms are most often registered in. */
const phrases: readonly (readonly [RegExp, string])[] = [
  [/\bLIMITED LIABILITY (?:COMPANY|PARTNERSHIP)\b/g, 'LLC'],
  [/\bLIMITED PARTNERSHIP\b|\bKOMMANDITGESELLSCHAFT\b/g, 'LP'],
  [/\bPUBLIC LIMITED COMPANY\b/g, 'PLC'],
  [/\b(?:(?:PUBLIC|OPEN|CLOSED|PRIVATE) )?JOINT STOCK COMPANY\b/g, 'JSC'],
  [/\b(?:(?:PUBLICHNOE|OTKRYTOE|ZAKRYTOE) )?AKTS?IONERNOE OBSHCHESTVO\b/g, 'JSC'],
  [/\bOBSHCHESTVO S OGRANICHENNOY OTVETSTVENNOSTYU\b/g, 'OOO'],
  [/\bTOVARYSTVO Z OBMEZHENOYU VIDPOVIDALNISTYU\b/g, 'TOV'],
  [/\bGESELLSCHAFT MIT BESCHRANKTER HAFTUNG\b/g, 'GMBH'],
  [/\bSOCIEDAD ANONIMA(?: DE CAPITAL VARIABLE)?\b|\bSOCIETE ANONYME\b|\bSA DE CV\b|\bSPOLKA AKCYJNA\b/g, 'SA'],
  [/\bSOCIETA PER AZIONI\b/g, 'SPA'],
  [/\bSOCIETE PAR ACTIONS SIMPLIFIEE\b/g, 'SAS'],
  [/\bSOCIETE A RESPONSABILITE LIMITEE\b/g, 'SARL'],
  [/\bSOCIETA A RESPONSABILITA LIMITATA\b|\bSOCIETATEA? CU RASPUNDERE LIMITATA\b/g, 'SRL'],
  [/\bSOCIEDAD (?:DE RESPONSABILIDAD )?LIMITADA\b/g, 'SL'],
  [/\bSPOLKA Z OGRANICZONA ODPOWIEDZIALNOSCIA\b|\bSP Z O ?O\b/g, 'SPZOO'],
  [/\bBESLOTEN VENNOOTSCHAP\b/g, 'BV'],
  [/\bNAAMLOZE VENNOOTSCHAP\b/g, 'NV'],
  [/\bANONIM SIRKETI\b/g, 'AS'],
  [/\b(?:KABUSHIKI KAISHA|KABUSHIKI GAISHA)\b/g, 'KK'],
  [/\bPERSEROAN TERBATAS\b/g, 'PT'],
  [/\bSENDIRIAN BERHAD\b/g, 'SDN BHD'],
  [/\bFREE ZONE (?:COMPANY|ESTABLISHMENT)\b/g, 'FZE'],
]

/** A name in which a legal form written in full is written short. */
export const shortForms = (name: string): string =>
  phrases.reduce((text, [phrase, form]) => text.replace(phrase, form), name)

/** How alike two forms are: the same, one kind in two countries, unrelated, or of kinds no firm has both of. */
export const formLikeness = (a: string, b: string): number => {
  if (a === b) return 1
  const [left, right] = [legalForms.get(a)!.family, legalForms.get(b)!.family]
  return left === 'firm' || right === 'firm' ? 0.7 : left === right ? 0.9 : 0
}
