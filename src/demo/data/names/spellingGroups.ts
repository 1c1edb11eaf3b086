/** Spellings of one name that differ only in how it was written in Latin letters, or by an old custom; one group a line. */
export const spellingGroups = `
Mohammed Muhammad Mohamed Mohammad Muhammed Mohamad Mohamud Md
Ahmed Ahmad Ahmet Achmed
Hussain Hussein Husain Hossain Hussien Hosseini
Hassan Hasan Hassen Hasen
Yusuf Yousuf Youssef Yousef Yousaf Yusef Yusof
Ibrahim Ebrahim Ibraheem Abraham
Omar Umar Omer
Usman Osman Uthman Othman
Abdul Abdel Abd
Abdullah Abdulla Abdallah
Abdulrahman Abdurrahman Abdirahman Abdel-Rahman Abdelrahman
Khaled Khalid Kaled
Mahmoud Mahmood Mahmud Mehmood
Mustafa Mostafa Mustapha Mustafe
Fatima Fatma Fatimah Fathima Fadumo Fatema
Aisha Ayesha Aysha Aishah
Zainab Zaynab Zeinab Zeynep
Khadija Khadijah Khadeeja Hatice
Maryam Mariam Maryan Meryem Miriam
Chaudhry Choudhury Chowdhury Chaudhary Chaudhuri
Sheikh Shaikh Shaykh Sheik
Rahman Rehman Rahmaan
Qureshi Quraishi Koreshi
Siddiqui Siddiqi Sidiqui Siddique
Malik Malick Maalik
Akhtar Akther Akter Akhter
Begum Begom
Khatun Khatoon Khanum
Miah Mia Meah Miya
Uddin Ud-Din Udin
Hoque Haque Haq Huq
Islam Islaam
Iqbal Eqbal
Javed Javaid Jawed Jawaid
Nasir Naser Nasser Nassir
Rashid Rasheed Rachid
Karim Kareem
Salim Saleem Selim
Jamal Gamal Jamaal
Gill Gil
Dhillon Dhilon Dillon
Sandhu Sandu
Sidhu Sidu
Harpreet Harprit
Gurpreet Gurprit
Jaspreet Jasprit
Balwinder Balvinder
Sukhwinder Sukhvinder
Kulwinder Kulvinder
Patel Pattel
Sharma Sarma
Chauhan Chohan
Deepak Dipak
Sandeep Sandip
Krishan Krishna
Chan Chen
Wong Wang
Lee Li
Cheung Zhang Cheong
Chow Zhou Chau
Leung Liang
Lau Liu
Cheng Zheng
Tsang Zeng
Kwok Guo Kwock
Yeung Yang
Ng Wu
Lam Lin
Hui Xu
Al-Hassan Alhassan El-Hassan
Al-Masri Elmasry Almasri El-Masri
Al-Khatib Alkhatib El-Khatib
Al-Haddad Alhaddad Haddad
Al-Najjar Alnajjar Najjar
Al-Sayed Elsayed Alsayed El-Sayed
Al-Rashid Alrashid Al-Rasheed
Al-Jabouri Aljabouri Al-Juburi
Mousawi Musawi
Said Saeed Sayed Saeid
Tarek Tariq Tareq
Walid Waleed Oualid
Samir Sameer
Munir Mounir Muneer
Issa Isa Eissa
Jama Jamac
Cali Ali
Cabdi Abdi
Cumar Omar
Farah Faarax
Warsame Warsama
Xasan Hassan
Nur Noor Nuur
Aden Adan Aadan
Oluwaseun Seun Oluwaseyi
Oluwatobi Tobi Oluwatobiloba
Adewale Wale
Babatunde Tunde
Chukwuemeka Emeka
Olusegun Segun
Owusu Owusuh
Agyemang Agyeman
Acheampong Acheampon
Mensah Mensa
Piotr Peter
Krzysztof Christopher Kristof
Katarzyna Catherine Kasia
Małgorzata Margaret Gosia
Jerzy George
Alexandru Alexander
Mihai Michael
Gheorghe George
José Jose
Gonçalves Goncalvez
Rodrigues Rodriguez
Fernandes Fernandez
Gomes Gomez
Lopes Lopez
Martins Martinez
Yılmaz Yilmaz
Catherine Katherine Kathryn Catharine
Stephen Steven
Philip Phillip
Geoffrey Jeffrey
Ann Anne
Claire Clare
Sean Shaun Shawn
Alistair Alastair Alasdair Alister
Ian Iain
Stuart Stewart
Niamh Neve
Siobhan Shevaun
Aoife Eefa
Ciaran Kieran
Eoin Owen
Rhys Reece Rees
Dafydd David
Llewelyn Llewellyn
Clark Clarke
Brown Browne
Smith Smyth Smythe
Taylor Tayler
Johnson Johnston Johnstone
Thompson Thomson
Davis Davies
Reid Reed Read
Green Greene
Cook Cooke
Allan Allen Alan
Phillips Philips
Stephens Stevens
Nichols Nicholls
Reynolds Renolds
Pearce Pierce
Hughes Hews
Lewis Louis
Gray Grey
White Whyte`
