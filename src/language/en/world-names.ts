// Names that everybody knows and a briefing may not: states with what belongs to them, their capitals, large agencies and
// media. A question about one of them is never answered about somebody else, however it is spelt. One thing a line, its names
// between commas; names that are everyday words (chad, turkey, jordan, guinea, china as dishes) are matched as names too.

const lines = `
afghanistan, afghan, afghans, kabul
albania, albanian, tirana
algeria, algerian, algiers
angola, angolan, luanda
argentina, argentinian, argentine, buenos aires
armenia, armenian, yerevan
australia, australian, australians, canberra, sydney, melbourne
austria, austrian, vienna
azerbaijan, azerbaijani, baku
bahrain, bahraini, manama
bangladesh, bangladeshi, dhaka
belarus, belarusian, minsk
belgium, belgian, brussels
bolivia, bolivian, la paz
bosnia, bosnian, sarajevo
brazil, brazilian, brazilians, brasilia
bulgaria, bulgarian, sofia
burkina faso, ouagadougou
cambodia, cambodian, phnom penh
cameroon, cameroonian
canada, canadian, canadians, ottawa, toronto
chile, chilean, santiago
china, chinese, beijing, prc
colombia, colombian, bogota
congo, congolese, kinshasa
costa rica, costa rican
croatia, croatian, zagreb
cuba, cuban, cubans, havana
cyprus, cypriot, nicosia
czechia, czech, czech republic, prague
denmark, danish, danes, copenhagen
ecuador, ecuadorian, quito
egypt, egyptian, egyptians, cairo
el salvador, salvadoran
eritrea, eritrean, asmara
estonia, estonian, tallinn
ethiopia, ethiopian, addis ababa
finland, finnish, finns, helsinki
france, french, paris, elysee
gabon, gabonese
ghana, ghanaian, accra
germany, german, germans, berlin, bundeswehr
greece, greek, greeks, athens
greenland, nuuk
guatemala, guatemalan
haiti, haitian, port-au-prince
honduras, honduran
hong kong
hungary, hungarian, budapest
iceland, icelandic, reykjavik
india, indian, indians, new delhi, delhi, mumbai
indonesia, indonesian, jakarta
iran, iranian, iranians, tehran
iraq, iraqi, baghdad
ireland, irish, dublin
israel, israeli, israelis, jerusalem, tel aviv, idf
italy, italian, italians, rome
ivory coast, ivorian, abidjan
jamaica, jamaican
japan, japanese, tokyo
kazakhstan, kazakh, astana
kenya, kenyan, nairobi
kosovo, kosovan, pristina
kuwait, kuwaiti
kyrgyzstan, kyrgyz, bishkek
laos, laotian, vientiane
latvia, latvian, riga
lebanon, lebanese, beirut
liberia, liberian, monrovia
libya, libyan, tripoli
lithuania, lithuanian, vilnius
luxembourg
madagascar, malagasy
malaysia, malaysian, kuala lumpur
maldives, maldivian
malta, maltese, valletta
mauritania, mauritanian
mexico, mexican, mexicans, mexico city
moldova, moldovan, chisinau
mongolia, mongolian, ulaanbaatar
montenegro, montenegrin, podgorica
morocco, moroccan, rabat
mozambique, mozambican, maputo
myanmar, burma, burmese, naypyidaw
namibia, namibian, windhoek
nepal, nepali, nepalese, kathmandu
netherlands, dutch, amsterdam, the hague
new zealand, wellington, new zealanders
nicaragua, nicaraguan, managua
nigeria, nigerian, nigerians, abuja
north macedonia, macedonian, skopje
norway, norwegian, norwegians, oslo
oman, omani, muscat
pakistan, pakistani, pakistanis, islamabad
palestine, palestinian, palestinians, ramallah, gaza
panama, panamanian
paraguay, paraguayan, asuncion
peru, peruvian
philippines, filipino, filipinos, manila
poland, polish, poles, warsaw
portugal, portuguese, lisbon
qatar, qatari, doha
romania, romanian, bucharest
russia, russian, russians, moscow, kremlin
rwanda, rwandan, kigali
saudi arabia, saudi, saudis, riyadh
senegal, senegalese, dakar
serbia, serbian, belgrade
sierra leone, freetown
singapore, singaporean
slovakia, slovak, bratislava
slovenia, slovenian, ljubljana
somalia, somali, mogadishu
south africa, south african, south africans, pretoria
south sudan, juba
spain, spanish, spaniards, madrid
sri lanka, sri lankan, colombo
sudan, sudanese, khartoum
sweden, swedish, swedes, stockholm
switzerland, swiss
syria, syrian, syrians, damascus, assad
taiwan, taiwanese, taipei
tajikistan, tajik, dushanbe
tanzania, tanzanian, dodoma
thailand, thai, bangkok
tunisia, tunisian, tunis
turkiye, turkish, ankara, istanbul, erdogan
turkmenistan, turkmen, ashgabat
uganda, ugandan, kampala
ukraine, ukrainian, ukrainians, kyiv, kiev
united arab emirates, uae, emirati, abu dhabi, dubai
united kingdom, uk, britain, british, england, london, downing street
scotland, scottish, edinburgh
wales, welsh, cardiff
united states, usa, american, americans, washington, white house, us government
uruguay, uruguayan, montevideo
uzbekistan, uzbek, tashkent
vatican, holy see, pope
venezuela, venezuelan, caracas
vietnam, vietnamese, hanoi
yemen, yemeni, sanaa
zambia, zambian, lusaka
zimbabwe, zimbabwean, harare
pentagon, us department of defense, us defense department
us state department, state department
cia, central intelligence agency
fbi
nsa, national security agency
mossad
mi6, mi5, gchq
fsb, gru, federal security service
nato, north atlantic treaty organisation
united nations, the un, un general assembly, unsc, security council
unicef, unhcr, undp, wfp
who director, world health organization, world health organisation
iaea
imf, international monetary fund
world bank
wto, world trade organization
european union, european commission, european parliament
ecb, european central bank
osce
opec
interpol, europol
icc, international criminal court
icj, international court of justice
red cross, icrc, red crescent
amnesty international, amnesty
human rights watch
greenpeace
medecins sans frontieres, doctors without borders
wagner, wagner group
hamas
hezbollah, hizbollah
taliban
houthis, houthi
isis, islamic state
al-qaeda, al qaeda
nasa
spacex, starlink
google
microsoft
apple inc
facebook, meta platforms
amazon.com
tesla
lockheed martin
boeing
airbus
rheinmetall
gazprom
rosneft
rosatom
bbc
cnn
fox news
cbs, cbs news
abc news
nbc, nbc news
msnbc
reuters
associated press
agence france-presse, afp
al jazeera
new york times, nyt
washington post
wall street journal, wsj
guardian newspaper, the guardian
financial times
the economist
bloomberg
le monde
der spiegel
bild
el pais
tass
ria novosti
russia today
xinhua
yonhap
kyodo
nhk
deutsche welle
euronews
sky news
politico
axios
bellingcat
institute for the study of war, isw
rusi
chatham house
brookings
biden
trump, donald trump
obama
kamala harris
elon musk, musk
putin
zelensky, zelenskyy
xi jinping, xi
macron
scholz
merz
merkel
starmer
sunak
boris johnson
netanyahu
modi
erdogan
orban
lukashenko
lavrov
medvedev
kim jong-un, kim jong un
von der leyen
guterres
rutte
stoltenberg
blinken
rubio
hegseth
`;

/** Every name in lower case → the first name of its line. */
export const worldNames: ReadonlyMap<string, string> = new Map(
  lines
    .split('\n')
    .filter((line) => line !== '')
    .flatMap((line) => {
      const names = line.split(',').map((name) => name.trim());
      return names.map((name) => [name, names[0] ?? name] as const);
    }),
);
