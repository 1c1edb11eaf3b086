/**
 * A police force of the synthetic world with the towns of its area. `slots` are its parts of twenty of the workforce.
 * Towns are `Town:outward postcodes`, ranges written `E1-18`; the number of districts stands for the size of a town.
 */
export type Region = { readonly force: string; readonly slots: number; readonly towns: string }

/** Force codes as in the two-character list of the courts: Met, GMP, West Midlands, West Yorkshire and others. */
export const regions: readonly Region[] = [
  {
    force: '01',
    slots: 8,
    towns: `London:E1-18 N1-22 NW1-11 SE1-28 SW2-20 W2-14,Croydon:CR0 CR2 CR7 CR9,Bromley:BR1-4 BR7,Barnet:EN4-5,Enfield:EN1-3,Harrow:HA1-3
      HA5 HA7,Wembley:HA0 HA9,Ilford:IG1-6,Romford:RM1-3 RM5-7,Kingston upon Thames:KT1-6,Sutton:SM1-3,Twickenham:TW1-2,Hounslow:TW3-5,
      Uxbridge:UB8-10,Southall:UB1-2,Hayes:UB3-4,Bexleyheath:DA6-7,Sidcup:DA14-15,Mitcham:CR4,Orpington:BR5-6,Dagenham:RM8-10`,
  },
  {
    force: '06',
    slots: 2,
    towns: `Manchester:M1-4 M8-9 M11-23,Salford:M5-7,Stockport:SK1-7,Oldham:OL1-4 OL8-9,Rochdale:OL11-12 OL16,Bolton:BL1-7,Bury:BL8-9,Wigan:WN1-6,
      Sale:M33,Altrincham:WA14-15,Ashton-under-Lyne:OL6-7,Hyde:SK14,Leigh:WN7`,
  },
  {
    force: '20',
    slots: 2,
    towns: `Birmingham:B1-21 B23-38,Wolverhampton:WV1-4 WV6 WV10-11,Coventry:CV1-6,Walsall:WS1-6,Dudley:DY1-3,Stourbridge:DY7-9,Solihull:B90-94,
      Sutton Coldfield:B72-76,West Bromwich:B70-71,Smethwick:B66-67`,
  },
  {
    force: '13',
    slots: 2,
    towns: `Leeds:LS1-19 LS25-28,Bradford:BD1-15,Wakefield:WF1-4,Huddersfield:HD1-5,Halifax:HX1-5,Dewsbury:WF12-13,Batley:WF17,Keighley:BD20-22,
      Castleford:WF10,Pontefract:WF8-9`,
  },
  {
    force: '05',
    slots: 1,
    towns: `Liverpool:L1-19 L24-28,Birkenhead:CH41-43,Wallasey:CH44-45,Bootle:L20,Southport:PR8-9,St Helens:WA9-11,Prescot:L34-35,Wirral:CH60-63`,
  },
  {
    force: '10',
    slots: 1,
    towns: `Newcastle upon Tyne:NE1-7 NE12-13 NE15,Gateshead:NE8-11,Sunderland:SR1-6,North Shields:NE29-30,South Shields:NE33-34,Whitley Bay:NE25-26,
      Blyth:NE24,Ashington:NE63,Cramlington:NE23,Hexham:NE46`,
  },
  {
    force: '43',
    slots: 1,
    towns: `Oxford:OX1-4,Reading:RG1-2 RG4-6 RG30-31,Milton Keynes:MK1-15,Slough:SL1-3,High Wycombe:HP10-13,Aylesbury:HP18-22,Banbury:OX15-17,
      Maidenhead:SL6,Newbury:RG14,Bracknell:RG12,Abingdon:OX14`,
  },
  {
    force: '46',
    slots: 1,
    towns: `Maidstone:ME14-17,Canterbury:CT1-4,Ashford:TN23-27,Tunbridge Wells:TN1-4,Gillingham:ME7-8,Rochester:ME1-3,Dover:CT16-17,Folkestone:CT18-20,
      Margate:CT9,Ramsgate:CT11-12,Dartford:DA1-2,Gravesend:DA11-13`,
  },
  {
    force: '12',
    slots: 1,
    towns: `York:YO1 YO10 YO19 YO23-24 YO26 YO30-32,Harrogate:HG1-3,Scarborough:YO11-13,Northallerton:DL6-7,Selby:YO8,Ripon:HG4,Skipton:BD23-24,
      Whitby:YO21-22,Malton:YO17`,
  },
  {
    force: '62',
    slots: 1,
    towns: `Cardiff:CF3 CF5 CF10-11 CF14-15 CF23-24,Swansea:SA1-8,Bridgend:CF31-33,Barry:CF62-63,Pontypridd:CF37-38,Neath:SA10-11,Merthyr Tydfil:CF47-48,
      Aberdare:CF44,Port Talbot:SA12-13`,
  },
]
