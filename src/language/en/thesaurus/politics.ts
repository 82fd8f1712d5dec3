// Politics, elections, offices of state, diplomacy and treaties: what synonyms.ts says of a line holds here.

export const politics = `
politician, statesman, statesmen, stateswoman
regime, powers that be, those in power
superpower, great power, world power, major power
rogue state, pariah state, outlaw state
neighbouring country, neighboring country, neighbouring state, neighboring state, country next door
domestic affairs, home affairs
foreign policy, foreign affairs, external affairs
one-party state, one-party rule, single-party
personality cult, cult of personality
power vacuum, leadership vacuum
power struggle, infighting, struggle for power
unity government, government of national unity, power-sharing
incumbent, sitting president, office-holder, officeholder
ex-president, former president, past president
ex-minister, former minister
president-elect, incoming president, newly elected president
acting president, interim president, caretaker president
outgoing president, departing president, lame duck
first lady, president's wife, wife of the president
deputy minister, vice minister, junior minister
minister of health, health minister, health secretary
minister of education, education minister, education secretary
minister of justice, justice minister, justice secretary
foreign ministry, foreign office, ministry of foreign affairs
defence ministry, defense ministry, ministry of defence, ministry of defense
interior ministry, home office, ministry of the interior
finance ministry, treasury, ministry of finance
health ministry, ministry of health, health department
justice ministry, ministry of justice, justice department
education ministry, ministry of education, education department
chief prosecutor, prosecutor general, top prosecutor
cabinet reshuffle, government reshuffle, change of ministers
city council, town council, local council, municipal council, municipality
councillor, councilor, council member, councilman, councilwoman
opposition leader, leader of the opposition, head of the opposition
party leader, head of the party, party chief
left-wing, leftist, left-leaning, left-winger
right-wing, rightist, right-leaning, right-winger
far-right, extreme right, hard right
far-left, extreme left, hard left, radical left
centrist, middle of the road
patriotic, love of country, love of his country
populist, demagogue
snap election, early election, bring forward the election
run-off, runoff, second round of voting, second ballot
by-election, byelection, special election
general election, parliamentary election, legislative election
presidential election, presidential vote, presidential race, race for the presidency, presidential poll
election campaign, campaign trail, electioneering, on the stump
turnout, how many voted, voter participation
polling station, polling place, voting booth
postal vote, mail-in ballot, absentee ballot, postal ballot, vote by mail
electoral roll, voter list, voter register
landslide victory, landslide win, won by a landslide, sweeping victory, runaway victory, win hands down, won hands down
neck and neck, too close to call, dead heat, photo finish, on a knife-edge, level pegging, tight race, close race
narrow victory, narrow win, narrowly won, won narrowly, won by a whisker, win by a whisker
undecided voter, swing voter, floating voter
constituency, electoral district, voting district
no-confidence vote, vote of no confidence, motion of no confidence
hung parliament, no overall majority, no clear majority
referendum, plebiscite
abstain, abstention
lobbyist, lobbying, pressure group, interest group
grassroots, grass-roots
election manifesto, election programme, election platform, party programme, manifesto
policy shift, policy change, change of policy, change of course, changed course
breakthrough, big step forward, major step forward
headway, make headway, made headway
olive branch, peace offering, peace overture, goodwill gesture, gesture of goodwill, conciliatory gesture, overture
peace plan, peace proposal, peace initiative
peace talks, peace negotiations
peace treaty, peace deal, peace agreement, peace accord
memorandum of understanding, mou, letter of intent
ratify, ratification
mutual defence pact, mutual defense pact, mutual defence treaty, mutual defense treaty, defence pact, defense pact, defence treaty, defense treaty, mutual assistance treaty, mutual defence agreement, mutual defense agreement, defence alliance, defense alliance
security guarantee, security assurance
buffer zone, demilitarised zone, demilitarized zone, dmz
sphere of influence, zone of influence
proxy war, war by proxy, proxy conflict
frosty relations, icy relations, chilly relations, strained relations, tense relations
rapprochement, thaw in relations, warming ties, warmer relations, improved relations
normalise relations, normalize relations, restore relations, resume relations
summon the ambassador, called in the ambassador, ambassador summoned, ambassador called in
recall the ambassador, recalled its ambassador, ambassador recalled
diplomatic row, diplomatic spat, diplomatic incident, diplomatic dispute
formal protest, official protest, diplomatic protest, note of protest, protest note, demarche
delegation, negotiating team, team of negotiators
special envoy, special representative
military attache, defence attache, defense attache
sanctions evasion, evade sanctions, get around sanctions, got around sanctions, circumvent sanctions, dodge sanctions, sanctions-busting, skirt sanctions
lift sanctions, end sanctions, remove sanctions, sanctions relief, sanctions lifted
impose sanctions, sanctions imposed, slap sanctions, hit with sanctions
disarmament, disarm, give up weapons, gave up weapons
non-proliferation, nonproliferation
deterrence, deter
brinkmanship, playing with fire
quid pro quo, something in return, favour for a favour
precondition, prerequisite, proviso, strings attached, condition attached, tied to conditions, come with strings, attached conditions
unconditional, no strings attached, without conditions, without preconditions, no preconditions
final offer, take it or leave it
walk out of talks, leave the talks, left the talks, storm out
face-to-face, in person, one-on-one, one-to-one
trilateral, three-way
bilateral, two-way, between the two countries
unilateral, go it alone
divide and rule, sow discord, sow division, drive a wedge, drove a wedge
state secret, official secret, classified information
declassify, unseal
reign of terror, climate of fear
resistance movement, underground movement
devolution, home rule, self-rule
breakaway region, breakaway republic, separatist region, self-declared republic, self-proclaimed republic
self-styled, self-proclaimed, self-declared
occupied territory, occupied area, occupied land
sovereign territory, own soil, home soil, own territory
land grab, landgrab
status quo, existing state of affairs
puppet government, puppet regime, client state
coup attempt, attempted coup, failed coup, coup plot
civil disobedience, passive resistance
boycott, refuse to buy
freedom fighter, resistance fighter, partisan
petition, collect signatures
`;
