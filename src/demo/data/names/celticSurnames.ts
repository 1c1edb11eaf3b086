/** Welsh, Scottish and Irish family names, each from the most to the less frequent. */
export const welshSurnames = `
Jones Davies Williams Evans Thomas Roberts Lewis Hughes Morgan Griffiths Edwards Owen James Phillips Price Morris Richards Lloyd Parry Rees
Jenkins Harris Powell Bowen Pritchard Watkins Howells Howell Hopkins Ellis Llewellyn Rowlands Humphreys Vaughan Bevan Pugh Beynon Prosser Gwynne
Probert Meredith Mathias Matthews John David Daniel Harries Eynon Gronow Mainwaring Bebb Bellis Blevins Breese Cadwallader Caradog Dew Evanson
Foulkes Gethin Goodwin Gough Gwilliam Gwyn Hier Ithell Jarman Kendrick Kyffin Landeg Mostyn Nanney Onions Pask Penry Prothero Ruddock
Sayce Tudor Treharne Trehearne Wynne Yorath`

export const scottishSurnames = `
Smith Brown Wilson Campbell Stewart Thomson Robertson Anderson Macdonald Scott Reid Murray Clark Taylor Ross Young Watson Paterson Morrison Mitchell
Walker Fraser Miller McDonald Gray Henderson Hamilton Graham Kerr Johnston Davidson Ferguson Simpson Duncan Martin Bell Kelly Grant Hunter Allan Cameron
Mackay Marshall Black Mackenzie Russell Wallace Gibson Sutherland Hughes Craig Gordon Kennedy Burns McLean Millar Crawford White Muir Sinclair
Munro Wood Stevenson McKenzie Jackson MacLeod McMillan Johnstone Docherty Douglas Ritchie Bruce Cunningham Boyle Christie Rae McIntosh McGregor
Dickson Whyte Aitken McIntyre Williamson Sim Thompson Donaldson King Jamieson Hill Forbes Findlay Buchanan Currie Moffat Gallacher McKay Maclean Hay
Innes Irvine Baird Laing Lindsay Lamont Leslie Logan Lyall MacAskill MacKinnon MacNeil Macpherson Mair Manson Mathieson McAllister McArthur McCallum
McColl McCulloch McDougall McEwan McFarlane McGuire McIlroy McInnes McKechnie McKinlay McLaren McLellan McNab McNeill McPhail McQueen McRae
Melville Menzies Milne Nairn Napier Nicol Ogilvie Orr Petrie Pollock Rankin Riddell Rennie Shand Skene Spence Strachan Tulloch Urquhart Weir Wishart`

export const irishSurnames = `
Murphy Kelly O'Sullivan Walsh Smith O'Brien Byrne Ryan O'Connor O'Neill O'Reilly Doyle McCarthy Gallagher O'Doherty Kennedy Lynch Murray Quinn Moore
McLoughlin O'Carroll Connolly Daly O'Connell Wilson Dunne Brennan Burke Collins Campbell Clarke Johnston Hughes O'Farrell Fitzgerald Brown Martin
Maguire Nolan Flynn Thompson O'Callaghan O'Donnell Duffy O'Mahony Boyle Healy O'Shea White Sweeney Hayes Kavanagh Power McGrath Moran Brady Stewart
Casey Foley Fitzpatrick O'Leary McDonnell MacMahon Donnelly Regan Donovan Burns Flanagan Mullan Barry Kane Robinson Cunningham Griffin Kenny Sheehan
Ward Whelan Lyons Reid Graham Higgins Cullen Keane King Maher McKenna Bell Scott Hogan O'Keeffe Magee McNamara MacDonald McDermott Moloney O'Rourke
Buckley O'Dwyer Geraghty Heffernan Keogh Kinsella Lalor Malone McGovern McHugh McManus Mulcahy Nugent O'Grady O'Hara O'Toole Rooney Tierney Tobin`
