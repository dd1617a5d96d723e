/**
 * From these words the detector of encodings learns which letters of a language follow which. They were chosen from public
 * lists of names, places and everyday words so that the commonest pairs come first and often; docs/decisions/0014 says how.
 * A word more teaches it; none of the words of test/support/encodings may stand here, or the measure would mean nothing.
 */
export const languageWords: Readonly<Record<string, string>> = {
  french: `
    été vénéré ndébélé Élisée héréro Amédée Éphémère Vélé déc Pénée Désiré cétacé Maï Éléna Prévôté émérite Bébé
    Gédéon élégant épervière Séréna Maël maïs Élzéar répéter Hélécine Mérovée Évolène néo Sociétés Féroé carénée
    Thérèse Éloïse Médéric étoilé Élégant sécurité Rière déprimée Jérémy Naïl hé céréales côtés Gaël Séléna
    récupérer Néo éwé Mégaptère Érythrée Adélaïde Prêt émaillé Épervière Variété méconnaître référer Cléophée
    Général révéler Ségolène bélizéen Aïna Héloïse pré Frédéric Scé Émérance Yaël réticulé Éleuthère Niévès dépôt
    Epée prés Drève Haïm Sénégal écru Prométhée vérité Léo Liège réal laqué Bérénice célébrer Maé égoïste Adèle
    hâter Pyrénées Fidélité éperonné Prés réfléchir Athénaïs Naël Émérencie Bérangère pénétrer Éléonore lancéolée
    Pré Mélèzes Crêt géant émaillées Hédi tsé élégante Thaï téméraire tchétchène brûlé pièce érythréen Béla dépit
    Waël tôt Pénélope Gaïa ça désagréable Ysé éri Leïla`,
  german: `
    Grün Hübl rückwärts Tür äußern längs Hönig Mühle Röse über Maß Lüthi Öl südwärts Hördt büßen Köhrbrück Fürth
    Brändström Küng Tächl Schär Wühn üben Löns Tögrög Götz Käther dünn Hügel Näf äußerst Länge Gemüse Höch Färöer
    Rüter krähen dafür mästen Bär Bühl Große Lübke Süd Nöh Mörsch Münch knüllen Hürth Dück rüber behänd Straße Höft
    Heß Böll Wärme König Löser Äußeres Kägi frühstücken Jürg Küter Günz Dörre zügeln überwältigend längst Wüste zäh
    heiß Gmünd Höhe Röll Realität Hütte Fötus schrämen süß Mäder Grönländisch Lünen Löbe rügen Stüra nächst Färöisch
    hüben Wörther Höcke Käse großmütig bücken Köniz Römerstraße Gärten hiefür südöstlich ölen Stäfa Räntsch drüben
    später wählen Töpfer häufen früher Bülach Jüch Pöche düsen gemäß Thöne krümmen zürnen außen hüten Ödhus hinüber
    Görmer Fläche tränken Münter fügen lösen Jäggi NÖ blühen`,
  spanish: `
    Unión Omán Inés Frías Girón Bután misión maorí línea Ureña Irán vía Colón arnés Región iraní Iván Río Montaño
    Díaz Ramón árabe Ocotlán galés Aarón latín Ceñar Solís Batán Misión Valdés iraquí Adán Urías Ñañez Ratón Cortés
    Méndez acción Pequeño danés Vía Rincón Benín Tomás Terán sáb miérc Rolón Elías Hernán Haití Ríos papú Cáceres
    Alcalá Piña finés Limón Ático Masía Atún Gaitán función Marín Téllez Briseño marrón omaní César Tomé Cabán
    gestión García malauí Línea manés colón Durán Árabes Aragón Saudí Gaytán País letón Pío Abajeño Sección Batalán
    Páez Irún Jaén ruandés Farías dólar Gámez Araña Lérida Sudán Lebrón Ramírez osético Yáñez Níger Gabón Caimán
    Carrión Chacón Ávila Ruíz Gémino florín ghanés Galván Cenceño Matías Flórez nepalí Damián Ficción Nicolás Vélez
    maltés tártaro Álava Rubén Abadí mié Negrón búlgaro`,
  portuguese: `
    mão açafrão mês Aço Mão Sá Butão Áries ganês Brás coração pé Lívia Vânia Dão França aço chão Mércia Índia galês
    cão Alícia frísio Célia Nações Suíça Márcia Pará Betão Islândia ruandês avião Omã António Téc lilás Invenção
    Guiné Itália Moisés tâmil Iaiá árabe Sílvia Mônaco chinês notícia coçar Quênia letão Sáb Barém eleição Suélen
    língua braço estórias Tomé Dólar vírus Rúben sofá Países Câncer valão Tomás praça Líbia Série suíço águia
    Assunção rígido inglês Olhão Bárbara Cristóvão Praça Moldávia Zelândia Rondônia grená César Colón japonês Rússia
    Emília Táticas Líder leão Irã Félix Núria páli Letícia cartão Terça Bebé Olívia Operações Ceará irlandês Sítio
    índigo Ficção calça Nigéria córnico débito Quénia Laços assamês Árabes Sudão Júlia âmbar Goiás limão Bebê
    Azeméis Luísa céu hauçá Ourém sertão salário Estônia lançar javanês`,
  italian: `
    Giosuè Mosè perciò lassù laggiù quaggiù giù finché poiché Osé cioè tè sì può farò Cefalù Corfù Aiutò
    funzionalità Abilità Capacità Complessità Flessibilità Funzionalità Produttività Agliè Lusigliè Sanfrè Rhémy
    Roncà Codognè Seclì Maierà Ciminà Platì Frazzanò Buddusò Bidonì Senorbì Esaù Noè Salomè Barillà Brigandì Calabrò
    Calì Calò Carè Chilà Franzè Granà Gullì Laganà Macrì Marcianò Mulè Orrù Patanè Pellicanò Pennestrì Praticò Spanò
    Viscò Zappalà Curaçao Tomé Príncipe guaraní colón Åland Barthélemy Fær Øer bokmål volapük paʻanga bolívar`,
  polish: `
    Płońsk Żarów Łapiński Głogów Zesłał Żagań Łuków Miłość Ołów Śliwiński Mówię Różański Żyła słoweński Nóż Nałęczów
    Złotów Gołańcz Bór Świętej Żyć Łochów Zbąszyń głośno Żerków łaciński Całe Płoną Zagórów Śmiać Miłości Sławiński
    Ełk Wiązów Dróżdż Łańcut Śląski koń Pójdę gołębi Słowiński Węgrów Międzychód Błażej Sokół Stępień Kałuża Byłaś
    Bądź Bieżuń Zdążyć Brańsk Słońca Leśna Gołąb Biały Mówił Żyję Znów Długość Głowińska Ożarów Odrą Świętego Złe
    Kłos Sławków reński Śląska Dwór łacińskie tańczący Zęba Włocławek Wołów Żałobny róż Oświęcim Moryń Północą
    Błażowa Jędrzejów słońca Książ Ińsko Bełchatów Że Dźwięku Góra Miłomłyn Pieńsk śląski Małe Łomża Koło mówić
    Mińsk ciężki Myślibórz Liści żółty Zabłudów kambodżański Słońcu Kępa Łaszczów Różą Świątniki Zło Morąg Pieśń
    kość Skłamałam Gołębi Głogówek Gdański Sód Dynów Świerczyński Ból Chełmiński Róże Wleń Gwóźdź Człuchów Miłosław
    Szał Iwański Władysław Dość`,
  czech: `
    Česká Ašská Dářská Donínská Akátová Břečkám Štětí Chráněná Bělá Přímské Hořická Děvínská Klínová Hřiště Junácká
    Bílá Dušní Bošínská Štěpánská Čihákové Jičínská Nábřeží Bečvářská Mlíčníku Hráského Býšovská Císařská Třešť
    Pekárně Běžná Dašická Betáňská Dřínová Krčské Nádražní Dvořišťská Český Týnská Říčanům Dětská Náměstí Králíky
    Bílčická Jánská Keřová Flájská Štěpničkové Stáčírně Božecká Šišky Košířské Bělečská Březí Klíčovská Křížkám
    Boční Kněžická Kováků Bášťská Třemošná Černé Hrušovská Září Českého Návrší Světlá Břežánecká Jílová Ještědská
    Mírám Děčínská Jiřická Žďár Lázní Baňská Hájová Bořetínská Krátký Kamýcká Baštýřská Dračkám Mělník Vítězné Ječná
    Údolí Bělčická Farkáně Štěpcům Břežanská Bystřičná Šimáčka Drážní Peškové Hrušňová Sádkám Jízdárně Dřevařská
    Hálův Zátiší Kašovická Dětského Hřibská Hořínecká Církvičná Návsí Kovářská Rybníčků Běžecká Tádžikistán Byšická
    Nový Betlémské Bečovská Děbolínská Týniště Ješetická Čížkové Dřevčická Lázním Přibíka Holýšovská Pá Hvězdářská
    Černá Strání Jeřická Hořanská Jiříčkové Kačínská Třebová`,
  slovak: `
    Nová Česká Čierná Kováčová česká Šafránová Muškátová Veľký čilské Kočišová Zálužická Baštová Nábrežná Jánošíková
    Kolárová Školská fínčina Lukáčová štát Matičná poľský Čečinová Líšková Šarišská Nížinná Uránová ľudová Veľkého
    Šášovská Košický Župné Juríková Vígľašská Tatárová dánčina Zámocká Čína Beňová írčina Májová pálí Tožská
    Ružičková Štedrá Bočná Haláková tadžické Bačová Kočiš Rybárová ruský Šaštínska Súťažná Veľká Čerešňová Ďaďová
    Škovránčia Janíková Čalovská Otčenášová Košická Žabí Kýčerského Krajčovičová Štát kašmírčina Komárňanská Južný
    Ľudové Muštová Šumavská Svätý Hríbová Jánošík Dekýšová Zámocké Hasičská Údolná švédčina Lukáč`,
  hungarian: `
    Ásványráró Kálmán Sárvár Lázár sétáló Gátér Törölköző Kásád Báránd Vékény Pálháza Jászágó Vácrátót Ádánd Márkó
    Újkér Kánó Söréd Sényő Tápióság Árpás Nábrád Jákó Lőkösháza Göndörszőrű Mátyás Békés Sáránd számlázás Ölbő Kálló
    Füzér Kővágószőlős Véménd Járdánháza Nyírábrány Kávás Kömörő Árpád Ócsárd Rátót Gégény Sóskút Török Lórév Újléta
    Dél Külsősárd Kálmánháza Vác Értény várólistáján Bár Pétfürdő Gáspár Ádám jó Látrány Ónémet Gyönyörű Pölöskefő
    Vásárosbéc Nyírjákó Kétpó Győrsövényház Átány Újfehértó Szápár Bögöt Lókút Hajdúnánás Tököl Játék lógófülű
    Kovácsvágás Bódvarákó Dámóc Közép Mád Süttő Vörös Előszállás és Bánréve Gyúró Pázmánd Ságvár Gödöllő Békás
    Cégénydányád Tápiószőlős félvér Őcsény Szálkásszőrű Tázlár Óföldeák Kővágótöttös Bükkábrány dínár Újkenéz Üröm
    Szörény Lánycsók hátasló Pál Ököritófülpös Máriakéménd Nóráp Csővár Nyírlövő Pé Nyékládháza Óbánya Bősárkány
    Újrónafő Császártöltés Csömödér Ópályi Mezőtúr Nyárád igásló Rétság Dóc Fábiánháza Szőkéd Tényő Szólád Kórós Vál
    Tác`,
  swedish: `
    Vännäs Öckerö lör sön ås Kö Färöarna Nässjö röd Årjäng grå öar för mån Sälen Ström Värmdö löv tögrög Härnösand
    Söt Sävsjö Åmål grönländska Trä Väst Höör Ängs Åke Söderköping Bå Övre Tjörn sås Väg Södertälje Gäv Strängnäs
    Österåker grön blå Örnsköldsvik Järfälla Göte Mönsterås Björk Ånge Ekström Väsby Säter Övertorneå Ödeshög Åre
    Borlänge färöiska Julön köping Järnvägs Jörgen Östra rumänsk Mörbylånga Västra Älmhult Eksjö Söder Håbo Engström
    Eslöv okänd Vårgårda Cooköarna Klädsel Bräcke Åker Pålsson Öster Mjölby söndag Piteå Kungälv Ekerö Köping
    Härryda lördag Åsele Östergötland Rättvik Södra Wikström måndag Täby isländsk Hörby Tranås vägen Älvsbyn Gnosjö
    Bollnäs Stål Laxå Curaçao Caymanöarna Töreboda Skövde gärdet gränden Förenta Tyresö Malå Jönsson Olofström
    Värnamo Sotenäs Rumänien Burlöv Torsås Sjöbo Skåne Åland Kungsör Skönhet Timrå isländska Hällefors Grästorp
    Strömstad Norsjö Kokosöarna Götene`,
  danish: `
    Værøy Sør Sørøst ål øy Læsø lør Værktøj Brønnøy år træne rå Rødøy Sjø Skærbæk Sømløs Måsøy øer mør høj færøsk
    Vågå Ål Tølløse skøn før vær blåbær søt Præstø øv rød gjøk Nær Løgstør æv NØ Håndværk Høy mål trådløs Ødegård
    Mør bø Åvænget søn øm Røed værktøjssæt ås købe gør fårikål væg Kjær Træna Stål føle Grøn stær ørn SØ Værløse
    rømmegrøt høre Håndklæde dæk Ås sø måke sjøen løk grå Færøyene Græs sød bære dør Høng Bø`,
  finnish: `
    Etelä Häme šillinki Venäjä Itä Hyvinkää Jyväskylä Päijät väylä Päivi Heikkilä Hämäläinen Järvinen Leppänen
    Mäkelä Mäkinen Pitkänen Räsänen Väisänen Curaçao jiddiš etelä Venäjän colón Itävalta Azerbaidžan Barthélemy
    Tšekki Länsi Fidži Färsaaret Grönlanti Eteläiset Brittiläinen Kambodža Réunion Tomé Príncipe Tšad eteläiset
    Tadžikistan Brittiläiset baškiiri valkovenäjä bhodžpuri tšetšeeni tšamorro tšekki tšuvassi fidži fääri
    länsifriisi gudžarati kašmiri bokmål njandža odžibwa pandžabi paštu ketšua venäjä šona eteläsotho tadžikki
    volapük Azerbaidžanin Tšekin Fidžin Kambodžan złoty Tomén Príncipen Tadžikistanin bolívar`,
  romanian: `
    Mică paștună kârgâză Rădăuți română Reșița Sâmbătă Căzănești Călărași scoțiană Măgherăuș sârbă rusă Mărășești
    laoțiană Gică Ghiță Criș Zărnești tătară Lică Făgăraș și Tăuții latină Săliște Franța Lăpuș daneză liră
    Călimănești cecenă Brăduț abhază Brândușa Galați estonă Vlăhița Băilești Hârșova galeză Dărmănești letonă
    bașkiră Milișăuți bască Târnăveni Gară Găești Oaș turcă Năsăud Nicuță cehă Cătălin rublă cașmiră valonă Ștei
    Hațeg suedeză Bălcești Vașcău grivnă Țăndărei Flămânzi Drăgănești asameză Florența marcă Roșu idiș Mădălin
    Însurăței engleză Olănești Urlați Băi Drăgășani feroeză`,
  croatian: `
    Ačić Ažić Šarić Kičić Dašić Čavić Gačić Roškić Ičelić Mišića Čamdžić Dačković Šašek Gušić Božičić Đekić Pješčić
    Šotić Čatić Lužaić Žička Kačića Aćić Pašić Češka Štefančić Lučić Kušić Šegavčić Grčića Ađić Ašćerić Šamačka
    Đelić Lečić Šiška Čačak Poštić Ožanić Božičković češki Bačića Madžić Ćukić Šajtoš Žerajić Đerašević Brežančić
    Kočića Šušak Gašpić Gačević Užička Oršanić Čaće Aličić Kašića češka Đenić Miščančuk Džikić Dračić Farčić Košević
    Šargač Pašića Vučković Žižanović Šoljić Anušić Đorđa Opačić Čarnić Pajčić Džinić Lažetić Niš Plačić Rečević
    Našička`,
  dutch: `
    Libië Syrië Noë Daniël Zoë Servië Arriën België Bosnië Tomé Joël Italië Haïti Arabië Suwâld Siënna Israël
    Albanië Ohé Armenië Georgië Nijlân Reahûs Amélie Kroatië Namibië Gabriël Somalië Arriër Tunesië Goënga Rafaël
    Siberië Oekraïne Damwâld Fûns Bolivië Aimée Oceanië Faeröer Joëlle Höfke Åland Brazilië Loënga Ethiopië Céline
    Castelré Wânswert Jordanië Oekraïens Maleisië Noëlla Moldavië Blauhûs Húns Loïs Salomë Mongolië Roemenië Raphaël
    Drieën Slovenië Féline Tsjechië Esmée colón Noëlle Kirgizië Haïtiaans Samuël Flânsum Wâldsein Fabiënne Höchte
    Klösse Mûnein Oldörp Bokmål Australië`,
  russian: `
    Псковская на Ананий Ковалева Старая Воронова Киренск Калин мая Ола Серов История Нинель Терентий Моск Баранова
    ПО Доминиканская Горная Салават лиловый Анастасия Курск Вера Бор Родион Поле Адам особенности Гагарин Сельская
    Чеслав протокол Китай за Медный Трактовая Каневская Ульяна Велимир массового Денис Ейск Филарет крона Пелевин
    Натуральный Коморские Абрикосовая Словения Партизанск Рубина Лесной индексировать Таманская Береговая системы
    Гренада Водопроводная Сахалинский Никанор Боливия Карьера Капитон Черусти Тургенев Приморско Ангола образом
    Мельничная Павловский Игирма Шадринск Сент Карабулак Хоста Кононова февраль Озерная Непобедимое Метро
    Волоколамск Аникей Дорожная украшения Батайск качества Судан Аверкий Лянтор Кузнецкая поглотитель инновационный
    Заливная Милен Сочи Гусева Магас Резиновый Демид Саратовская Горы Бурят Якутск Валерия Кострома Ладислав
    передача Татарстан Калуга наказание Обоянь Архангельская Тимур Городовиковск Есенин Стрежевой Билибино Рипол
    Фортунат широким Афанасий прогресса Вечера Элеваторная Кабардино склоне Литейная Проспект Дементьева
    Новомосковск Зеландия Тихон Мансийский Байкальская Колесникова играет Высотная пиксельный Малави Оленегорск
    Светозар Абрамова Философия Курганинск Борислав Капустина Трудовая укрепления ограничитель Аверьян стороны
    Поднятая Владимирова Черский Живаго Елизар Данков Сахалинская Краснокамск Тымовское Андрей Наркис Любомир
    Севастополь материально Рубен Геологическая Меховой Акулина Гаражная позиции Вероника Башкортостан Иннокентий
    Камбоджа Рябиновая Мурманск Палау уточнения Домодедово Кирилл проблем Нагорная Турбиных Вышеслав разобрать
    Ярополк задача Шамары Осип Феврония Антигуа Ненецкий твердотельный Петрушевская Комиссарова Березники Сортавала
    Нижегородская`,
  ukrainian: `
    Гана лаоська Кий Боровська Марина Іванівна Аравія Олелькович тала словенська Палій Мирон Станислава Каріна
    коморський гереро Анатолія Валентинович данська Радимівна Донецьк ларі Стрийська Анастасій Бандера Микитович
    Горислав Ніна Макар Подільський Всеславівна Замбія Корнило Роман латинська болівійський Маркіянович Гайова Пані
    Гренада Немирівна вон санго Доброслава Камерун Буревіст Анатоліївна Балицький Тимор Пендик фінська Тарасович
    Орина Сирія Милославська Коваленко Романишина Стецьків іракський Антоній Люборада бенгальська Захарович Олесь
    Меланія Петрівна угандійський лоті мавританська Всеволодович`,
  turkish: `
    Çağrı Boğaç Çağdaş Gülgün Akınçı Sırrı İnç şık Çekçe Kılıççı Ağlamış Çişem Önür Aşanboğa Kımızın Gökbörü gümüş
    Çağrıbeğ Atıcı Çankırı Bürlük Şık İsveç Yıldızoğlu Tüzün Ülkü Çabuş Açıkgöz aşınması Kırçiçek Şir Aysılığ Gümüş
    Boğaçuk İrtiş Şengül altını Türkeş Bölükbaşı Çağla Özdoğan Günçiçek kırmızı Yıldırım Çablı İlgegü Bıçkıcı Gökçe
    Çıngır Ürdün Başbuğ Uşak yapıştırılmış Ağaoğlu Bügü İskoç Çağıl Börü Aşkın Sıdkı Şimşek Gülçin Kıraç Aşçı Özkök
    Beğtüzün Aşıkoğlu Akçalı Arınç Büküşboğa çekiş Gönültaş Çağan Gündoğmuş Hüsnü Kürşad İrinç Tütüncü kvaçası
    Beşikçi Bıdın Bölükbaş Kımız Çıgıl Taşlı Şen ağ Altınışık İsveççe Görün Koçoğlu Kürtçe Mısır Alıcı Açığ Bıtrı
    Büdüs gökyüzü Körmükçü Çuvaşça Ekşioğlu ön Rıfkı Çiçem Atış İçeriğin Gül Dağınık Şahsüvar Sırpça Dağdaş Kâzım
    Bürgüt Beğboğa Uğur akıllı Çölü Işığ Bakırcıoğlu Öykü Çağru Bögü Açıkalın Bıçkı Gökçiçek Barçadoğmuş Hızır İlke
    Bünül Buçur`,
};

