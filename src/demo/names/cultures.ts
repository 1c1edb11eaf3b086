import type { Culture } from './culture.ts'
import { afghan } from './cultures/afghan.ts'
import { arabic } from './cultures/arabic.ts'
import { british } from './cultures/british.ts'
import { caribbean } from './cultures/caribbean.ts'
import { irish, scottish, welsh } from './cultures/celtic.ts'
import { chinese } from './cultures/chinese.ts'
import { hindu } from './cultures/hindu.ts'
import { iberian } from './cultures/iberian.ts'
import { romanian, turkish } from './cultures/plainEuropean.ts'
import { sikh } from './cultures/sikh.ts'
import { polish } from './cultures/polish.ts'
import { somali } from './cultures/somali.ts'
import { bangladeshi, pakistani } from './cultures/southAsianMuslim.ts'
import { tamil } from './cultures/tamil.ts'
import { westAfrican } from './cultures/westAfrican.ts'

/** Every naming culture of the synthetic force, with its share per thousand of a workforce and of an extract's nominals. */
export const cultureShares: readonly {
  readonly culture: Culture
  readonly members: number
  readonly nominals: number
}[] = [
  { culture: british, members: 742, nominals: 640 },
  { culture: scottish, members: 40, nominals: 30 },
  { culture: welsh, members: 40, nominals: 30 },
  { culture: irish, members: 35, nominals: 40 },
  { culture: caribbean, members: 22, nominals: 55 },
  { culture: westAfrican, members: 16, nominals: 35 },
  { culture: pakistani, members: 22, nominals: 40 },
  { culture: bangladeshi, members: 12, nominals: 20 },
  { culture: sikh, members: 14, nominals: 12 },
  { culture: hindu, members: 14, nominals: 10 },
  { culture: tamil, members: 3, nominals: 6 },
  { culture: polish, members: 10, nominals: 20 },
  { culture: romanian, members: 4, nominals: 14 },
  { culture: iberian, members: 6, nominals: 10 },
  { culture: turkish, members: 6, nominals: 10 },
  { culture: chinese, members: 7, nominals: 6 },
  { culture: arabic, members: 4, nominals: 10 },
  { culture: somali, members: 2, nominals: 8 },
  { culture: afghan, members: 1, nominals: 4 },
]
