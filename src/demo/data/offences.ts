import type { OffenceClass } from '../plan/scenarios.ts'

/** How an offence is tried: indictable only, either way, summary motoring, other summary. */
export type Trial = 'CI' | 'CE' | 'CM' | 'CS'

export type Offence = {
  readonly cjs: string
  readonly npcc: string
  readonly homeOffice: string
  readonly offence: OffenceClass
  readonly trial: Trial
  /** Share per thousand of the disposals of an extract. */
  readonly share: number
  readonly title: string
}

/**
 * CJS code, NPCC code, Home Office class, severity class, mode of trial, share, title. Codes from general knowledge of the
 * published lists; NPCC codes are of valid shape only. Shares are estimates.
 */
const table = `
CJ88001|1.8.1|105/01|violence|CS|70|Common assault
CJ88116|1.8.1|105/01|violence|CS|60|Assault by beating
OF61102|1.8.11|008/06|violence|CE|40|Assault occasioning actual bodily harm
OF61131|1.8.10|008/01|violence|CE|8|Wound or inflict grievous bodily harm without intent
OF61017|1.7.1|005/01|violence|CI|4|Wound with intent to do grievous bodily harm
CJ88144|8.7.2|008/26|violence|CE|16|Possess knife blade or sharp pointed article in a public place
PC53001|8.7.1|008/11|violence|CE|8|Possess an offensive weapon in a public place
CJ88159|1.8.2|008/73|violence|CE|8|Common assault of an emergency worker
TH68023|5.1.1|034/01|violence|CI|8|Robbery
SC15004|1.8.5|008/67|violence|CE|4|Controlling or coercive behaviour in an intimate or family relationship
TH68010|5.5.3|046/00|dishonesty|CE|120|Theft from a shop
TH68020|5.5.1|049/10|dishonesty|CE|35|Theft - other
TH68001|5.5.2|039/00|dishonesty|CE|8|Theft from the person of another
TH68006|5.5.4|044/00|dishonesty|CE|6|Theft of pedal cycle
TH68037|5.2.1|030/02|dishonesty|CE|14|Burglary other than dwelling - theft
TH68036|5.2.2|028/03|dishonesty|CE|16|Burglary dwelling and theft - no violence
TH68073|5.8.1|054/01|dishonesty|CE|14|Handle stolen goods
FA06001|6.1.1|053/40|dishonesty|CE|22|Fraud by false representation
FA06003|6.1.2|053/42|dishonesty|CE|3|Fraud by abuse of position
TH68050|5.6.1|130/01|dishonesty|CS|12|Take a motor vehicle without the owner's consent
COML030|7.1.1|079/01|dishonesty|CI|3|Act with intent to pervert the course of public justice
MD71519|9.5.1|092/61|drugs|CE|60|Possess a controlled drug of Class B - cannabis
MD71210|9.5.2|092/50|drugs|CE|22|Possess a controlled drug of Class A - cocaine
MD71211|9.5.2|092/51|drugs|CE|10|Possess a controlled drug of Class A - heroin
MD71526|9.4.1|092/81|drugs|CE|9|Possess with intent to supply a controlled drug of Class B - cannabis
MD71130|9.3.1|092/30|drugs|CE|5|Supply a controlled drug of Class A - cocaine
PU86116|8.3.5|125/09|public-order|CS|30|Use threatening words or behaviour to cause harassment, alarm or distress
PU86004|8.3.4|125/11|public-order|CS|26|Use threatening, abusive or insulting words or behaviour with intent
PU86003|8.3.3|066/01|public-order|CE|12|Affray
PH97004|8.6.1|195/94|public-order|CS|14|Harassment without violence
CJ67002|8.2.1|141/01|public-order|CS|26|Drunk and disorderly in a public place
CD71039|5.9.1|149/00|criminal-damage|CE|48|Criminal damage to property - value under 5,000 pounds
CD71038|5.9.2|058/00|criminal-damage|CE|5|Criminal damage to property - value over 5,000 pounds
CD71015|5.9.5|056/02|criminal-damage|CE|3|Arson
SX03002|2.2.1|019/08|sexual|CI|3|Rape a woman 16 years of age or over
SX03007|2.3.1|020/05|sexual|CE|9|Sexual assault on a female
SX03119|2.9.1|088/09|sexual|CE|4|Exposure
PK78001|2.8.1|086/02|sexual|CE|6|Take an indecent photograph of a child
SX03129|2.9.2|088/10|sexual|CE|2|Observe a person doing a private act
RT88007|10.5.1|803/02|traffic-serious|CM|62|Drive motor vehicle when alcohol level above limit
RT88584|10.5.2|803/13|traffic-serious|CM|24|Drive motor vehicle with a specified controlled drug above the limit
RT88010|10.4.3|803/07|traffic-serious|CM|6|Fail to provide specimen for analysis - vehicle driver
RT88026|10.4.1|802/00|traffic-serious|CE|12|Drive a motor vehicle dangerously
RT88576|10.4.2|804/01|traffic-serious|CM|16|Drive without due care and attention
RT88334|10.8.1|807/02|traffic-minor|CM|30|Drive otherwise than in accordance with a licence
RA88001|10.8.2|809/01|traffic-minor|CM|40|Use a motor vehicle without third party insurance
RR84706|10.7.1|816/01|traffic-minor|CM|24|Exceed 30 mph on restricted road
BA76001|7.4.1|083/01|other|CS|14|Fail to surrender to police or court bail at the appointed time
CP89001|12.1.1|099/99|other|CS|3|Unregistered carrier transport controlled waste for profit
`

export const offences: readonly Offence[] = table
  .trim()
  .split('\n')
  .map((row) => {
    const [cjs = '', npcc = '', homeOffice = '', offence = 'other', trial = 'CS', share = '1', title = ''] =
      row.split('|')
    return {
      cjs,
      npcc,
      homeOffice,
      offence: offence as OffenceClass,
      trial: trial as Trial,
      share: Number(share),
      title,
    }
  })
