/** Names of Chinese, Arabic and Afghan families, from the most to the less frequent. */
export const cantoneseSurnames = `
Chan Wong Lee Cheung Lam Ng Chow Leung Ho Lau Cheng Yip Tang Chu Tsang Kwok Fung Yeung Mak Law Tse Siu Poon Yuen Hui Kwan Lai So Man Liu Au Choi Tsui Lo Yu Pang Lui Mok Tam To`
export const mandarinSurnames = `
Wang Li Zhang Liu Chen Yang Huang Zhao Wu Zhou Xu Sun Ma Zhu Hu Guo He Lin Gao Luo Zheng Liang Xie Song Tang Deng Han Feng Cao Peng Zeng Xiao Tian Dong Pan Yuan Cai Jiang Yu Du Ye`
export const cantoneseSyllables = `
Ka Wai Ming Kin Chi Man Siu Yuk Mei Ling Ho Wing Kwok Yan Tak Sau Lai Hoi Chun Kit Yin Fai Lok Suet Hin Tsz Kai Pui Shan Yiu Hing Kwan Po Shing Wah Yee Ying Chiu Hung Keung`
export const mandarinSyllables = `
Wei Xiao Jing Li Fang Min Yan Hui Jun Lei Tao Chao Ming Xin Yu Jia Hao Bin Qiang Peng Ling Hong Mei Na Qing Rong Ting Xia Ying Yun Zhen Bo Cheng Dong Feng Gang Hai Jian Kai Long`
export const chineseEnglishMale = `Kelvin Jason Kenneth Raymond Andy Eric Vincent Tony Alan Patrick Wilson Edmond Terence Alvin Henry Jacky Kevin Ivan Felix Leo Bosco Sunny Anson`
export const chineseEnglishFemale = `Winnie Vivian Joyce Karen Carmen Cindy Fiona Grace Ivy Jenny Kitty Mandy Peggy Queenie Sandy Tiffany Wendy Yvonne Amy Alice Bonnie Connie Doris Eva`
export const arabicMale = `
Mohammed Ahmad Ali Omar Khaled Mahmoud Hassan Hussein Ibrahim Youssef Mustafa Abdullah Abdulrahman Abdulaziz Adel Ayman Bassam Fadi Faisal Ghassan Hani Hamid Haitham Hisham
Hossam Issa Jamal Karim Khalil Majid Marwan Mazen Munir Nabil Nader Nasser Osama Qais Rami Rashid Sami Salah Saleh Samir Tarek Wael Walid Yahya Yasser Zaid Ziad Karrar Haider`
export const arabicFemale = `
Fatima Maryam Aisha Zeinab Noor Layla Amal Amira Dina Dalia Eman Farah Ghada Hala Hanan Hiba Huda Iman Jamila Khadija Lina Lubna Maha Mona Manal Nada Nadia Najwa Rania Rasha
Reem Rima Ruba Sahar Salma Samar Sara Sawsan Shaimaa Suha Suhad Wafa Yasmin Zahra Zainab Hend Intisar Nahla`
export const arabicSurnames = `
Hassan Hussein Ali Mohammed Ahmad Ibrahim Khalil Mahmoud Saleh Al-Hassan Al-Masri Al-Khatib Al-Najjar Al-Haddad Al-Sayed Al-Rashid Al-Jabouri Al-Tamimi Al-Dulaimi
Al-Saadi Al-Bayati Al-Obaidi Al-Shammari Al-Mousawi Al-Hakim Al-Zubaidi Abdullah Abdel-Rahman Abu-Bakr Abdel-Aziz Ben-Ali El-Amin El-Sayed Farouk Fayed Haddad Hamdan Hamid
Issa Jaber Kanaan Karim Khoury Mansour Nasser Odeh Qasim Rahman Saad Salem Salman Shaheen Taha Tawfik Yassin Younis Zaki Osman Idris Elhassan Bashir Benali Bouazza El-Idrissi`
export const afghanMale = `
Ahmad Mohammad Abdul Najib Farid Habib Hamid Karim Khalid Mirwais Naseer Nasir Omid Qasim Rahim Rahmatullah Sayed Shafiq Sharif Wahid Zabihullah Zaher Gul Hashmat Ehsan Fawad
Idris Jawed Mahmood Matiullah Nazir Noorullah Obaidullah Reza Sabir Samim Tariq Esmatullah Ezatullah Hamidullah Najibullah Asadullah Amanullah Fazal`
export const afghanFemale = `
Fatima Maryam Zahra Shukria Parwin Nasrin Latifa Fahima Farida Freshta Ghuncha Habiba Hosna Karima Khatera Laila Lailuma Mahbooba Malalai Marzia Masooma Mina Nadia Nargis Nilofar
Palwasha Rahima Roya Sahar Salma Sediqa Shabnam Shakila Soraya Storai Tahmina Wajma Zarghona Zohal`
export const afghanSurnames = `
Ahmadi Mohammadi Rahimi Karimi Hosseini Rezai Noori Azizi Sharifi Amiri Haidari Nazari Safi Stanikzai Ahmadzai Zazai Popal Wardak Sahak Khan Jafari Alizada Sultani Qaderi Hakimi
Rasuli Akbari Yousufi Niazi Omarkhel`
