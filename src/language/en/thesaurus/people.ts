// People by age, family, work, rank, station, belief and where they come from: what synonyms.ts says of a line holds here.

export const people = `
toddler, small child, little one
underage, under age, below the legal age, not yet an adult
adult, grown-up, of legal age
middle-aged, in middle age, in midlife
old age, advanced age, advanced years
parents, mum and dad, mom and dad, mother and father
grandmother, grandma, granny
grandfather, grandpa, granddad, grandad
grandchild, grandchildren, grandkids
offspring, sons and daughters, progeny
life partner, live-in partner, domestic partner, significant other
unmarried, never married, not married, bachelor
ex-wife, former wife
ex-husband, former husband
in-laws, wife's family, husband's family
ancestor, forefather, forebear
ancestry, lineage, bloodline, ethnic origin
inheritance, bequest, bequeath
heir, inheritor, next in line
give birth, gave birth, given birth, childbirth, have a baby, had a baby
breadwinner, main earner, sole earner
caregiver, carer, care worker
nanny, babysitter, childminder, au pair
childcare, child care, daycare, day care, creche
nursing home, care home, old people's home, retirement home, home for the elderly
on his own, on her own, on their own, by himself, by herself, single-handed, unaccompanied, alone
homeless, rough sleeper, sleeping rough, living on the streets, living rough
needy, underprivileged, low-income
blue-collar, working class
white-collar, office worker, desk worker
aristocracy, aristocrat, nobility, nobleman, noblemen, upper class
ethnic minority, minority group, minority community
indigenous, aboriginal, native people
compatriot, fellow countryman, fellow countrymen, countryman, countrymen, fellow citizen
foreign national, foreign citizen, non-citizen
expat, expatriate, living abroad, living overseas
emigration, move abroad
undocumented, illegal immigrant, illegal migrant, irregular migrant, without papers
people smuggler, human smuggler, people smuggling, smuggling people
human trafficking, people trafficking, trafficking in persons
assimilate, fit into society
work permit, work visa, permission to work
residence permit, permission to stay, leave to remain
naturalise, become a citizen, became a citizen, granted citizenship
stateless, without citizenship, without nationality, no nationality
dual citizen, dual national, dual citizenship, two passports
homesick, miss home, longing for home
refugee camp, tent city, tent camp, displacement camp
exodus, mass departure, mass flight
guest worker, migrant worker, foreign worker, foreign labourer, foreign laborer
domestic worker, housekeeper, housemaid, household help
manual worker, manual labourer, manual laborer, day labourer, day laborer, unskilled worker
construction worker, building worker, builder
farmhand, farm worker, farm labourer, farm laborer, agricultural worker
fisherman, fishermen, trawlerman, trawlermen
cleaner, janitor, cleaning lady, cleaning staff
truck driver, lorry driver, trucker
taxi, cab, taxicab
taxi driver, cab driver, cabbie
chauffeur, driver, at the wheel, behind the wheel
motorcyclist, biker, motorbike rider
shopkeeper, shop owner, store owner, storekeeper
shop assistant, sales assistant, salesperson, store clerk, sales clerk
street vendor, street seller, hawker, stallholder, market trader
businessman, businessmen, businesswoman, businesspeople, entrepreneur, business owner
waiter, waitress, waiting staff
bartender, barman, barmaid, barkeeper
hairdresser, barber
mechanic, repairman, repairmen
coder, software developer, software engineer
civil servant, public servant, government employee, government worker, state employee, public employee, functionary
freelancer, self-employed, independent contractor
supervisor, line manager, overseer, foreman, foremen
underling, subordinate, people under his command
chairman, chairwoman, chairperson, chair of the board, chair of the committee
company board, boardroom
security guard, night watchman, security officer
prison guard, prison officer, jailer, jailor, gaoler, warder, prison warden
flight attendant, steward, stewardess, air hostess, cabin crew
stowaway, hidden passenger
undercover agent, undercover officer
paratrooper, airborne troops, parachute troops
gunner, artilleryman, artillerymen, gun crew
reservist, reserve soldier, army reserve, in the reserves
conscientious objector, refuse to serve
cadet, officer candidate, officer in training
high-ranking, top-ranking, high-level, top-level, senior
low-ranking, lower-ranking, low-level, junior
ex-prisoner, former prisoner, former inmate, ex-convict, ex-con, former detainee
cellmate, cell mate, fellow prisoner, fellow inmate, shared a cell
kidnapper, abductor, captor, hostage-taker
martyr, martyrdom, died for the cause
monarch, crowned head, sovereign ruler
royal family, royals, royal house, monarchy
crown prince, heir to the throne, heir apparent
figurehead, in name only, titular head, nominal head
dignitary, vip, public figure, prominent figure
big shot, bigwig, power broker, kingmaker, heavyweight
pioneer, trailblazer, trail-blazer
role model, example to follow, shining example
troublemaker, agitator, firebrand, rabble-rouser
hooligan, thug, ruffian, lout
general public, public at large, man in the street, common people, average citizen
populace, population, number of inhabitants, how many inhabitants
working life, career, professional life
workplace, place of work, on the job, at work
sportsman, sportsmen, sportswoman, sportsperson, athlete
actor, actress, thespian
film star, movie star
filmmaker, film-maker, film director, movie director, movie maker
comedian, stand-up comic, satirist
singer, vocalist
blogger, vlogger, social media influencer, content creator
newsreader, news anchor, newscaster, anchorman, anchorwoman, tv host, tv presenter
cameraman, cameramen, camera operator, videographer
photojournalist, press photographer
editor-in-chief, chief editor
gay, homosexual
same-sex marriage, gay marriage, marriage equality
devout, pious, god-fearing, deeply religious, piety
atheist, non-believer, godless
religion, religious faith, creed, religious belief
place of worship, house of worship, house of prayer
church service, religious service, worship service, liturgy
congregation, worshippers, worshipers, churchgoers
preacher, preach, sermon, homily
pray, prayer, say prayers, said prayers
vicar, parson
monastery, abbey, cloister
missionary, evangelist
holy book, scripture, sacred text
shrine, holy place, holy site, sacred site
pilgrimage, pilgrim
sacred, holy, hallowed
blasphemy, blasphemous, sacrilege
fundamentalist, religious extremist, religious hardliner
jihadist, jihadi, holy warrior
freedom of religion, religious freedom, freedom of worship, religious liberty
baptism, baptise, baptize, christening
ritual, rite, ceremony
tradition, age-old practice, age-old custom
public holiday, national holiday, bank holiday, state holiday
parade, march-past
monument, war memorial, memorial plaque
commemorate, remembrance
minute of silence, moment of silence, minute's silence
half-mast, half-staff, flags lowered
graveyard, cemetery, burial ground
gravesite, burial site, graveside, tomb, burial place, last resting place
mass grave, burial pit
coffin, casket
racist, racism, racial hatred, racial prejudice
antisemitic, anti-semitic
xenophobia, xenophobic, hatred of foreigners, anti-foreigner, anti-immigrant
sexism, sexist, misogyny, misogynist
homophobia, homophobic, anti-gay
discrimination, unequal treatment
gender equality, women's rights, feminism, feminist
primary school, elementary school, grade school
secondary school, high school
schoolroom, classroom
textbook, schoolbook, coursebook
academic degree, university degree, diploma
alumnus, alumni, alumna, graduate, former student
dropout, drop out of school, quit school, leave school early
truancy, play truant, skip school
phd, doctoral degree
literacy, able to read, can read and write, read and write
illiterate, illiteracy, unable to read, cannot read, can't read
uneducated, unschooled, no education, without schooling, no schooling
schooling, education
basic training, boot camp, initial training, recruit training
training ground, training camp, training site, training area, training base, training range
crash course, short training, brief training, intensive course
military academy, officer school, military school, military college
teaching staff, academic staff, faculty members
vocational school, trade school, technical school
distance learning, online learning, remote learning, online classes
school trip, field trip, excursion
thesis, dissertation
plagiarism, plagiarise
inventor, invent
`;
