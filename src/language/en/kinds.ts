// General nouns, and behind the colon what is of that kind: "which aircraft" is answered by a helicopter. It holds one way only: who
// asks for a helicopter is not told about a plane. Where both words stand for one thing, they stand in the thesaurus
// (synonyms.ts). Nothing here is about any briefing.

const lines = `
relative, family member, kin, next of kin, loved one: sister, brother, sibling, mother, father, parent, wife, husband, widow, widower, son, daughter, uncle, aunt, cousin, nephew, niece, grandmother, grandfather, grandson, granddaughter, grandparent, fiancée, fiancé
parent: mother, father
sibling: sister, brother
spouse, partner: wife, husband
child, children, kid, youngster: boy, girl, baby, toddler, infant, teenager, schoolgirl, schoolboy, pupil, son, daughter
teenager, teen, adolescent: 13-year-old, 14-year-old, 15-year-old, 16-year-old, 17-year-old, 18-year-old, 19-year-old
young person, youth: teenager, student, pupil, 16-year-old, 17-year-old, 18-year-old, 19-year-old
aircraft, flying machine: helicopter, plane, airliner, jet, fighter jet, bomber, drone, glider, seaplane
vessel, craft: ship, boat, ferry, tanker, barge, trawler, yacht, freighter, frigate, destroyer, submarine, tug, dredger, container ship, cargo ship, lifeboat, patrol boat, dinghy, canoe, cruise ship, warship
ship, boat: ferry, tanker, barge, trawler, yacht, freighter, frigate, destroyer, tug, dredger, lifeboat, cruise ship
vehicle: car, truck, lorry, van, bus, coach, minibus, tank, tractor, motorcycle, motorbike, ambulance, jeep, pickup, bicycle, scooter, fire engine, bulldozer, forklift, armoured vehicle, trailer, taxi
weapon: rifle, gun, pistol, revolver, machine gun, knife, machete, grenade, missile, rocket, bomb, shell, mine, mortar, howitzer, shotgun, sword, axe, assault rifle
firearm, gun: rifle, pistol, revolver, shotgun, machine gun, kalashnikov, assault rifle
munition, ordnance: shell, missile, rocket, bomb, grenade, mine, bullet, cartridge, cluster munition
explosive: bomb, grenade, dynamite, mine, gunpowder, shell, landmine
building, premises: school, hospital, church, house, warehouse, factory, hotel, barracks, mosque, temple, synagogue, apartment block, hut, barn, office block, shed, kindergarten, convent, monastery, farmhouse, museum, library, villa
place of worship, religious building: church, mosque, temple, synagogue, cathedral, chapel
home, dwelling: house, flat, apartment, hut, cottage, tent, bungalow, villa
shelter, accommodation, lodging: tent, hotel, hut, camp, bunker, hostel, dormitory, gym, hotel room
room: bedroom, kitchen, cellar, basement, attic, cabin, ward
medic, medical worker, health worker, healthcare worker, medical staff: doctor, nurse, surgeon, paramedic, midwife, physician, pathologist, anaesthetist
doctor, physician: surgeon, pathologist, paediatrician, psychiatrist, anaesthetist, cardiologist
patient: burns patient, casualty
official: minister, governor, mayor, ambassador, spokesman, spokeswoman, spokesperson, prosecutor, inspector, councillor, commissioner, deputy minister, envoy, diplomat, president
politician: minister, mp, lawmaker, senator, congressman, congresswoman, councillor, mayor, president, prime minister, chancellor, governor, party leader, deputy
lawmaker, legislator: mp, senator, congressman, congresswoman, member of parliament, deputy
diplomat: ambassador, envoy, consul, attaché
head of state, head of government: president, prime minister, king, queen, chancellor, premier
monarch, royal: king, queen, prince, princess, emperor
lawyer, attorney, legal representative: barrister, solicitor, prosecutor, public defender, defence counsel
legal official: judge, prosecutor, magistrate, coroner
investigator: detective, inspector, prosecutor, examiner, police
police officer, cop: constable, sergeant, inspector, detective, superintendent, chief constable, police chief
emergency worker, first responder, rescuer: firefighter, paramedic, policeman, coastguard, diver, fireman, lifeguard, ambulance crew
emergency service, rescue service: fire service, police, ambulance, coastguard, fire brigade
expert, specialist, academic, scholar, pundit: professor, analyst, researcher, scientist, engineer, geologist, economist, historian, lecturer, research fellow, retired general, former general
scientist, researcher: geologist, biologist, chemist, physicist, epidemiologist, virologist, seismologist, hydrologist, geographer
employee, worker, staff, member of staff: driver, docker, miner, engineer, clerk, cleaner, mechanic, guard, technician, porter, cook, labourer, foreman, operator, secretary, electrician, welder
manual worker: labourer, docker, miner, bricklayer, welder
cleric, clergy, clergyman, religious figure, religious leader: priest, bishop, imam, nun, abbess, monk, rabbi, pastor, vicar, archbishop, cardinal, pope
journalist, reporter, media worker: correspondent, editor, columnist, photographer, cameraman, newspaper editor, broadcaster
author, writer: editor, columnist, novelist, poet, essayist, historian
military man, serviceman, service member: soldier, sailor, rifleman, sniper, private, sergeant, captain, colonel, general, gunner, airman, marine, paratrooper, lieutenant, conscript
officer: captain, major, colonel, general, lieutenant, admiral, brigadier, commodore
senior officer, high-ranking officer, top officer: general, colonel, admiral, brigadier, major general, chief of staff, joint chiefs of staff
rank, military rank: private, corporal, sergeant, lieutenant, captain, major, colonel, general, admiral, brigadier, major general
formation, military unit, army unit, outfit: battalion, brigade, regiment, division, corps, platoon, company, squad, army
criminal, offender: thief, murderer, robber, smuggler, fraudster, kidnapper, burglar, arsonist
crime, offence, offense, criminal offence: murder, manslaughter, theft, robbery, arson, fraud, kidnapping, rape, bribery, corruption, smuggling, assault, negligence, embezzlement, burglary, war crime, negligent manslaughter
charge, accusation: murder, manslaughter, theft, arson, fraud, treason, espionage, kidnapping, bribery, negligent manslaughter
punishment, penalty, sanction: fine, prison sentence, life sentence, execution, death penalty, jail term, community service, hard labour, labour camp, imprisonment
illness, disease, sickness, medical condition, ailment: cholera, malaria, measles, flu, influenza, diabetes, diabetic, cancer, pneumonia, typhoid, dysentery, tuberculosis, ebola, polio, covid, hepatitis, asthma, meningitis, stroke, heart attack, epilepsy, dengue, diphtheria
infection: cholera, malaria, measles, typhoid, tuberculosis, ebola, hepatitis, salmonella, dysentery
symptom: fever, cough, vomiting, diarrhoea, rash, headache, nausea
injury, wound: burn, fracture, broken leg, broken arm, concussion, bruise, cut, gunshot wound, frostbite, jaw wound
cause of death: heart attack, heart failure, drowning, suffocation, bullet, gunshot, hypothermia, stroke, smoke inhalation
body part, part of the body, limb: arm, leg, hand, foot, head, face, jaw, chest, back, neck, shoulder, finger, eye, knee
medicine, medication, drug, treatment: insulin, antibiotic, painkiller, morphine, vaccine, antidote, antiviral, tablet, serum
medical supplies: bandage, dressing, insulin, medicine, syringe, vaccine, blood
chemical, substance, hazardous material, dangerous goods: chlorine, ammonia, acid, chlorate, sodium chlorate, cyanide, solvent, nitrate, ammonium nitrate, peroxide, mercury, arsenic, pesticide
fuel: petrol, diesel, gas, kerosene, oil, coal, gasoline, heating oil
food, foodstuff, groceries, provisions: flour, rice, bread, lentils, grain, wheat, maize, beans, milk, meat, sugar, potatoes, vegetables, fruit, soup, oil, ration
crop: wheat, maize, rice, barley, potatoes, soya, cotton
drink, beverage: water, milk, tea, coffee, beer, wine, vodka, juice
supplies, aid, relief goods, humanitarian aid: flour, rice, food, medicine, blanket, tent, water, bandage, insulin
equipment, gear, kit: helmet, radio, generator, pump, stretcher, rope, life jacket, life raft, body armour, bulletproof vest, torch
clothing, clothes, garment: uniform, coat, jacket, boots, armband, shirt, trousers, helmet, scarf, cap
document, paper, papers: passport, id, identity card, permit, licence, contract, certificate, letter, memo, treaty, warrant, list, diary, manifest, invoice, report
written record, note, writing: diary, letter, memo, logbook, journal, postcard
message, communication: letter, e-mail, email, text, telegram, tweet, post, phone call, note, voicemail, radio call, phone message
means of communication: telephone, phone, radio, e-mail, letter, satellite telephone, telegram, satellite phone, interpreter
social network, social media, platform, site, messaging app: telegram, facebook, twitter, instagram, tiktok, youtube, whatsapp, x
image, imagery, visual: photograph, photo, picture, video, footage, film, drawing, satellite image, map
recording: video, footage, audio, tape, film, black box
news organisation, news outlet, media outlet, outlet, publication: newspaper, broadcaster, news agency, magazine, radio station, television channel, newsletter, website
agreement, accord, deal, pact: treaty, contract, truce, ceasefire, memorandum, armistice
international agreement: treaty, convention, protocol, pact
law, legislation, legal text, legal rule: act, constitution, convention, decree, regulation, statute, geneva conventions
court: tribunal, supreme court, appeals court, high court
legislature, lawmaking body: parliament, senate, congress, assembly, duma, bundestag
public body, government body, government agency: ministry, police, agency, council, prosecutor's office, inspectorate, commission, coastguard
secret service, intelligence agency, spy agency: mi6, mi5, cia, fsb, sbu, mossad
aid group, charity, humanitarian organisation, relief organisation, ngo: red cross, oxfam, médecins sans frontières, save the children, caritas, red crescent
company, firm, business, enterprise: manufacturer, airline, bank, shipowner, operator, insurer, contractor, refinery, brewery
insurer: insurance company, insurers' association
payment, sum of money: ransom, bribe, compensation, salary, fee, fine, reward, pension, bounty
currency: dollar, euro, pound, crown, rouble, yen, franc, hryvnia, yuan, rupee
compensation, help with money, financial help: payment, grant, refund, damages, hotel room, voucher
infrastructure: bridge, road, railway, port, airport, power station, dam, pipeline, power line, tunnel
road, route: motorway, highway, street, lane, pass, track, path, bridge
body of water, water: river, lake, sea, canal, reservoir, bay, strait, lagoon, harbour
high ground, mountains: hill, ridge, mountain, pass, peak
natural disaster, catastrophe, calamity, disaster: earthquake, flood, landslide, avalanche, hurricane, storm, wildfire, tsunami, eruption, drought, cyclone, mudslide
accident, mishap, incident: collision, crash, derailment, explosion, fire, leak, shipwreck, capsizing, spill, collapse
weather, weather conditions, bad weather: snow, rain, fog, storm, cloud, ice, wind, hail, thunderstorm, blizzard, heat, frost, low cloud
animal, livestock, beast: dog, cat, horse, mule, cow, sheep, goat, pig, donkey, camel, chicken
settlement, community, locality: village, town, city, hamlet
place, site, spot: village, town, city, bridge, camp, port, station, square
public place: square, market, park, station, street, church, hall
government, administration: ministry, cabinet, minister, presidency
violence, act of violence: shooting, beating, attack, bombing, stabbing, torture, killing
abuse, ill-treatment, mistreatment, maltreatment: beating, torture, humiliation, starvation, rape, beaten
protest, demonstration: strike, march, sit-in, vigil, rally, boycott
ceremony, gathering, commemoration: vigil, funeral, mass, service, memorial, minute's silence
vote, ballot: election, referendum, motion of no confidence, no-confidence vote
political step, measure: sanction, tariff, embargo, ban, blockade, visa ban
device: bomb, grenade, radio, drone, sensor, detector, transmitter, jammer, fuse
machine, machinery: pump, crane, generator, excavator, bulldozer, forklift, turbine
tool: hammer, axe, saw, shovel, spade, knife, crowbar
furniture: chair, table, bed, sofa, desk, bench
instrument, meter, gauge: sensor, piezometer, barometer, seismograph, radar, sonar, thermometer
navigation aid: radar, sonar, gps, beacon, lighthouse, transponder, ais
alarm, warning signal, warning: siren, alarm bell, foghorn, horn, whistle, flare, text message
season: spring, summer, autumn, winter
weekday: monday, tuesday, wednesday, thursday, friday
nationality: russian, ukrainian, korean, chinese, american, british, french, german, japanese, polish
language, tongue: english, french, russian, korean, chinese, german, spanish, ukrainian, japanese, arabic
continent: europe, asia, africa, america, australia
religion, faith: christian, muslim, islam, christianity, judaism, buddhist, hindu
meal: breakfast, lunch, dinner, supper
degree, qualification: diploma, licence, certificate, doctorate
school, place of learning: university, college, kindergarten, academy, secondary school, primary school
bacterium, bacteria, germ, pathogen: e. coli, salmonella, listeria, legionella, campylobacter, staphylococcus, anthrax
virus: norovirus, ebola, influenza, covid, measles, polio, mpox, hepatitis, hiv
organ, internal organ: kidney, liver, heart, lung, brain, spleen, pancreas
ward, hospital department: intensive care, maternity ward, emergency room, burns unit
shop, retailer: supermarket, bakery, butcher, pharmacy, kiosk, grocer, greengrocer, boutique, petrol station, department store
meat, meat product: beef, pork, lamb, poultry, chicken, mince, sausage, ham, bacon, salami, turkey
dairy product: milk, cheese, butter, cream, yoghurt
vegetable: lettuce, spinach, cucumber, tomato, carrot, cabbage, onion, bean sprouts
fruit: apple, strawberry, melon, grape, banana, raspberry, pear
seafood: salmon, prawn, oyster, mussel, crab, tuna
appliance, household appliance: fridge, oven, washing machine, heater, kettle, toaster, dishwasher, tumble dryer, freezer
financial institution, lender: bank, savings bank, building society, credit union
severe weather, extreme weather: hail, hurricane, storm, tornado, blizzard, heatwave, flood, cyclone, typhoon
watercourse, waterway: river, canal, stream, brook, creek
public transport, means of transport: bus, tram, train, metro, ferry, subway
utility, utility company: waterworks, power company, gas company, water company
legal step, legal remedy: lawsuit, appeal, complaint, injunction, class action
`;

export interface KindWords {
  readonly names: readonly string[];
  readonly members: readonly string[];
}

export const kinds: readonly KindWords[] = lines
  .trim()
  .split('\n')
  .map((line) => {
    const [names = '', members = ''] = line.split(': ');
    return { names: names.split(', '), members: members.split(', ') };
  });
