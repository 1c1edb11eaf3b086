/** First words of street names from the most to the less frequent, and the words that follow them. */
export const streetNames = `
Church Station Park Victoria Mill Queens Albert Manor Kings Green School New York George Alexandra London North West South East Grange Springfield Windsor Chapel Highfield
Stanley Richmond Grove Hill Clarence Cambridge Oxford John Elm Oak Ash Beech Birch Cedar Chestnut Lime Maple Willow Hawthorn Holly Laurel Poplar Rowan Sycamore Walnut Orchard
Meadow Field Wood Woodland Brook River Bridge Spring Well Lake Marsh Moor Heath Common Farm Barn Garden Rose Lavender Primrose Heather Bluebell Ivy Fern Clover
Alma Inkerman Balmoral Sandringham Buckingham Kensington Lancaster Gloucester Warwick Clifton Carlton Cavendish Devonshire Norfolk Suffolk Surrey Sussex Kent Essex Dorset
Wellington Nelson Waterloo Trafalgar Marlborough Churchill Gladstone Salisbury Palmerston Disraeli Cromwell Shakespeare Milton Byron Tennyson Wordsworth Keats Shelley Dickens
Chaucer Kipling Burns Scott Browning Newton Darwin Faraday Stephenson Brunel Arkwright Wesley Ruskin Elgar Handel Coronation Jubilee Regent Prince Duke Earl Abbey Priory Minster
St_Johns St_Marys St_Peters St_Georges St_Andrews St_James St_Pauls St_Michaels All_Saints Trinity Priors Vicarage Rectory Glebe Parsonage Bishops Deans Canon Cross Castle Tower Hall Court
Lodge Cottage Mount Bank Dale Vale Ridge Crest View Hillside Sunnyside Fairview Westfield Eastfield Northfield Southfield Broomfield Whitehall Redhill Blackthorn Greenfield
Ashfield Oakfield Elmfield Beechwood Oakwood Ashwood Birchwood Kingswood Queenswood Fairfield Longfield Highbury Northwood Westwood Eastwood Southwood Broadway Cranbourne Harcourt
Tudor Stuart Hanover Saxon Roman Norman Viking Malvern Cotswold Pennine Chiltern Mendip Cheviot Snowdon Lomond Windermere Coniston Ullswater Derwent Kendal Langdale Grasmere
Severn Thames Trent Mersey Humber Avon Tweed Tyne Wharfe Nidd Ribble Dee Wye Usk Medway Stour Exe Tamar Dart Bramble Foxglove Kestrel Falcon Heron Swallow Skylark Linnet Curlew`

export const streetKinds = `Road Street Avenue Close Lane Drive Gardens Way Crescent Grove Terrace Court Place Walk Hill View Rise Mews Row Parade Square Green`
