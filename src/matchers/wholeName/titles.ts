import { wordSet } from './wordSet.ts'

/** What people are called by, and no part of their names. */
const titles = wordSet(
  'MR MRS MS MISS MX DR DOCTOR PROF PROFESSOR SIR DAME LORD LADY REV REVEREND FR FATHER CAPT CAPTAIN COL COLONEL GEN GENERAL LT LIEUTENANT MAJ MAJOR SGT SERGEANT BRIGADIER ADMIRAL COMMANDER COMDT SHEIKH SHAYKH SHEIK SHAIKH CHEIKH HAJI HAJJI HADJI ALHAJ ALHAJI MULLAH MULLA MAULVI MAULANA MAWLAWI IMAM AYATOLLAH SAYYID SAYYED SAYED USTAZ USTAD QARI ENGINEER ENG HERR FRAU MONSIEUR MADAME MME SENOR SENORA DON DONA PAN PANI HON PRESIDENT MINISTER AMBASSADOR CHANCELLOR SENATOR GOVERNOR COMRADE MOLVI MOULVI SHRI SMT EFENDI',
)

/** Degrees, orders and offices, which stand after a name. */
const afterNames = wordSet('ESQ PHD MD BA BSC LLB MBA CPA JP MP QC KC OBE CBE MBE KBE')

/** The words of a name without titles and letters of honour, where two others stay; those that are a word of the name's own stay too. */
export const withoutTitles = (words: readonly string[], isOwn: (word: string) => boolean): readonly string[] => {
  const last = words.findLastIndex((word) => !afterNames.has(word))
  const own = words.slice(0, last + 1).filter((word) => !titles.has(word) || isOwn(word))
  return own.length >= 2 ? own : words
}