/** The characters of a language of East Asia by how common they are in names, addresses and words of business, the commonest first. */
export const commonCharacters: Readonly<
  Record<'japanese' | 'chineseSimplified' | 'chineseTraditional' | 'korean', string>
> = {
  japanese: `
    語田子大県山島野川井本原村美中日小口藤国月岡和西尾松金木一太沢諸長谷人北馬崎上末用宮三色石愛高平素理香合福下新
    生森陽内南黒海水肉雄優正吉座犬二菜千翔共東使白佐曜心物根岩手奈安結悠竹永米会引地出部風主土間製社取辛焼面堀樹領
    久花也塚道不自明利毛牛古青動林気七十行知品味煮重豆華粉城広音健浅彩瀬恵昭智浩由真斗武坂杉民連文洋料港朝鮮台央首
    猫無秋紀産桜保学報運業当額関成統法仕好丼天前麻油片賀徳江性者年勝空衣代直男今橋奥柳池岸河韓特字号湾鳥茶角甲魚銀
    倉車通同名八火宅請付実施落的歯込揚汁栗唐玉葉神富良歌先閉夫方事戸没難葵休菊望星博氏張貴順移早介茂寺清輝郎拓英颯
    務浦泉笠横渡稲篠荒菅飯赤邦四州元市区及仏治辺処兌換種柴斐鯉対紺若草黄庫化家情放送楽薬信輸鉄電資限九五六個求支払
    功発入格濃厚丁調伝漬卵噌司親豚腐梨醤節羊鹿塩椒糖板酒里町室形京都静熊分児番超底果筒旧糸価服切迫康迷体開左約査普
    思議頃作力右床魔術近書胃絵揺嫌詞縛急雑巻立唄廃員待指勇液総括回失隆芽見点走希春可女説構何輪舞義外光乙洗屋潮数進
    鶴専門滝貨比夏栄船酸刊臭買亜佳君咲幸弘莉織羽裕亮之秀竜蒼豊辰達陸向任技嶋伊加多場奧澤浜相矢細須鉛有円欧教別域短
    褐狆錦与那御曽吹朱橙灰紫緑藍険印刷具器証券農属鉱株式住預投貯蓄確認完了昔甘寧添食欲感覚温厳選冷奴刺身寿枝筑餃婆
    炒柿麦昆布苔乳鰹猪鴨鶏砂胡酢姜芋湖茨栃群埼潟岐阜滋阪府兵媛沖縄目隔飽雇波週避亭割箸漂漠然減俸封姓絹半`,
  chineseSimplified: `
    亚国公语司空航斯机场尔拉际西克的路尼巴大马加利阿里比兰出版南社多特街罗元子中纳文菜德色新香吉布花维塞索人安科达
    海东法车瓦哥岛天北美林卢塔自一行道格肉豆白家学市业华犬鲁哈工坦山地红猫省果苏黑波英基米爱电和夫金乌明卡摩瓜拿蓝
    阳者江图列萨毛小月洛沙迪福鱼内长诺上瑞丹日不州星三伊门郎群洲博以皮然伯民牙圣平书埃粉麦方第提度威勒普越印立京城
    开好河生龙俄姆朗希我古镑奥绿牛青记动椒轩伦捷风配宁兹士土非丁飞沃黄库泰耳干洋合莱智圭菲本莫水可清建年紫制保黎来
    都味烤约曼蒙光史熊鸡雪铁十是梓属济梅藏泽治杰面与荷百几其别共鲜托代赫夏四川超乐成思田传艺广化湖雨周酱过你浩伟支
    韦根雷及韩时老高豪齐教外区客气了那令台桑顿全通无火宇有心作在能口于甜辣油辉雅汤联疆欧典世音线精贝努隆佛角肯先墨
    查芬团神二狮流丽密五园头点少旅经手之主游银用期炖葱鹏刚也弗孟玻得宾款极蒂力昂班太们津富澳慕直旦坡朝秘葡萄易料春
    秋万胡甘卜宝桃简奶贵草步虫球蛋云涛志婷哲回说情师旗许影视品至程发麻锅就包萝菇玉拜挪边戈双什奇申片致搭融为要港嫩
    所突意陶劳集珍统凯恩重王张默鸟木卷下羊余朱童郁军育晨现官辰盘义原着橙健脑定浓酥放入而腐蒜芽莓姜桂源兴熙昊鑫秀唐
    盾币斐冰律堡帕松会界字关喷串炒缅甸酋汗廷求腊纽实荣汉孙运温芝庆杜店何穆毕短灰褐橘八仙茶七糖欣栋钟装儿像戏译友接
    浙间更夜笔苦六柠舰板睿微滑标限常爽焦带慢没丝饭烧杏番石燕滨勇听到如静最诚俊驰磊涵强烨琪绍仅哇留撒因泊`,
  chineseTraditional: `
    文亞爾拉克色尼斯馬島巴利加西比里羅蘭索納阿維南地群法達瓦元國軒多瑞吉塞布哥盧特週那威薩星期北東及烏博明屬聖天鵬
    科金新嘉林路子澤庫德摩波列郎藍荷中昊立偉輝蘇第安美丹牙普格內洛曼幣白基門然黎丁大卡魯埃朗塔土披鎊紫紅綠隆思智燁
    越浩莫印米哈古瓜伊坦果三福洋紹韓俄區非迪姆月褐日臺竹縣市濤磊健宇遠鑫賴貝沙英伯來奧赫勒治圭幾托其挪紐茲剛四高傑
    哲史孟杜萬葉雷希士拿麥別蒙夫諾查泰圖盾令號橙淡青黃一二五六雄義苗彰投雲宜花澎江建省台懿擎睿宸淵曉煜祺華霖聰彬程
    修誠熙志強松鴻煊夏陶緬甸辛帝汶森富澳與玻和海喀倫頓愛歐喬約皮耳尚什提先灣杰豪唐彭戴毛洪潘謝賈坎獅山聯合汗洲根拜
    保捷厄班斐濟臘蓋都匈度冰肯開寮堡他奈泊菲律賓典干蒂沃可乳棕淺灰粉薄銀檸靛黑栗化屏蓮湖連桃街俊馳凱涵騫默淼蒼旭堯
    焱晟嘯楷樂駒瀟炫城熠彤瑾瑜笑愚苑鈺錦靖琪風鶴鷺昕潔柏超君瀚翊展峻弘源振家晉梓晨榮正炎皓齊耀胤祥致語堂航雨雪飛任
    何侯傅劉吳呂嚴姚姜孔孫宋尹崔廖張徐方於曹曾朱李梁楊武段汪沈熊王田石秦範胡董蔡蔣蕭薛袁覃許譚賀趙邱邵郝郭鄒鄧鄭錢
    鐘閻陳陸韋顧餘馮魏龍龔女男際意緒爪哇昂道公廷蒲百慕萊不札共角梅撒垂衣芬密迦直陀陵甘港行政以買旦本柬埔寨嫩宛脫茅
    模墨秘葡萄席坡棉伐敘突千梵委京偽域宗楚弗畢戈轉換太奎極時瑟靈象岸派誕賽休盟息赤關香宏領葛露支敦登各自帛琉邊疆留
    旺尖部勞吐外小嶼岡未知貢艾藏車臣教世界川彝依奴因尤廣努康書面恩揚旁遮信桑字母僧伽巽固韃靼溪吾溫壯祖寬`,
  korean: `
    아리어이한은토스시하지라끼도인나우르민현니다마비준바기유가정로주윤트오수원진사서연호미의안성적드부소영루동운세
    카태자레고에색일게예재구코크러제새승산는대국경멧프보남티요위상브양빈피신채파무희화모타메전랑조린율공꼬키탄여행
    베북건디네명찬노온치포히단혜별란거과목후분을그중솔투불발두솜페테웨강즈장천용훈골알통월말방광혁석헤저쿠해칸만문
    버초창범형활달역갈밀엘교슬탈랜환실곰검매른눈붉학황와당충완항법규효케특선려있길뉴먼금까귀집벨데터름야난청체결으
    술추담음감심롱질콩극간섬생밥링송울홍친팔임권흥능곡배계앙를력설죄침차령누림할독맹볼순럽푸향깊얀굴작박막쇠흰큰봄
    즐백잭평반편합률외된받육람복관쇼엔느앵본핀언줄종필잔렉왕판꿩병물딱머꾸빠참칠면래블킨컬콜슈글덤멕늬옥군죽점잠내
    든약확더몬덴몰올회몽들봉살존튀셸틱같많짐멘얄흑둥촌뚝긴꺅넓논떼따뜸직벌둘뻐뿔뮤열식돈랙돌샤뢰쁘톨캘팽릭습애록늘
    업증김속꽃덕농입련족헌염때변엄좌함겁없급쁜깨찍날냉놀숙혹밝잡룩싼악쾌센윙절탐롭똑취응룬덜츠폴클총곤밤션릴맥삼암
    널곽허힌워억옹출랍헝냐맨흐싱론콰룻둑톱깝꾀닭댕뱀뱁엉얼왜쩍턱쏙락빼펠펭귄룽숲웰펌쿤딜샘띠캣릿패랏킴픽렁똘망뭉뽀
    삐짜퉁덧잉늪빗털윈슨펙휴젠빨룹릉둔룡앞탑택힘년또멸써될되며듭처겸욱웅견류손최탁표격렬험굉굵좋끗끊끔씬늙닫량뛰맛
    먹멍개끄붐뚤쉬픈겨벽익젊짧철착욕품풍긋혼훌륭흔몹답쿨뇌쌍붙벳셰앨댑움략닉료퀴헨캐롬롤캄셔헬텔턴셈셜칼`,
};
