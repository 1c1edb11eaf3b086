/** Names of Polish, Romanian, Iberian and Turkish families, from the most to the less frequent. */
export const polishMale = `
Piotr Krzysztof Andrzej Tomasz Paweł Michał Marcin Marek Grzegorz Łukasz Adam Jakub Mateusz Zbigniew Jerzy Dariusz Kamil Wojciech Mariusz Rafał Robert Sławomir Jacek
Maciej Dawid Szymon Kacper Bartosz Artur Sebastian Damian Przemysław Daniel Arkadiusz Bartłomiej Radosław Mirosław Patryk Filip Zdzisław Wiesław Stanisław Jan Józef
Tadeusz Kazimierz Henryk Ryszard Leszek Czesław Edward Janusz Bogdan Konrad Hubert Karol Błażej Norbert Igor Oskar Wiktor Franciszek`
export const polishFemale = `
Anna Katarzyna Maria Małgorzata Agnieszka Barbara Ewa Krystyna Elżbieta Magdalena Joanna Aleksandra Monika Zofia Teresa Danuta Natalia Julia Karolina Marta Beata
Dorota Halina Jadwiga Janina Alicja Jolanta Grażyna Iwona Irena Paulina Justyna Zuzanna Bożena Wiktoria Urszula Renata Hanna Agata Sylwia Patrycja Aneta Ewelina Kinga
Edyta Izabela Dominika Emilia Weronika Kamila Gabriela Klaudia Wanda Bogumiła Stanisława Helena Oliwia Maja Amelia Lena`
export const polishSurnames = `
Nowak Kowalski Wiśniewski Wójcik Kowalczyk Kamiński Lewandowski Zieliński Szymański Woźniak Dąbrowski Kozłowski Jankowski Mazur Wojciechowski Kwiatkowski Krawczyk
Kaczmarek Piotrowski Grabowski Zając Pawłowski Michalski Król Wieczorek Jabłoński Wróbel Nowakowski Majewski Olszewski Stępień Malinowski Jaworski Adamczyk Dudek Nowicki
Pawlak Górski Witkowski Walczak Sikora Baran Rutkowski Michalak Szewczyk Ostrowski Tomaszewski Pietrzak Zalewski Wróblewski Marciniak Jasiński Zawadzki Bąk Jakubowski
Sadowski Duda Włodarczyk Wilk Chmielewski Borkowski Sokołowski Szczepański Sawicki Kucharski Lis Maciejewski Kubiak Kalinowski Mazurek Wysocki Kołodziej Kaźmierczak Czarnecki`
export const romanianMale = `
Andrei Alexandru Ionut Mihai Gheorghe Ion Vasile Constantin Nicolae Florin Marian Adrian Cristian Daniel Gabriel Bogdan Catalin Cosmin Costel Dan Dumitru Ciprian Claudiu
Iulian Laurentiu Liviu Lucian Marius Mircea Octavian Ovidiu Petru Radu Razvan Sorin Stefan Stelian Valentin Victor Viorel Vlad Tudor Tiberiu Sergiu Robert`
export const romanianFemale = `
Maria Elena Ioana Ana Andreea Mihaela Alexandra Cristina Daniela Gabriela Georgiana Alina Ancuta Bianca Camelia Carmen Claudia Corina Diana Dorina Florentina Irina Laura
Lavinia Liliana Loredana Luminita Madalina Magdalena Mariana Mirela Monica Nicoleta Oana Paula Raluca Ramona Roxana Simona Sorina Stefania Valentina Violeta Viorica`
export const romanianSurnames = `
Popa Popescu Ionescu Radu Dumitru Stan Stoica Gheorghe Matei Ciobanu Rusu Constantin Marin Dinu Florea Munteanu Ilie Lazar Moldovan Serban Stanciu Toma Ungureanu Barbu
Balan Bucur Chiriac Cojocaru Cristea Diaconu Dobre Dragomir Enache Filip Grigore Iordache Lungu Manole Marinescu Mihalache Nistor Neagu Nita Oprea Pavel Petrescu Preda
Pop Rotaru Sandu Sava Simion Tanase Tudor Vasile Vlad Voicu Zamfir`
export const iberianMale = `
José António Manuel João Carlos Luís Francisco Pedro Miguel Juan Javier Daniel Rafael Fernando Jorge Alejandro Sergio Ángel Pablo Diego Álvaro Andrés Rui Paulo Nuno Tiago
Ricardo Hugo Bruno Gonçalo Duarte Mário Joaquim Vítor Eduardo Alberto Ramón Enrique Vicente Jesús Óscar Rubén Iván Raúl Roberto Gustavo Mateo Santiago Nicolás Gabriel`
export const iberianFemale = `
María Ana Carmen Isabel Josefa Dolores Pilar Teresa Francisca Laura Antonia Cristina Marta Lucía Elena Patrícia Sandra Sónia Carla Mónica Paula Susana Catarina Inês Joana
Mariana Beatriz Leonor Rita Fátima Conceição Raquel Sara Rosa Silvia Beatriz Rocío Noelia Alba Irene Andrea Nuria Daniela Valentina Camila Gabriela Adriana Luísa Graça Helena`
export const iberianSurnames = `
García Fernández González Rodríguez López Martínez Sánchez Pérez Martín Gómez Silva Santos Ferreira Pereira Oliveira Costa Rodrigues Martins Jesus Sousa Fernandes Gonçalves
Gomes Lopes Marques Alves Almeida Ribeiro Pinto Carvalho Teixeira Moreira Correia Mendes Nunes Soares Vieira Monteiro Cardoso Rocha Raposo Neves Coelho Cruz Cunha Pires
Ramos Reis Simões Antunes Matos Fonseca Jiménez Ruiz Hernández Díaz Moreno Álvarez Muñoz Romero Alonso Gutiérrez Navarro Torres Domínguez Vázquez Gil Serrano Blanco Molina
Morales Suárez Ortega Delgado Castro Ortiz Rubio Marín Sanz Núñez Iglesias Medina Garrido Cortés Castillo Lozano Guerrero Cano Prieto Méndez Cruz Calvo Gallego Vidal León`
export const turkishMale = `
Mehmet Mustafa Ahmet Ali Hüseyin Hasan İbrahim İsmail Murat Osman Ömer Yusuf Fatih Emre Burak Serkan Hakan Özgür Kemal Cem Can Deniz Erdal Erkan Ercan Halil Kadir Metin
Nihat Okan Onur Orhan Ramazan Recep Selim Serdar Sinan Süleyman Tolga Tuncay Uğur Ümit Volkan Yaşar Yılmaz Barış Çetin Doğan Engin Güven`
export const turkishFemale = `
Fatma Ayşe Emine Hatice Zeynep Elif Meryem Şerife Zehra Sultan Hanife Merve Havva Zeliha Esra Özlem Yasemin Hülya Sevgi Songül Gül Gülay Sibel Serpil Aysel Aylin Burcu
Derya Dilek Ebru Filiz Nurcan Nuray Pınar Selma Sema Seda Tuğba Tülay Türkan Ümmü Yeliz Çiğdem İpek Büşra Kübra Melek Nazlı`
export const turkishSurnames = `
Yılmaz Kaya Demir Şahin Çelik Yıldız Yıldırım Öztürk Aydın Özdemir Arslan Doğan Kılıç Aslan Çetin Kara Koç Kurt Özkan Şimşek Polat Korkmaz Çakır Erdoğan Can Acar Şen Aktaş
Güneş Avcı Güler Yalçın Tekin Bulut Keskin Turan Ünal Gül Özer Işık Kaplan Bozkurt Ateş Taş Köse Yavuz Karaca Aksoy Deniz Sarı Mehmet Hassan Osman Mustafa Hussein Ramadan Salih`
