/** Family names of one character (or one Hangul syllable), as Mandarin, Cantonese, Hokkien and the two Koreas write them in Latin letters. */
const groups = [
  'LEE LI RI YI RHEE',
  'ROH NOH NO',
  'LIM RIM IM LIN LAM',
  'RYU YU YOO LYU',
  'RYANG YANG YEUNG',
  'CHOI CHOE',
  'CHEN CHAN TAN',
  'HUANG WONG NG OOI',
  'WU NG GOH',
  'ZHANG CHEUNG CHANG TEO',
  'LIANG LEUNG NEO',
  'GUO KWOK KUO KOH',
  'XIE TSE HSIEH CHIA',
  'ZHOU CHOW CHOU CHEW',
  'LIU LAU LOW',
  'HE HO',
  'ZHU CHU CHOO',
  'GUAN KWAN KUAN',
  'YE YIP YEH YAP',
  'MAI MAK',
  'ZENG TSANG TSENG CHAN',
  'FENG FUNG',
  'DENG TANG TENG',
  'XU HSU HUI',
  'CAI TSAI CHOI CHUA',
  'ZHENG CHENG TAY',
  'OU AU',
  'OUYANG AUYEUNG',
  'SITU SZETO',
]

const groupsOf = new Map<string, number[]>()
for (const [group, names] of groups.entries()) {
  for (const name of names.split(' ')) groupsOf.set(name, [...(groupsOf.get(name) ?? []), group])
}

/** Whether two words are one East Asian family name in two dialects or countries. */
export const areOneInDialects = (a: string, b: string): boolean =>
  groupsOf.get(a)?.some((group) => groupsOf.get(b)?.includes(group) === true) === true
