/** Names of Pakistani, Bangladeshi and Indian Muslim families, from the most to the less frequent. */
export const muslimMale = `
Mohammed Ali Ahmed Hassan Imran Usman Asif Bilal Hamza Ibrahim Omar Yusuf Abdul Adnan Aamir Arshad Ashraf Atif Azhar Babar Faisal Farhan Farooq Ghulam Haroon
Haris Hussain Iftikhar Ijaz Imtiaz Iqbal Irfan Ismail Jamil Javed Junaid Kamran Kashif Khalid Khurram Mahmood Majid Mansoor Maqsood Masood Mohsin Mubashir
Mudassar Mustafa Nadeem Naeem Nasir Naveed Noman Qasim Rashid Rehan Rizwan Sajid Salman Sarfraz Shabir Shahid Shahzad Shakeel Shoaib Sohail Sufyan Tahir
Talha Tanveer Tariq Tauseef Umar Waheed Waqar Waqas Wasim Yasir Zafar Zahid Zain Zaheer Zeeshan Zubair Zulfiqar Amjad Nawaz Pervez Raja Aftab Anwar Aslam`
export const muslimFemale = `
Fatima Aisha Zainab Maryam Khadija Saima Shazia Nadia Samina Rukhsana Nasreen Yasmin Shabana Farzana Rubina Razia Parveen Tahira Zahida Zara Sana Hina Sadia
Amina Aliya Aneela Asma Ayesha Bushra Farah Fauzia Ghazala Habiba Halima Hafsa Humaira Iqra Iram Kausar Khalida Kiran Lubna Maria Mehwish Misbah Mumtaz Nabila
Naheed Naila Nargis Naseem Nazia Noor Nusrat Rabia Rashida Rehana Robina Sabah Sabina Safia Salma Sameera Sara Sehrish Shaheen Shamim Shamaila Sobia Sumaira
Surayya Tabassum Tasneem Uzma Zakia Zeenat Zubaida Anisa Arooj Maham Alishba Hira Eshal Inaya`
export const pakistaniSurnames = `
Khan Ahmed Hussain Ali Mahmood Malik Iqbal Shah Akhtar Begum Bibi Mirza Butt Chaudhry Sheikh Rehman Raja Javed Qureshi Ashraf Aslam Rashid Akram Nawaz Arshad
Siddiqui Hassan Anwar Mohammed Saleem Sadiq Yousaf Rafiq Shafiq Bashir Tariq Ditta Zaman Afzal Sharif Sarwar Ghani Jan Azam Dar Latif Khaliq Riaz Younis Zafar
Abbasi Ansari Baig Bhatti Bukhari Cheema Dogar Gilani Gondal Haider Hashmi Janjua Jamil Karim Kayani Khokhar Lodhi Maqbool Masih Mughal Naqvi Niazi Pervaiz Rana
Rathore Rizvi Satti Suleman Taj Waheed Warraich Zaidi Zia Mahmud Tahir Shaukat Nazir Ilyas Ishaq Fazal Farooq Asghar Altaf`
export const bangladeshiSurnames = `
Miah Uddin Rahman Islam Ali Ahmed Khan Hussain Begum Khatun Choudhury Alam Hoque Haque Chowdhury Akhtar Khanam Hossain Sultana Akter Karim Kamal Bari Malik Ullah
Mia Rashid Jalil Salam Quddus Kadir Hasan Kabir Sarkar Talukdar Mannan Motin Noor Rouf Sattar Shahid Siddique Subhan Tarafdar Wahid Zaman Bhuiyan Mollah Sikder Munshi`
export const bangladeshiMale = `
Abdul Mohammed Shah Syed Kamal Jamal Rafiq Shofiq Nurul Shamsul Aminul Rezaul Anwar Ashik Azizur Mizanur Mahbub Faruk Habibur Hafizur Jahangir Kabir Khaled
Lutfur Masum Matiur Moinul Monir Mostafa Nazrul Nasir Rahim Rashed Ruhul Sadek Saiful Salim Selim Shahin Shakil Shamim Sirajul Sohel Sujon Tareq Tofayel Zakir
Zahir Imran Rayhan Tanvir Ibrahim Yusuf Hamza Adam Zakariya`
export const bangladeshiFemale = `
Fatema Ayesha Rahima Rokeya Shirin Nasima Salma Sultana Shahena Rehana Nazma Taslima Rumana Farhana Sumaiya Tahmina Jasmin Lutfa Mahmuda Momena Monowara
Nargis Nurjahan Parvin Rabeya Rina Ruksana Sabina Sajeda Selina Shamima Shapna Sharmin Shelina Tania Yasmin Zohura Hosna Hafsa Maisha Nusrat Samia Tasnim`
