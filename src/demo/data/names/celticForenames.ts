/** Forenames typical of Irish, Scottish and Welsh families, mixed with the British ones; from the most to the less frequent. */
export const irishMale = `
Patrick Sean Michael John Liam James Conor Daniel Thomas Brendan Kevin Brian Declan Kieran Ciaran Niall Eoin Aidan Colm Donal Cormac Padraig Seamus
Eamonn Fergal Gerard Desmond Diarmuid Dermot Oisin Cian Darragh Rory Ronan Cathal Tadhg Fionn Shane Noel Francis Joseph Martin Enda Finbarr Malachy`
export const irishFemale = `
Mary Margaret Bridget Aoife Siobhan Niamh Sinead Ciara Roisin Orla Maeve Deirdre Grainne Aisling Caoimhe Saoirse Fionnuala Eimear Eileen Noreen Nuala Una
Kathleen Catherine Maureen Sheila Bernadette Majella Assumpta Philomena Concepta Dympna Clodagh Muireann Brid Breda Geraldine Patricia Anne Teresa`
export const scottishMale = `
James John William David Robert Alexander Andrew Ian Iain Angus Alistair Alasdair Callum Hamish Duncan Ewan Euan Fergus Gregor Kenneth Malcolm Donald Murdo
Neil Rory Stuart Graeme Gordon Bruce Craig Fraser Finlay Fin Archibald Douglas Hector Lachlan Magnus Ross Scott Struan Colin Keith Gavin Sandy`
export const scottishFemale = `
Margaret Elizabeth Mary Agnes Jean Isobel Morag Fiona Mhairi Eilidh Kirsty Catriona Shona Ailsa Isla Iona Elspeth Moira Senga Lorna Rhona Heather Aileen
Alison Caitlin Catherine Christina Effie Flora Jessie Kirsteen Lesley Lynsey Maureen Mairi Nan Sheena Skye Una Ishbel Euphemia Annabel Rowan Beathag`
export const welshMale = `
Gareth Rhys David Dafydd Huw Owain Owen Ieuan Iwan Ifan Evan Emyr Emlyn Geraint Glyn Gethin Gwyn Gwilym Hywel Idris Ioan Iestyn Llewelyn Llyr Macsen Meirion
Morgan Dylan Aled Alun Arwel Bryn Carwyn Ceri Dewi Dai Dilwyn Eifion Eirwyn Elfed Elis Elwyn Euros Garin Goronwy Griff Osian Rhodri Steffan Tomos Trefor Wyn`
export const welshFemale = `
Sian Rhiannon Megan Angharad Bethan Carys Catrin Cerys Ceri Delyth Eleri Elin Eirlys Eluned Ffion Gwen Gwenllian Gwyneth Glenys Heledd Haf Lowri Llinos Mair Mari
Menna Myfanwy Nerys Nia Non Rhian Sioned Siwan Tegan Tegwen Olwen Anwen Arianwen Bronwen Buddug Dilys Efa Enfys Manon Mali Seren Cadi Beca Nesta Meinir`
