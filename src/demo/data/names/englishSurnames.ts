/** English family names from the most to the less frequent; the share of each follows from its rank (see `rankShares`). */
export const englishSurnames = `
Smith Jones Taylor Brown Williams Wilson Johnson Davies Robinson Wright Thompson Evans Walker White Roberts Green Hall Wood Jackson Clarke
Clark Harris Thomas Cooper Lewis Ward Turner Martin Hill King Baker Harrison Morris Allen Lee Moore Edwards Watson Parker Cook Bennett Hughes
Shaw Young Carter Griffiths Mitchell James Collins Bailey Richardson Marshall Cox Adams Phillips Webb Rogers Ellis Gray Mills Knight Hunt Barker
Holmes Palmer Matthews Chapman Foster Wilkinson Stevens Powell Barnes Fisher Harvey Lloyd Mason Butler Russell Dixon Simpson Rose Fletcher Pearson
Hudson Andrews Gibson Carr Day Payne Hart Spencer Elliott Walsh Ford Cole Jenkins Saunders Dean Newman Lawrence Atkinson Price West Brooks Gardner
Jordan Bradley Lawson Burton Cross Cooke Armstrong Williamson Watts Bell Nicholson Reynolds Webster Stone Warren Wells Hawkins Ball Field Kemp Perry
Pearce Berry Bird Bates Sutton Nash Barrett Dawson Osborne Rowe Holland Read Gregory Bishop Woods Francis Lane Fuller Sharp Barton Goodwin Booth Page
Marsh Parsons Porter Hayes Austin Hancock Sanders Lamb Porter Henderson Dunn Hodgson Wade Carpenter Hopkins Arnold Nelson Gilbert Bond Fox Reid
Hewitt Long Potter Gibbs Hammond Abbott Coles Barber Bryant Norris Frost Skinner Chambers Tucker Stephens Wheeler Lowe Johnston Curtis Gordon Hunter
Nichols Little Bull Coleman Leonard Norton Miles Patterson Charlton Cunningham Lambert Bolton Haynes Burgess Mann Birch Ashton Hardy Rhodes Cartwright
Townsend Sykes Weston Howard Crawford Sheppard Dale Wallace Hobbs Lucas Banks Daniels French Howell Pope Waters Jennings Kirk Welch Burns Hooper Wilkins
Baldwin Swift Farrell Hilton Harding Hutchinson Pickering Chandler Fry Thornton Briggs Norman Parry Peters Savage Steele Nicholls Slater Yates Whitehead
Moss Griffin Goddard Gough Alexander Buckley Cooke Leach Heath Manning Davey Sinclair Vaughan Preston Bradshaw Randall Ingram Bowen Clements Bray
Gallagher Morton Dodd Daly Stokes Tomlinson Horton Hargreaves Middleton Kaye Wilcox Charles Fowler Archer Farmer Rowley Mellor Gill Kent
Benson Hicks Rice Goodman Cameron Ross Stanley Todd Bentley Brookes Tyler Drew Barlow Myers Rigby Walton Duffy Joyce Parkes Riley Herbert Bull
Humphreys Nixon Sims Connolly Farrow Vincent Hurst Naylor Woodward Godfrey Hope Bailes Fenton Hale Summers Crane Whittaker Cotton Hodges Lynch
Oliver Sullivan Fitzgerald Sharpe Pritchard Ashworth Stevenson Barnett Haines Shepherd Stephenson Turnbull Bartlett Davidson Poole Flynn Barry
Metcalfe Kirby Robson Duncan Copeland Goodall Faulkner Howarth Holden Holt Schofield Crossley Sutcliffe Greenwood Illingworth Haigh Firth Armitage
Dyson Kershaw Ogden Entwistle Duckworth Bamford Heap Pilkington Fairclough Eckersley Grundy Unsworth Seddon Critchley Aspinall Molyneux
Blundell Halliwell Whittle Winstanley Farnworth Rothwell Hesketh Leigh Tattersall Bury Redman Haslam Lomas Brocklehurst Swindells Oldham Cheetham
Beaumont Brook Hirst Hinchliffe Senior Wadsworth Crowther Pickles Ackroyd Feather Holdsworth Sugden Barraclough Kellett Thackray Lister
Bannister Capstick Thwaites Airey Braithwaite Postlethwaite Fell Tyson Benson Mounsey Nelson Routledge Little Graham Hetherington Elliot Charlton
Dodds Milburn Fenwick Ridley Heron Swan Storey Forster Hedley Tait Raine Emmerson Coates Harker Alderson Peacock Lowes Wearmouth Proud Bainbridge
Rutter Wardle Bowman Appleby Maughan Stobbs Tate Hepple Laidler Purvis Ord Rutherford Younger Pringle Nesbitt Cummings Dent Sayer
Cobb Bunting Catchpole Larter Garrod Kerridge Pettit Cutting Gooch Borrett Mayhew Thurston Goymer Chaplin Debenham Whiting Balls
Gotts Howes Bloomfield Woolnough Smy Runnacles Mortlock Jarrold Barker Bullen Clover Sparrow Rolfe Juby Ling Sturgeon Frost Utting
Pascoe Trevena Penrose Tregenza Rowse Hocking Nance Polglase Trembath Curnow Angove Chenoweth Tremayne Bolitho Kitto Penhaligon Jago Retallick Trezise
Luscombe Northcott Widdicombe Yeo Chugg Braund Pugsley Westcott Endacott Hannaford Tozer Vickery Govier Coombes Vowles Sheppard Durston Chedzoy
Gulliver Bugler Guppy Loader Legg Trowbridge Whitty Stickland Bartlett Samways Hounsell Loveless Dibben Sturgess Rideout Toop
Akehurst Fuggle Hoad Pankhurst Relf Tester Packham Wickens Chittenden Ovenden Godden Hogben Sladden Goldup Featherstone Tapsell
Boorman Beeching Champion Apps Croucher Funnell Hollands Tompsett Woollett Wickham Baldock Luckhurst Maylam Elphick Avard
Goodfellow Toogood Thoroughgood Makepeace Drinkwater Shakeshaft Gotobed Lillywhite Twelvetrees Pennyfeather Sheepshanks Ramsbottom
Allsop Bagshaw Barnsley Beresford Biggin Blackwell Bramley Buxton Chesterfield Cutts Eyre Fearn Frith Furness Gratton Hadfield Hallam Heathcote
Hibbert Longden Marples Needham Nuttall Oxley Revill Rodgers Siddall Staniforth Stacey Swindell Turton Twigg Wragg Wildgoose Yeomans
Aldridge Allcock Astley Bagnall Beech Bickley Blakemore Brindley Caddick Colley Cope Corbett Darby Deakin Evers Fellows Fereday Gadd Hackett
Hickman Homer Jeavons Jukes Malpass Millward Nock Onions Parkes Pardoe Perks Raybould Round Rudge Shakespeare Tibbetts Tonks Wooldridge Wootton
Boddington Chater Clay Coe Crick Dunkley Eaglestone Freeman Garley Gibbins Gulliver Haddon Hales Jeyes Judge Kightley Lovell
Panter Pebody Pettifer Pinnock Pratt Rainbow Sharman Tarry Tebbutt Tew Underwood Vickers Warr Wesley Whitlock Wykes
Ambrose Ames Angel Anthony Argent Ashby Ashford Askew Atkins Attwood Avery Ayres Badger Bacon Baines Barclay Bashford Bassett Batchelor Bayliss
Beale Beard Beck Bedford Beer Best Bevan Blackburn Blake Bland Bligh Bourne Bowles Boyce Bradbury Brand Bridges Britton Broad Bromley Broughton
Buck Budd Burke Burrows Busby Bush Bushell Butcher Button Byrne Cannon Castle Chadwick Chamberlain Chilcott Christie Church Churchill Clayton
Clegg Cleaver Clifton Close Coates Cockburn Coggins Compton Conway Cope Cornish Cottrell Cowley Crook Croft Crouch Curry Dalton Darling Dawes
Denton Dickinson Dobson Downing Drake Draper Duffield Durrant Dyer Eaton Edge Edmunds Eldridge Ellison Emery English Everett Farr Fielding Finch
Fleming Flower Forrest Fowler Franklin Frampton Gale Garner Garrett Gates Gaunt Gent George Giles Gladwin Glover Goddard Golding Gore Gould Grainger
Grange Greaves Greenhalgh Grimes Groves Gunn Hague Haley Hampton Handley Hanson Hardwick Harper Harrop Hartley Harwood Haywood Healey Heaton Henry
Higgins Higgs Hoare Hollis Holloway Holman Horne Houghton Hulme Humphries Hurley Hussey Hyde Ibbotson Inman Irving Isaac Ives Jarvis Jeffery Jeffries
Judd Kay Keeling Keen Kendall Kerr Kettle Kitchen Knott Knowles Lacey Lake Langford Law Leadbetter Lees Lindley Livesey Lock Lockwood Lord Love Lund
Maddox Major Mallinson Mansfield Marriott Mather May Maynard Mead Mercer Merritt Millar Milner Monk Moody Morley Morrell Mould Mullins Munday Neal
Newton Noble Norwood Oakley Oates Odell Orchard Osborn Otter Owens Pace Padgett Paine Parish Parr Partridge Paterson Pattison Peel Penn Perkins Petty
Phelps Philpott Pike Piper Pitt Plant Platt Plummer Pollard Poulter Prescott Prince Prior Procter Proctor Pryor Quick Radford Ratcliffe Rawlings
Rayner Redfern Reeve Reeves Rich Richards Rider Robbins Roper Rowland Rudd Rush Rushton Ryder Sadler Sargent Sawyer Scott Sewell Shelton Shore
Short Simmonds Simmons Sleight Small Snell Snow Southern Speight Spooner Squires Stafford Stanton Stead Stock Stockton Stringer Stubbs Styles
Sumner Sweeney Swain Tanner Teale Terry Thorne Thorpe Timms Tindall Tolley Topham Travis Tuck Tudor Turley Tyrrell Upton Venables Verity
Viney Wainwright Wakefield Walters Warner Waterhouse Watkins Watkinson Weaver Weeks Welsh Wharton Wheatley Whelan Whitaker Whitfield Whitmore Wickes
Wild Wilde Wiggins Willett Willis Willoughby Winter Wise Wolfe Woodcock Woodhouse Woodley Worrall Worthington Wren Wyatt Wynne Yardley York Yule`
