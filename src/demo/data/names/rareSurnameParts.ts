/** First parts of rarer English family names taken from places: `Ash` + `combe`. */
export const placeRoots = `
Abber Acker Adder Ains Alder Allen Alver Amber Ander Apple Arden Ark Arle Arrow Ash Aske Aston Ather Auden Aver Ayle Badder Bag Bake Bals Bam Ban Barley
Bar Bas Batter Beck Bed Beech Belling Ben Bent Ber Beven Bick Bidd Billing Bil Birch Birken Bix Black Blake Blether Blen Bock Bod Bold Bolling Bos Bott Bourne
Bow Brad Braith Bram Bran Brear Brent Brid Brigg Brim Brink Broad Brock Brom Brook Broom Brough Buck Bul Bur Burn Burs But Byre Cald Calver Cam Can Car
Carls Castle Cat Chad Chal Charl Chat Ched Chel Chester Chil Chip Chol Church Clap Clay Cleve Cliff Clip Clough Cock Cod Col Comp Con Cope Corn Cot Cow Cran Craw
Cres Crick Crom Crook Cros Crow Cud Cul Cum Dag Dal Dan Dar Daw Deep Den Der Dil Dit Dod Don Dor Dray Dry Duck Dud Dun Dur East Eccle Edg Egg Eld Elk Ell
Elm Els Emb Ers Ever Ewe Ex Fair Far Farn Fern Field Fil Fin Fish Flax Fleet Flit For Fox Fram Fren Ful Gal Gar Gate Gil Gis Glas Glen God Gold Good Gos Grange Gras
Gray Green Grim Grin Gris Gun Had Hag Hal Ham Han Har Hart Has Hat Haugh Haver Haw Hay Head Heath Hed Hel Hem Hen Hep Her Hessel Hey High Hil Hinch
Hod Hol Holling Holm Hop Horn Hors Hough Hoy Hub Hud Hul Hun Hurst Hut Ick Ilk Ing Ive Kel Ken Ket Kid Kil Kim King Kirk Knap Knights Lam Lan Lang Lave Law
Lax Led Leigh Len Lever Lich Lil Lin Lit Locks Long Lough Lox Lud Lum Lut Lyn Mal Man Map Mar Mas Mel Mend Mere Mickle Mid Mil Min Mis Mon Moor Mor Mos Mot
Mug Mus Nant Nar Nes Nether New Nor North Not Oak Od Off Ol Or Os Os Ot Ox Pack Pad Pan Par Pat Peb Pem Pen Pick Pil Pink Plum Pol Pos Pres Pul Pur
Quarm Quen Rad Ram Ran Raven Raw Red Ren Rib Rich Ring Ris Rock Rod Roe Ros Roth Row Rud Run Rus Ruth Sal Sand Scar Scof Scot Sea Sed Sel Sen Set Shal Shel
Ship Shir Shrop Sid Sil Sin Skel Skip Slade Smal Snel Som South Spal Spen Spring Stain Stal Stan Stap Stav Sted Stir Stock Stod Ston Strat Stret Stur Sud
Sun Sut Swal Swan Swin Tad Tan Tar Tat Tem Ten Tet Thorn Thorpe Thur Tick Til Tin Tod Tol Top Tor Tot Trent Tut Twis Ul Up Wad Wake Wal Wan War Was Wat
Wav Wed Wel Wen Wes Wether Wey What Whip Whit Wick Wig Wil Win Wing Wis Wit Wol Wood Wool Wor Wrax Wring Wy Yar Yel York`

/** Second parts of rarer English family names taken from places. */
export const placeSuffixes = `
ton ley ford worth ham ington well field bury combe wood stone more don hurst croft wick burn dale son by ingham borough cott thwaite land shaw
grave man gate bridge brook ingley house low ridge den stead hill ell ett er water berry bourne worthy thorpe wright smith beck gill holme set
wall mond win ard bottom royd clough side hope head`

/** Given names that end in `s`, `son`, `kins` or `cock` as family names. */
export const patronymicRoots = `
Ad Al Alison And Bart Bat Ben Dan Daw Dick Dob Ed Ellis Gib Gil Greg Hal Han Harri Hew Hob Hod Hug Hutch Jack Jef Jen Jenk Lar Lau Law Mat Merri Mol Nel Nick Par Pat
Per Phil Raw Rob Rod Row Sam Sim Sis Steven Tam Thom Tib Tom Wal Wat Wil Will`

export const patronymicSuffixes = `son s kins kinson cock ott ett cox kin nett lett`
