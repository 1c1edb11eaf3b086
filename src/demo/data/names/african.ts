/** Names of Nigerian, Ghanaian and Somali families, from the most to the less frequent. */
export const westAfricanMale = `
Oluwaseun Chukwuemeka Emmanuel Samuel David Daniel Michael Joshua Victor Kwame Kofi Kwaku Yaw Kojo Kwabena Kwasi Ayodele Babatunde Olumide Oluwatobi Olusegun Femi
Tunde Segun Kunle Kayode Dele Gbenga Ade Adewale Adebayo Tobi Tolu Dayo Chinedu Chidi Chike Emeka Ikechukwu Ifeanyi Obinna Nnamdi Uche Ugochukwu Kelechi Ekene Chibuzo
Ebo Fiifi Nana Ekow Paa Joseph Isaac Ebenezer Solomon Godfrey Sunday Moses Elijah Gideon Caleb Prince Bright Ibrahim Musa Abubakar Sani Yakubu Lamin Ousmane Mamadou`
export const westAfricanFemale = `
Blessing Grace Esther Mary Ruth Joy Patience Mercy Comfort Abena Akua Ama Akosua Efua Adwoa Yaa Afia Esi Oluwaseyi Folake Funmilayo Bukola Yetunde Titilayo Temitope
Tolulope Omolara Olayinka Modupe Kehinde Taiwo Abimbola Adaeze Ngozi Chioma Chinyere Ifeoma Nkechi Amaka Adaora Uchenna Obiageli Nneka Ebele Chiamaka Onyinye Ogechi
Gifty Vida Felicia Beatrice Charity Faith Hope Favour Precious Deborah Rachel Abigail Priscilla Janet Vivian Fatou Aminata Isatou Mariama Hawa Zainab Aisha`
export const westAfricanSurnames = `
Mensah Owusu Boateng Osei Adjei Appiah Asante Agyemang Amoah Ansah Antwi Acheampong Addo Agyei Ampofo Annan Asamoah Asare Baffour Bonsu Danso Darko Donkor Frimpong
Gyamfi Kuffour Kwarteng Nkrumah Ofori Opoku Oppong Ofosu Sarpong Tetteh Twum Yeboah Adeyemi Adebayo Adeleke Adeniyi Adewale Afolabi Ajayi Akande Akinola Alabi Bello
Balogun Fashola Lawal Ogunleye Ojo Okafor Okeke Okonkwo Okoro Oladipo Olaniyan Olatunji Onyekachi Oyelaran Oyewole Salami Sanusi Eze Nwosu Nwachukwu Obi Obiora Okoye
Onwuka Uche Udeh Uzor Igwe Chukwu Ibe Nnadi Anyanwu Abubakar Ibrahim Musa Conteh Kamara Koroma Sesay Bangura Turay Jalloh Bah Ceesay Jallow Jobe Njie Sowe Touray Diallo Camara Kone`
export const somaliMale = `
Mohamed Abdi Ahmed Ali Hassan Abdullahi Ibrahim Yusuf Omar Osman Abdirahman Abdirizak Abdikadir Abdifatah Abdiaziz Ismail Hussein Jama Farah Mahad Mohamud Mustafe
Liban Bashir Guled Warsame Duale Elmi Dahir Said Nur Aden Adan Hersi Igal Khalif Muse Roble Samatar Sharmarke Shire Sulayman Yahye Yonis Zakaria Ayanle Bile Deeq`
export const somaliFemale = `
Fadumo Amina Halimo Hodan Khadra Maryan Nimo Sahra Asha Asli Ayaan Cawo Deqa Fartun Faiza Habibo Hamdi Hawo Hibo Idil Ifrah Ikran Istahil Kaltun Ladan Luul Muna
Naima Nasra Nasteho Qamar Raho Rahma Roda Sacdiyo Safia Saida Shukri Sucaad Suleekho Ubah Warsan Xalimo Yasmin Zahra Zamzam`
export const caribbeanMale = `
Marcus Leroy Winston Errol Delroy Devon Clive Desmond Lloyd Trevor Neville Carlton Courtney Everton Garfield Glenroy Horace Junior Leon Linton Lincoln Maurice Orville
Percival Roy Rudolph Tyrone Wesley Anthony Michael Paul David Mark Andre Curtis Darnell Dwayne Jermaine Jerome Kadeem Kieron Kwame Lamar Leroy Malachi Marlon Nathaniel
Omari Reuben Rohan Romario Sheldon Shaquille Tevin Theo Tyrell Zion Jaden Isaiah Elijah Kai Kyron Nathan Joshua Aaron Daniel Jordan`
export const caribbeanFemale = `
Sharon Marcia Beverley Yvonne Sonia Donna Claudette Marva Hyacinth Merlene Gloria Icilda Joyce Paulette Norma Verona Lorna Maxine Michelle Jacqueline Angela Natasha
Chantelle Shanice Shanika Tanisha Keisha Latoya Ebony Jade Simone Renee Rochelle Leanne Natalie Samantha Monique Nicole Danielle Jasmine Kayla Tiana Aaliyah Amara Imani
Kezia Naomi Rebekah Ruth Sasha Shereen Shanelle Shantel Tamara Tanya Zara Zoe`
export const caribbeanSurnames = `
Brown Williams Campbell Johnson Thompson Francis Smith Gordon Clarke Lewis Morgan Grant Reid Thomas Stewart Davis Edwards Wright Henry Bailey Palmer Miller Anderson
Allen Robinson Scott James Joseph Charles Baptiste Green Morrison Simpson Samuels Richards Taylor Bennett Ellis Powell Walker Gayle Blake Barrett Hylton Hinds Alleyne
Greenidge Blackman Bourne Best Forde Gittens Holder King Sealy Worrell Pierre Augustin St-Louis Prescod Nurse Beckles Bramble Browne Burke Daley Dacosta Facey Fagan
Gale Headley Heslop Hibbert Lawes Lindo McFarlane McKenzie Mighty Nembhard Noel Parchment Peart Plummer Pinnock Rowe Salmon Senior Shirley Sinclair Stephenson Vassell Whyte Wint`
