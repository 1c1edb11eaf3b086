/** Names of Sikh, Hindu and Tamil families, from the most to the less frequent. Most Sikh given names serve both sexes. */
export const sikhGiven = `
Harpreet Gurpreet Manpreet Jaspreet Amarjit Balwinder Jasvinder Sukhwinder Kulwinder Parminder Surinder Narinder Ravinder Satwinder Lakhwinder Harjinder Baljit
Ranjit Manjit Kuljit Daljit Harjit Sarbjit Gurmit Harbans Jagdish Mohinder Rajinder Varinder Kamaljit Mandeep Sandeep Kuldeep Rajdeep Amandeep Pardeep Jagdeep
Gurdeep Navdeep Simran Kiran Jasmeet Harmeet Gurmeet Amrit Gurinder Joginder Malkit Nirmal Paramjit Pritam Tejinder Upinder Avtar Bhupinder Charanjit Davinder
Inderjit Jaswant Kashmir Karamjit Rupinder Sarabjit Tarlochan Arjan Arjun Jovan Karan Sukhdev Baldev Gurdev Jagtar Satnam Swaran`
export const sikhClans = `
Gill Dhillon Sidhu Sandhu Grewal Bains Dhaliwal Johal Sahota Atwal Sangha Mann Brar Bhullar Cheema Chahal Deol Dosanjh Hundal Kang Khaira Lally Nijjar Pannu
Purewal Randhawa Rai Sohal Toor Uppal Virk Bassi Bhamra Birdi Chana Kalsi Kundi Matharu Panesar Plaha Rehal Saggu Sehmi Sembhi Sond Virdee Ahluwalia Anand Arora
Bedi Bhatia Chadha Kapoor Khurana Kohli Narula Oberoi Puri Sabharwal Sethi Suri Walia Aujla Boparai Basra Bhogal Hayer Jhutti Kandola Lidder Mahal Nagra Randhawa Samra Thandi`
export const hinduMale = `
Raj Amit Sanjay Rakesh Sunil Anil Ashok Vijay Ajay Rahul Nikhil Vikram Suresh Ramesh Mahesh Dinesh Mukesh Jayesh Hitesh Nilesh Paresh Bharat Dipak Deepak Kirit Kishor
Naresh Pankaj Prakash Rajesh Rajiv Rohit Sachin Sandip Satish Shailesh Subhash Vinod Yogesh Arjun Dev Jay Krishan Neel Rishi Rohan Varun Vivek Ketan Chetan Bhavesh
Alpesh Jitendra Harish Girish Hemant Kamlesh Manish Manoj Mitesh Piyush Pravin Tushar Umesh Vipul Akash Aarav Ishaan Kunal Mayur Nitin Parth Sagar`
export const hinduFemale = `
Priya Anita Sunita Meena Nisha Pooja Neha Hina Bhavna Jyoti Kalpana Kavita Komal Lata Leena Manisha Minal Nita Pallavi Preeti Pushpa Rekha Ritu Rupa Sangita Sarita Seema
Shilpa Shobha Sonal Sushila Swati Tejal Trupti Urmila Usha Vandana Varsha Alpa Aarti Amisha Anjali Asha Bharti Bina Chandrika Daksha Damini Deepa Dharmista Diya
Falguni Gita Hansa Heena Hemlata Ila Indira Jagruti Jalpa Jasu Kamla Kirti Krupa Madhu Mala Mina Nayna Nirmala Pratibha Radha Rashmi Reena Riya Roshni Savita Shreya Sneha`
export const hinduSurnames = `
Patel Shah Sharma Mistry Desai Mehta Joshi Kumar Gupta Parmar Chauhan Verma Lakhani Bhatt Rathod Solanki Amin Pandya Trivedi Modi Popat Vyas Thakrar Raval Kotecha
Dave Gandhi Naik Chopra Malhotra Mehra Khanna Kapoor Aggarwal Agarwal Bose Banerjee Chatterjee Das Dutta Ghosh Mukherjee Roy Sen Reddy Rao Nair Menon Pillai Iyer
Bhandari Bhardwaj Dhanani Gohil Gokani Hirani Jethwa Kerai Ladva Madhvani Makwana Odedra Panchal Pindoria Prajapati Rabadia Ruparelia Shukla Sodha Tailor Tank Vaghela Varsani`
export const tamilMale = `
Suresh Ramesh Kumar Rajan Siva Murugan Karthik Prakash Senthil Selvam Arun Anand Ganesh Mahendran Mohan Nathan Rajendran Ravi Sathish Thayaparan Yoganathan Kandiah
Balasubramaniam Chandran Dharmalingam Jeyakumar Kajan Kugan Logan Mathan Nimalan Pirabakaran Pratheepan Rajkumar Sasikumar Sriskandarajah Sutharsan Thivakar Vigneswaran Vijayan`
export const tamilFemale = `
Lakshmi Priya Devi Meena Shanthi Sumathi Vani Kavitha Malathi Mathi Nirmala Radha Rajeswari Sarojini Selvi Sivagowri Subashini Thamilini Thushara Vasanthi Vijaya
Yalini Abirami Anuja Bhavani Chitra Dharshini Gayathri Janani Jeyanthi Kamala Kirushika Luxmi Mythili Nithya Pavithra Rathika Sinthuja Sobana Thulasi`
