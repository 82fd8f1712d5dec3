// Words and phrases that mean nearly the same in a question and in the text that answers it, one meaning a line. Matched by
// stem, so one form of a regular word stands for all. Never words whose difference is a fact (killed, wounded; confirmed,
// denied), never names, never opposites. Nothing here is about any briefing. Fields that fill a page of their own stand in
// thesaurus/.

import { accidents } from './thesaurus/accidents.ts';
import { amounts } from './thesaurus/amounts.ts';
import { arms } from './thesaurus/arms.ts';
import { body } from './thesaurus/body.ts';
import { business } from './thesaurus/business.ts';
import { everyday } from './thesaurus/everyday.ts';
import { goods } from './thesaurus/goods.ts';
import { hazards } from './thesaurus/hazards.ts';
import { health } from './thesaurus/health.ts';
import { inquiries } from './thesaurus/inquiries.ts';
import { law } from './thesaurus/law.ts';
import { minds } from './thesaurus/minds.ts';
import { money } from './thesaurus/money.ts';
import { nature } from './thesaurus/nature.ts';
import { people } from './thesaurus/people.ts';
import { places } from './thesaurus/places.ts';
import { planning } from './thesaurus/planning.ts';
import { politics } from './thesaurus/politics.ts';
import { press } from './thesaurus/press.ts';
import { reasons } from './thesaurus/reasons.ts';
import { reports } from './thesaurus/reports.ts';
import { time } from './thesaurus/time.ts';
import { transport } from './thesaurus/transport.ts';

const lines = `
attack, assault, offensive, incursion, strike, struck, raid, onslaught
invade, invasion, full-scale war, full-scale invasion
bombing, bombard, bombardment, airstrike, air strike, air raid, aerial attack
shelling, artillery fire, artillery strike, mortar fire
drone, uav, unmanned aircraft, unmanned aerial, uncrewed aircraft, quadcopter
missile, rocket, projectile
explosive, bomb, ied, explosive device, explosive charge, roadside bomb, improvised explosive device
explode, explosion, blast, detonate, detonation, go off, went off, blow up, blew up
ammunition, ammo, munitions
weapon, weaponry, arms, armament, military hardware, military equipment, materiel, military kit
gun, firearm, handgun
attacker, assailant, aggressor
gunman, gunmen, shooter, triggerman
shoot, shot, gunfire, open fire, gun down, fired at
shoot down, shot down, bring down, brought down
soldier, troops, serviceman, servicemen, military personnel, combatant, fighting men, man in uniform, men in uniform
army, military, armed forces, fighting force
navy, naval
warship, naval vessel, navy ship, battleship, man-of-war
warplane, fighter jet, combat aircraft, military aircraft, fighter plane
helicopter, chopper
plane, aircraft, airplane, aeroplane, airliner, jet
recruit, conscript, draftee, new soldiers
mobilise, mobilize, mobilisation, mobilization, call up, conscription, military draft
veteran, ex-soldier, former soldier, ex-serviceman
mercenary, hired fighter, soldier of fortune, hired gun
militia, paramilitary, armed group, irregulars
rebel, insurgent, insurgency, guerrilla, insurrectionist
terrorist, terrorism, terror, extremist, extremist group
hostage, captive, abductee, abducted person
kidnap, abduct, abduction, take hostage, took hostage, snatch
prisoner of war, pow, captured soldier, captured fighter, captured serviceman, captured troops
prisoner, inmate, detainee
capture, take prisoner, taken prisoner, took prisoner, taken captive, taken alive
prisoner exchange, prisoner swap, exchange of prisoners, exchange of captives
exchange, swap, in return for, trade for, in exchange
surrender, lay down arms, give themselves up, gave himself up, give up, gave up
hand over, handover, transfer, turn over, surrender, extradite, extradition
retreat, withdraw, withdrawal, withdrew, withdrawn, pull out, pull back, pullout, fall back, disengage, disengagement
gain ground, push forward, make gains, made gains, territorial gains, move forward
front line, frontline, line of contact, battle line, battlefront, line of battle
defend, defence, defense, protect
repel, repulse, fend off, beat back, fight off, fought off, push back
counterattack, counter-attack, counteroffensive, counter-offensive
retaliate, retaliation, hit back, strike back, reprisal, revenge, avenge, vengeance
besiege, siege, encircle, encirclement, surround
blockade, cordon off, seal off, naval blockade
occupy, occupation
seize, seizure, take, took, taken, take hold, took hold, get hold, got hold, take control, took control, take over, took over, taken over, grab, overrun, conquer
liberate, liberation, recapture, retake, retook, regain, win back, reclaim
deploy, deployment, station, dispatch, despatch, send in, sent in
military base, garrison, barracks, army base
bunker, bomb shelter, air-raid shelter
landmine, land mine, minefield, anti-personnel mine
trench, dugout, foxhole
casualties, losses, casualty figures, toll, human toll, human cost, casualty count
death toll, number of dead, number killed, how many died, body count, lives lost, death count
die, dead, death, kill, perish, fatality, fatal, deadly, lethal, pass away, passed away, lose his life, lost his life, lose her life, lost her life, claimed the life, claimed the lives, claim lives, claimed lives
dead body, corpse, deceased, slain, fallen, human remains
wounded, injured, injury, hurt
massacre, slaughter, mass killing, bloodbath, carnage, butchery, mass murder
atrocity, war crime
torture, mistreat, mistreatment, ill-treat, ill-treatment, maltreatment, abuse
death penalty, capital punishment, put to death, death sentence, sentenced to death
escape, flee, fled, run away, ran away, get away, got away, break free, broke free, getaway
desert, deserter, desertion, awol, abandon post
defect, defector, defection, switch sides, change sides
morale, fighting spirit, esprit de corps
tactic, strategy, strategic, game plan
evacuate, evacuation, evacuee, move to safety, get out of harm's way, leave their homes, left their homes, told to leave, ordered to leave, have to leave, had to leave
refugee, asylum seeker
displaced, displacement, driven from, forced from home, uprooted, forced to flee
migrant, migrate, migration, immigrant, immigration
deport, deportation, expel, expulsion, kick out, throw out
repatriate, repatriation, send home, sent home, send back, sent back, return home
ceasefire, truce, armistice, end to fighting, stop fighting, cessation of hostilities, cessation of fighting, halt to fighting, pause in fighting, end of hostilities
fight, fought, combat, battle, firefight, hostilities, battlefield, exchange of fire, trade fire, traded fire
commander, commanding officer, superior, commanding
spy, espionage, secret agent, intelligence officer, mole
intelligence agency, intelligence service, spy agency, secret service, security service
spy chief, intelligence chief, spymaster, head of intelligence
eavesdrop, wiretap, overhear, intercepted call, intercepted conversation, listen in, phone tap, tap phones, bugging device, listening device
surveillance, monitor, keep watch, keep an eye
reconnaissance, recon, scout, spying mission
sabotage, saboteur
nuclear weapon, atomic bomb, nuclear bomb, nuke, atomic weapon, nuclear warhead, nuclear arms
nuclear plant, nuclear power plant, nuclear station, atomic plant
stockpile, arsenal, cache
cover, rear-fire, fire support, covering fire
human wave, meat assault, mass assault, frontal assault
cannon fodder, expendable, disposable
bait, lure, entice, decoy, tempt
trap, ambush, snare
elite, best, finest, top, crack
inexperienced, green, untrained, unprepared, ill-prepared, ill-trained, poorly trained, badly trained, barely trained, half-trained, unseasoned, lack of experience, no combat experience, never seen combat, never been in combat, no experience
experienced, seasoned, battle-hardened, hardened, battle-tested, combat-tested, old hand, combat-experienced
train, drill, exercise
uniform, fatigues, military clothes
bulletproof vest, body armour, body armor, flak jacket
reinforcements, extra troops, additional troops, more troops, more soldiers, fresh troops, send more
military service, national service, serve, enlist, join the army, join up
suicide, killed himself, kill themselves, blow themselves up, self-detonate, own life, own lives
self-immolate, set himself alight, set herself alight
accident, mishap, misadventure, crash
crash, collide, collision, smash, pile-up, slam into, slammed into, plough into, plow into
derail, derailment, off the rails, off the tracks, left the tracks, jump the tracks, jump the rails, left the rails, leave the rails
sink, sank, sunk, capsize, go under, go to the bottom, went to the bottom, shipwreck
ship, vessel, boat
lorry, truck, heavy goods vehicle, hgv, tractor-trailer, articulated lorry, semi-trailer
car, vehicle, automobile, motorcar, motor vehicle
motorcycle, motorbike
petrol, gasoline, fuel
flat, apartment
apartment block, residential building, tower block, high-rise, block of flats, apartment building
house, home, residence, dwelling, household
collapse, cave in, fall down, fell down, crumble, give way, gave way, buckle, give out, gave out
earthquake, quake, tremor, seismic, temblor
tsunami, tidal wave
flood, inundate, inundation, deluge, submerged, under water, underwater, high water, floodwater, flash flood, burst banks, waterlogged
hurricane, cyclone, typhoon, storm, tropical storm, tempest
drought, dry spell, lack of rain
heatwave, heat wave, extreme heat, hot weather, high temperatures, scorching, sweltering
snow, snowfall, blizzard, snowstorm
rain, rainfall, downpour, cloudburst, deluge, torrential rain, torrential
landslide, mudslide, landslip, rockslide, rockfall, avalanche of mud, earth slide
volcano, volcanic, erupt, eruption
fire, wildfire, blaze, inferno, bushfire, flames, conflagration
burn, burnt, set on fire, set fire, set alight, ablaze, torch, incinerate
arson, arsonist, deliberately set
extinguish, put out, douse, bring under control, brought under control
spill, leak, seep, seepage
rubble, debris, ruins, wreckage, remains of the building
trapped, buried, stuck, stranded
rescue, save, pulled from, bring to safety, brought to safety, pull to safety, pulled to safety, get out alive, got out alive, bring out, brought out, dig out, dug out, cut free, lift out, winch
rescuer, rescue workers, emergency services, first responders, emergency crews, rescue teams, rescue party, search party, search and rescue
firefighter, fireman, firemen, fire brigade, fire department, fire crew, fire service
survive, survivor, live through, stay alive, come out alive
missing, unaccounted for, vanish, disappear, disappearance, lost contact, nowhere to be found, not seen since, no trace of, without trace
search, hunt for, look for, manhunt, scour
damage, harm, havoc, detriment
destroy, destruction, wreck, demolish, flatten, raze, devastate, devastation, level to, lay waste, laid waste, reduce to rubble, reduced to rubble, in ruins, wiped out, tear down, tore down
black box, flight recorder, data recorder, cockpit voice recorder
emergency landing, forced landing, crash landing, crash-land
passenger, people on board, those on board, aboard
crew, crew member, crewman, crewmen
pilot, aviator, airman, flyer
take off, took off, takeoff, take-off
depart, departure, set off, set out, leave, left
arrive, arrival, reach, turn up, show up
power cut, blackout, power outage, outage, without power, without electricity, loss of power, brownout, power failure, loss of electricity, load-shedding, rolling blackouts, electricity cut, lose power, lost power, lights went out, no electricity, electricity failed, power went out, power failed, cut off from electricity
electricity, electric, power supply, power grid
dam, embankment, levee, dike
state of emergency, emergency rule, emergency powers
siren, alert, alarm, klaxon, warning signal
negligence, negligent, carelessness, careless, recklessness, reckless, dereliction of duty, irresponsible, foolhardy
error, mistake, blunder, slip-up, oversight, mistaken, gaffe
malfunction, glitch, technical problem, technical fault, break down, broke down, failure, out of order, out of action, come to nothing, came to nothing, fall flat, fell flat, debacle, fiasco, washout, backfire
safety, safe, secure
cause, lead to, led to, trigger, bring about, brought about, result in, give rise to, spark
reason, because, cause, due to, explanation, motive, why, owing to, on account of
basis, grounds, rationale, justification
epidemic, outbreak, pandemic, wave of infections, cluster of cases, cluster of infections, spate of cases
virus, pathogen, germ
disease, illness, sickness, ailment, sick, ill, malady, medical condition
infect, infection, test positive
transmit, transmission, spread, pass on
vaccine, vaccinate, vaccination, jab, inoculate, immunise, immunize, immunisation, immunization, inoculation, booster dose
medical, treatment, treat, healthcare, medical attention, medical care, therapy
doctor, physician, gp, medical practitioner
health workers, medical staff, healthcare workers, medical workers, hospital staff
hospital, clinic, infirmary, medical centre, medical center, medical facility, field hospital, medical tent, dressing station, medical post
hospitalise, hospitalize, admitted to hospital, taken to hospital, in hospital, sent to hospital, rushed to hospital, go to hospital, went to hospital, hospital admission, brought to hospital, end up in hospital, ended up in hospital
health, condition, state of health, shape
surgery, surgeon, surgical, operated on, operating theatre, go under the knife, went under the knife
pregnant, pregnancy, expecting a baby, expectant mother, mother-to-be, mum-to-be, mom-to-be
disabled, disability, handicap
mental, psychological, psychiatric, psyche
trauma, ptsd, traumatise, traumatize, shell-shocked
recover, recovery, recuperate, get better, got better, convalesce, on the mend, pull through, pulled through, bounce back, bounced back, on the road to recovery, full recovery, back on their feet, feeling better, get well, got well, over the worst, on the way to recovery
starve, starvation, hunger, hungry, famine, go hungry, went hungry, without food, nothing to eat, food shortage
malnutrition, malnourished, undernourished
poison, poisonous, toxic, toxin, poisoned, contaminate, contamination
radiation, radioactive, radioactivity
lab, laboratory
sample, specimen, swab
dna test, genetic test, dna analysis
autopsy, post-mortem, postmortem, inquest into the death
morgue, mortuary
funeral, burial, bury, laid to rest, last rites, interment, cremation
mourn, grieve, grief, bereaved, in mourning, pay last respects, paid last respects
quarantine, isolate, isolation, self-isolate, in isolation, keep apart, kept apart
lockdown, stay at home, confinement
president, head of state, leader of the country
prime minister, premier, head of government, pm, premiership
minister, ministry
foreign minister, foreign secretary, top diplomat, chief diplomat, minister of foreign affairs
defence minister, defense minister, defence secretary, defense secretary, defence chief, defense chief, minister of defence, minister of defense
interior minister, home secretary, minister of the interior
finance minister, treasury secretary, minister of finance
spokesman, spokesperson, spokeswoman, press secretary, mouthpiece, press officer
deputy, vice, second-in-command, number two
vice president, deputy president, vice-president
adviser, advisor, aide, counsellor, counselor, consultant
advice, advise, recommend, recommendation, counsel
ambassador, envoy, emissary, diplomat, top envoy, chief of mission
embassy, consulate, diplomatic mission
parliament, legislature, national assembly
lawmaker, mp, member of parliament, legislator, parliamentarian, congressman, congresswoman, deputy in parliament, congressmen, member of congress
government, administration, cabinet, powers that be, ruling cabinet
opponent, critic, detractor, challenger
election, vote, ballot, poll, trip to the polls, go to the polls, went to the polls
voter, electorate
candidate, contender, nominee, hopeful
run for, ran for, stand for election, stood for
win, won, victory, victor, victorious, triumph, winner, come out on top, came out on top, carry the day, carried the day
lose, lost, defeat, suffer defeat, suffered defeat
ruling party, governing party, party in power
coalition, bloc
resign, resignation, step down, stand down, stood down, quit post, quit job, hand in resignation, give notice, gave notice, give up post, gave up post, bow out, bowed out, step aside, stepped aside
oust, overthrow, overthrew, overthrown, topple, depose, unseat, bring down government, force out, forced out, push out, pushed out, drive from power, driven from power
coup, putsch, military takeover, seizure of power, power grab, palace revolution
sack, fire, dismiss, dismissal, remove from office, let go, give the boot, gave the boot, show the door, showed the door, relieved of duties, relieved of command, stripped of post
lay off, laid off, layoff, job cuts, redundancy, redundant, make redundant, made redundant, shed jobs, axe jobs, job losses, jobs lost, cut jobs, jobs cut, cut staff, staff cuts, lose their jobs, lost their jobs, jobs go, jobs gone, let workers go, let staff go, letting workers go, letting staff go, put out of work, thrown out of work, workforce reduction, cut its workforce
appoint, appointment, nominate, nomination, named as, put in charge, hand the job, handed the job, name to the post, designate
choose, chose, chosen, choice, select, selection, pick, opt for
replace, replacement, successor, succeed him, take the place, took the place, stand-in, fill the shoes, supersede, supplant
predecessor, previous holder, forerunner
inaugurate, inauguration, sworn in, take office, took office, swearing-in
tenure, term in office, time in office, term of office
dictator, autocrat, strongman, authoritarian, tyrant, despot, dictatorship, absolute ruler, autocracy, totalitarian, dictatorial, one-man rule, iron rule, tyranny
corrupt, corruption, graft, bribe, bribery, kickback, sleaze
reform, overhaul, shake-up, restructure
position, stance, view, attitude, standpoint, opinion, stand on, point of view, viewpoint, perspective, way of looking at
draft law, bill, proposed law, legislation
law, legal, lawful, legality, legally, statute, act of parliament
illegal, unlawful, illicit, against the law, against the rules, illegitimate
enact, passed into law, become law, became law
approve, approval, sign off, green light, agree to, consent, give go-ahead, give the green light, gave the green light, give the go-ahead, gave the go-ahead, thumbs up, seal of approval, okayed, green-light, rubber stamp
ban, prohibit, prohibition, forbid, forbidden, forbade, outlaw, proscribe, off limits
repeal, abolish, abolition, scrap, revoke, rescind, annul, overturn, strike down, struck down, invalidate, nullify, null and void, declared invalid
cancel, cancellation, call off, axe, nix, shelve, pull the plug, pulled the plug
amend, amendment, revise, revision
sanctions, embargo, restrictive measures, punitive measures, asset freeze, trade restrictions, economic sanctions, economic penalties
tariff, levy, import tax, customs duty, import duty, customs tariff
summit, meeting, leaders' meeting, get-together, gathering of leaders
meet, met, get to know, got to know, acquainted, encounter
treaty, pact, agreement, accord, deal
sign, conclude, ink
negotiate, negotiation, negotiator, talks, bargain, at the negotiating table, haggle, horse-trading, peace talks
mediate, mediation, mediator, broker, go-between, intermediary, middleman, honest broker, good offices
talk, conversation, chat, discussion, discuss, speak, spoke, spoken, dialogue
argue, argument, quarrel, row, dispute, disagreement, spat, squabble, at loggerheads, war of words, wrangle
demand, insist on, call for, press for, clamour, clamor
urge, call on, appeal to, exhort, implore, plead, beg, beseech, entreat, call upon
request, ask for
promise, pledge, vow, undertake to, give word, gave word, give assurance, gave assurance, make a commitment, made a commitment, swear to
guarantee, assure, assurance
condemn, condemnation, denounce, denunciation, decry, deplore, speak out against, spoke out against, voice outrage, deprecate
criticise, criticize, criticism, critical of, slam, lambast, find fault, take to task, took to task, come under fire, flak, lash out, hit out at, take a swipe, find fault with, rip into, tear into, castigate
praise, commend, hail, laud, applaud, acclaim, sing praises, speak highly of, spoke highly of, heap praise, kudos, pay tribute, paid tribute
thank, grateful, gratitude, appreciate, appreciation, express thanks, thankful, express gratitude
apologise, apologize, apology, sorry, say sorry, said sorry, express regret, mea culpa, beg pardon
accuse, accusation, allege, allegation, point the finger, point finger, finger-pointing, level accusations, lay at the door
admit, admission, concede, own up, confess, confession
recognise, recognize, recognition, acknowledge, acknowledgement, acknowledgment
deny, denial, refute, rebut, issue a denial, flatly deny
reject, rejection, refuse, refusal, turn down, rebuff, spurn, thumbs down, give the thumbs down, knock back, nix
accept, acceptance, say yes, said yes
endorse, endorsement, backed by, stand behind, in favour, in favor, throw weight behind, threw weight behind, lend support, lent support, rally behind, get behind, come out in favour, come out in favor
oppose, opposed to, object to, be against, resist, come out against, came out against, take a stand against, took a stand against, take issue with
want, wish, desire, would like, keen to, eager to, long for, yearn, have eyes on
seek, sought, pursue
offer, offer up, propose, proposal, put forward, put on the table, bring forward, float the idea, table a proposal
plan, prepare, preparation, get ready, intend, intention, gear up, ready to, draw up, drew up, have in mind, lay the groundwork, map out
enemy, foe, adversary, opposing side
friendship, alliance, partnership, tie-up, ally, relationship, relations, ties
neutral, neutrality, impartial
independence, sovereignty, statehood, self-determination
autonomy, autonomous, self-rule, self-government
annex, annexation, absorb
border, frontier, demarcation line
soil, territory, land, ground
region, area, zone
town, city
village, settlement, hamlet
inhabitant, resident, villager, local people, townspeople, townsfolk, dweller
abroad, overseas, foreign country, other countries, outside the country
citizen, national, citizenship, nationality
home, homeland, back home, home country, native country
propaganda, disinformation, misinformation, fake news, false information, misinformation campaign, disinformation campaign
protest, demonstrator, demonstration, protester, march, rally, took to streets, sit-in, pour into the streets, took to the streets, take to the streets
riot, unrest, disorder, disturbance, rioter, civil unrest, street violence, public disorder
clash, skirmish, scuffle, confrontation, come to blows, came to blows, run-in, brawl, melee
strike, walkout, walk out, industrial action, stoppage, work stoppage, down tools, go-slow
trade union, labour union, labor union
activist, campaigner, rights defender, protester group, pressure group
human rights, civil rights, civil liberties
crackdown, clampdown, crack down, clamp down, repression, suppress, quash, heavy hand, stamp out, stamped out, quell
disperse, break up, scatter
banner, placard
slogan, chant
crowd, throng, mob
police, cop, policeman, policemen, law enforcement, police officer, policewoman, constable
arrest, apprehend, round up, take into custody, taken into custody, nab, swoop on, haul in, hauled in, place under arrest, placed under arrest, in handcuffs, pick up by police
custody, detain, detention, held, kept, behind bars, captivity
jail, prison, imprison, imprisonment, incarcerate, penitentiary, lock-up, lockup, behind bars, under lock and key, prison cell, jail cell
penal colony, labour camp, labor camp, prison camp
culprit, perpetrator, offender, wrongdoer, criminal, guilty party
defendant, on trial, in the dock
charged with, charges against, indict, indictment
prosecute, prosecution, put on trial, bring to justice, bring charges, brought charges, press charges, pressed charges
prosecutor, district attorney, state attorney
trial, court case, court proceedings, legal proceedings, court hearing
judge, magistrate
lawyer, attorney, solicitor, barrister, legal representative, counsel for the defence, defence counsel, defense counsel, defence lawyer, defense lawyer, defence attorney, defense attorney, defence team, defense team, legal team
sue, lawsuit, legal action, litigation, take to court, file suit, filed suit, bring suit, haul into court, seek damages, sought damages
verdict, ruling, judgment, judgement, court decision, adjudication
guilty, convict, conviction, guilt
acquit, acquittal, exonerate, found innocent
sentence, jail term, prison term, sentenced to, years in prison
punish, punishment, penalty, penalise, penalize, disciplinary
pardon, amnesty, clemency, reprieve, commute a sentence
freed, set free, let go, release, liberty
murder, homicide, manslaughter, slaying, unlawful killing
assassinate, assassination, assassin, attempt on life, targeted killing, contract killing
rape, sexual assault, sexual violence, sexual abuse
steal, stole, stolen, theft, rob, robbery, thief, heist, make off with, made off with, burglary, burglar, larceny, pilfer, robber, break-in, housebreaking
loot, plunder, pillage, ransack
fraud, fraudster, scam, swindle, con, con man, rip off, rip-off, hoax
smuggle, smuggler, trafficking, contraband, gun-running, people smuggling, bootleg
gang, cartel, mafia, organised crime, organized crime
crime, offence, offense, felony, criminal act, wrongdoing
blackmail, extort, extortion
prove, proof, proven, evidence, smoking gun, bear out, substantiate, demonstrate beyond doubt, conclusive evidence, hard evidence, irrefutable, indisputable, incontrovertible
witness, eyewitness, bystander, onlooker, passer-by, passers-by, passerby, passersby
testify, testimony, give evidence, gave evidence, take the stand, took the stand, take the witness stand, bear witness, bore witness, in the witness box, witness stand
question, interrogate, interrogation, interrogator, interview, quiz, grill, debrief, cross-examine, cross-examination, questioning
investigate, investigation, investigator, probe, inquiry, enquiry, delve into, dig into, get to the bottom, got to the bottom, fact-finding, enquire into, inquire into
compensate, compensation, reparations, payout, redress, indemnity, recompense, make amends, made amends, restitution
legitimate, legitimacy
allow, permit, permission, authorise, authorisation, give leave, give permission, gave permission, licence, license, let through
regulation, regulate, regulator, rules
obligation, duty, oblige
must, have to, need to, required to, obliged to
blame, fault, responsible for, at fault, culpable, pin on, lay the blame, laid the blame, finger of blame, hold responsible, held responsible
breach, violate, violation, break the law, infringe, infringement, contravene, contravention, fall foul of, fell foul of, run afoul, ran afoul, flout, flouting
obey, comply, abide by, adhere, follow orders, toe the line, toed the line, observe the rules, stick to the rules, stuck to the rules
disobey, defy, defiance, mutiny, insubordination, flout orders, refuse orders, refused orders
order, instruct, instruction, command, told to
journalist, correspondent, newsman, press, media, newspeople
news conference, press conference, press briefing, media briefing
headline, title, heading
article, story, news item, write-up
column, op-ed, opinion piece, editorial, commentary
write, wrote, written, writer, columnist
newspaper, tabloid, broadsheet
magazine, journal, periodical
broadcaster, tv channel, television channel, tv station, television station, tv network
television, tv, telly
broadcast, televise, air on
publish, release, put out, issue, make public, made public, print
quote, cite, quotation
anonymous, unnamed, unidentified, undisclosed, on condition of, nameless, not named
video, footage, clip, film, recording, recorded footage, videotape
audio, sound recording, voice recording, tape
picture, photo, photograph, image, pic, snapshot, selfie
translate, translation, translator, interpreter, interpret
social media, social network, platform, online platform
circulate, shared, posted, appear, go around, doing the rounds, go viral, went viral
spread, publicise, disseminate, dissemination, propagate, catch on, caught on, get around, got around
comment, remark
statement, declaration, communique, press release
announce, announcement, declare, unveil, make known, made known, go public, went public, put out an announcement, proclaim, come forward, came forward
describe, description, characterise, characterize, portray
show, shown, seen, visible, depict
mention, refer to, bring up, brought up, allude, touch on, touch upon
mean, meant, stand for, signify
nickname, call sign, alias, known as, dubbed, code name, codename, other name, another name, different name
rumour, rumor, hearsay, gossip, speculation
secret, classified, confidential, covert, clandestine, top secret, undercover, hush-hush, surreptitious, stealthy, stealth, furtive, cloak-and-dagger, behind closed doors
reveal, revelation, disclose, disclosure, divulge, expose, bring to light, lay bare, laid bare, spill the beans, spilled the beans, spilt the beans, unveil, come out with, came out with, let the cat out of the bag, give the game away, gave the game away, blab
documents, docs, paperwork
id, papers, identity document, passport, identity card, documents, travel document, travel papers
note, message, letter, written
text message, sms, dm, messaging
diary, notebook, journal
study, research, scientific paper, white paper, working paper
survey, opinion poll, questionnaire
think tank, research institute, policy institute, research centre, research center
university, college
work, employed, employer, fellow, affiliation, works for
professor, academic, lecturer, scholar
student, pupil, schoolchild, schoolchildren, undergraduate
teacher, educator, schoolteacher
scientist, researcher, research fellow
expert, analyst, specialist, pundit, authority on, connoisseur
data, statistics, figures
assess, assessment, evaluate, evaluation, appraisal
analyse, analyze, analysis
predict, prediction, forecast, foresee, foresaw, projection, foretell, foretold, prophesy, prognosis
find, found, discover, discovery, come across, came across, unearth, recover, detect, detection
establish, set up, create, creation, founder, start up, bring into being, brought into being, co-found, co-founder
spacecraft, spaceship, space probe
astronaut, cosmonaut, spaceman
blast off, lift off, lift-off, liftoff
climate change, global warming, climate crisis
emissions, greenhouse gas, carbon pollution
artificial intelligence, ai, machine learning
chatbot, bot, ai assistant
hack, hacker, cyberattack, cyber attack, cyber-attack, data breach, break into the system, broke into the system, ransomware, security breach
internet, online, on the web
phone, telephone, call, phone call
mobile phone, cell phone, cellphone, smartphone, handset
email, e-mail, inbox
company, firm, enterprise, corporation
chief executive, ceo, head of company, head of the company, company chief, company boss, runs the company
leader, chief, head, boss, ruler, figurehead, head honcho, person in charge, at the helm, director
revenue, sales, turnover
bankrupt, bankruptcy, insolvent, insolvency, go bust, went bust, go under, went under, receivership, liquidation, go to the wall, went to the wall, in administration, went into administration, go into administration, unable to pay its debts, belly up
merge, merger, takeover, acquisition, acquire, buyout, bought out, buy out, taken over by, bought the company, buy the company, take over the company, took over the company
buy, bought, purchase, snap up, snapped up, procure, procurement
sell, sold, sale, seller, offload, put up for sale, sell-off, flog
expensive, costly, costliest, cost, pricey, pricy, overpriced, exorbitant, cost a fortune
price, cost, how much, price tag, going rate
pay, paid, payment, pay out, paid out, fork out, foot the bill, remunerate
salary, wage, pay, earn, remuneration, pay packet, paycheck, paycheque, stipend
loan, lend, lent, lender, borrow
debt, owe, indebted, in the red, arrears, liabilities, overdue payment, outstanding payment
spend, spent, expenditure, outlay, splash out, lay out money, outgoings
inflation, rising prices, price rises, cost of living, price increase, price hike, dearer, more expensive
recession, economic downturn, slump
invest, investment, investor, put money into
factory, manufacturing plant, mill, production site, production facility, production plant, manufacturing site, manufacturing facility, production works, plant
oil, crude, petroleum
employee, worker, staff, workforce
unemployed, unemployment, jobless, out of work
hire, take on, taken on, took on, recruit, employ
role, job, position, post, function
rank, military rank, grade
money, finances, funds, cash
fund, pay for, paid for, bankroll, subsidise, subsidize, sponsor
donate, donation, donor, contribute, contribution, give money, chip in, chipped in, give to charity, gave to charity, raise funds, raised funds, fundraiser, fundraising
charity, aid agency, aid group, ngo, non-governmental organisation, non-governmental organization
humanitarian aid, relief, emergency aid
aid worker, humanitarian worker, relief worker
supply, provide, give, gave, given, deliver, delivery, send, sent
help, aid, assist, assistance, support, lend a hand, lent a hand, give a hand, gave a hand, come to the aid, came to the aid, helping hand
own, owner, ownership, belong to, proprietor, in possession of, be the owner
run, ran, operate, operator, manage, in charge
scheme, blueprint, roadmap, plan for
poor, poverty, impoverished, destitute, penniless, hard up, make ends meet
billionaire, tycoon, magnate, mogul, oligarch
increase, rise, rose, risen, grow, grew, grown, climb, go up, uptick, upswing, upturn, on the rise, go through the roof, went through the roof, went up, gone up, hike
intensify, step up, ramp up, ratchet up, heighten
escalate, escalation, spiral, flare up
decrease, decline, fall, fell, drop, shrink, shrank, go down, went down, downturn, on the decline, dwindle, diminish, drop off, dropped off, tail off, downtick
reduce, reduction, cut back, lower, curb, scale back, scaled back, scale down, scaled down, cut down, pare back, roll back, cut down on, cut, slash
enough, sufficient, adequate, ample
shortage, scarcity, scarce, lack, short of, deficit, dearth, paucity, shortfall, in short supply
total, overall, altogether, all told, taken together, put together, in all, all in all, sum total, grand total, combined total
percent, per cent, percentage
daily, per day, every day, each day, a day
annual, per year, every year, each year, a year
huge, big, large, massive, enormous, vast, colossal, gigantic, immense, sizeable, sizable
size, how big, how large, magnitude
additional, extra, further, another, any more, even more
how long, duration, length of time
recent, recently, latest, of late
soon, imminent, immediate, any time now, before long, in the near future, in the coming days
at once, immediately, straight away, right away, instantly, without delay
delay, postpone, postponement, put off, defer, put back, push back, pushed back, set back, put on ice, put on hold, hold-up, holdup, behind schedule
deadline, time limit, due date, cut-off date, cutoff date, closing date, final date, last date, no later than, last day to, time runs out
dawn, daybreak, sunrise
dusk, sunset, nightfall
overnight, at night, during the night, by night, after dark, night-time, under cover of darkness
former, ex, one-time
previous, earlier, prior, preceding
first, earliest, initial
start, begin, began, begun, commence, onset, kick off, kicked off, set in motion, get off the ground, got off the ground, get the ball rolling, inception
end, finish, stop, cease, come to an, come to a close, came to a close, draw to a close, bring to an end, brought to an end, put an end to, come to a halt, came to a halt, halt
continue, carry on, go on, ongoing, keep going, still going, press on, pressed on, carry on with, keep on, kept on, soldier on, persist
resume, resumption, restart, start again
suspend, suspension, halt, pause, put on hold, moratorium, put on ice, shelve
disrupt, disruption, interrupt
often, frequent, frequently, regularly, repeatedly
fast, quick, rapid, swift, speedy, speedily, at speed, at breakneck speed, at lightning speed
speed, pace, how fast, velocity
at same time, simultaneous, simultaneously, concurrently
born, birth, birth year, year of birth, birthdate, date of birth
age, how old, how young, years old, born
future, fate, happen to, await, become of, end up, what next, prospects
destination, end up, go next, bound for, headed for
anniversary, years since
worry, concern, fear, alarm, anxious, anxiety, nervous, uneasy, disquiet, unease, apprehension, jitters, misgivings, on edge, jittery, jumpy, on tenterhooks, edgy
afraid, scared, frightened, terrified, fear, scared stiff, scared to death, frightened to death, petrified, scared out of their wits
happy, glad, delighted, joy, over the moon, overjoyed, elated, thrilled, jubilant, ecstatic, on cloud nine
angry, anger, furious, outrage, rage, fury, indignant, up in arms, livid, incensed, irate, see red, saw red
surprise, astonish, unexpected, shock, stunned, taken aback, caught off guard, catch off guard, out of nowhere, amazed, astounded, flabbergasted, dumbfounded, gobsmacked, taken by surprise, caught unawares, caught napping, wrong-footed, blindsided
shame, ashamed, embarrass, humiliate, humiliation, disgrace, lose face, lost face, loss of face, egg on face
hope, optimistic, optimism, upbeat, bullish
brave, bravery, courage, courageous, heroic, hero, heroism, valour, valor, fearless, valiant, gallant, gutsy, plucky, daring, have guts, had guts, gallantry
cruel, cruelty, brutal, brutality, savage, barbaric, ruthless, inhumane, inhuman, vicious, sadistic, bestial, heinous, bloodthirsty
doubt, sceptical, skeptical, scepticism, skepticism, dubious, misgivings, reservations, question mark, take with a pinch of salt, take with a grain of salt
distrust, mistrust, suspicious, wary
mock, ridicule, make fun, made fun, sneer, joke about, poke fun, poked fun, laugh at, deride, derision
insult, offend, slur, offensive remark, slander, libel, smear, defame, defamation
tension, friction, strain
loyal, loyalty, faithful, devoted, allegiance
traitor, treason, betray, betrayal
motivate, motivation, incentive
danger, dangerous, risk, risky, threat, hazard, peril, jeopardy, jeopardise, jeopardize, in harm's way, endanger, imperil, dicey, hairy, unsafe, high-risk, precarious, fraught with danger, at stake, in jeopardy, put at risk
threaten, menace, ultimatum
intimidate, intimidation, bully, harass, harassment, bullying, scare tactics, strong-arm, browbeat
warn, caution, caveat, sound the alarm, sounded the alarm, raise the alarm, raised the alarm, red flag, put on notice, wake-up call, heads-up, alert
result, outcome, consequence, effect, aftermath, repercussion, upshot, fallout, ramification, end result
affect, influence, impact
purpose, aim, goal, objective, end goal, end game, endgame
depend on, dependent on, rely on, reliant, reliance, hinge on
prevent, avert, thwart, foil, stop from, nip in the bud, nipped in the bud, stave off, staved off, ward off, warded off, head off, headed off, forestall, put a stop to
block, bar from
avoid, evade, dodge, sidestep, get out of, steer clear, shirk, give a wide berth
solve, solution, resolve, settle, sort out
struggle, trouble, difficulty, hard time, cope, perform badly, uphill battle, hard going, flounder
vulnerable, vulnerability, weak, weakness, weak spot, easy prey, easy target, easy meat, sitting duck
strong, strength, powerful, mighty, robust
problem, difficulty, obstacle, hurdle, hitch, hiccup, woes
achieve, achievement, accomplish, success, manage to, pull off, pull it off, make it happen, attain, attainment, bear fruit, bore fruit, pay dividends
fail, failure, unsuccessful, fall through, fell through, flop, go wrong, went wrong, come unstuck, came unstuck
attempt, try, effort, bid to
fare, perform, performance, how well
improve, improvement, better, enhance, upgrade, turn the corner, turned the corner, modernise, bring up to date, brought up to date
worsen, deteriorate, deterioration, get worse, got worse, aggravate, go downhill, went downhill, take a turn for the worse, took a turn for the worse, go from bad to worse, went from bad to worse, turn for the worse
change, alter, shift, transform
happen, occur, take place, took place, come about, unfold
persuade, persuasion, convince, talk into, win over, talk round, bring round, brought round, coax, cajole, prevail on
coerce, coercion, compel, duress, forced to, under pressure, strong-arm, twist arm, at gunpoint, put under pressure
violence, violent, use of force
necessary, necessity, need, require, indispensable
join, sign up, link up with, join forces
take part, took part, in on, sat in on, sit in on, participate, participation, participant, involved in, involvement, have a hand in, had a hand in, play a part, played a part, play a role, played a role
include, inclusion, contain, comprise
cooperate, cooperation, co-operation, collaborate, collaboration, work together, joint, hand in hand, side by side, work in tandem, worked in tandem, teamwork
connect, connection, link, associated with, linked to, tied to
guard, sentry, watchman
bodyguard, security detail, close protection
shelter, refuge, sanctuary, haven
hide, hid, hidden, conceal, disguise, cover up, mask, obscure, go to ground, went to ground, lie low, keep out of sight, kept out of sight, camouflage
travel, go to, visit, trip, journey, make the trip, made the trip, make the journey, made the journey, voyage
come back, came back, return, go back, went back
move to, relocate, relocation, transferred to
carry, transport, haul, ferry
throw, threw, thrown, hurl, toss, fling, lob
beat, beaten, thrash, batter, beating, beatings, rough up
stab, knife
handcuff, shackle, tie up, bound
chase, pursuit, gave chase
wear, wore, worn, dressed in, clad
food, meal, eat, ate, eaten, rations, feed, fed
similar, alike, resemble, resemblance, akin, much the same, of a kind
understand, understood, comprehend, comprehension, grasp
unclear, unknown, uncertain, not known, uncertainty, anyone's guess, anybody's guess, remains to be seen, open question, unanswered, still open, unresolved, up in the air
learn, learnt, find out, found out
insight, glimpse, shed light, learn from, learn about
respond, response, react, reaction, reply, answer, get back to, got back to, come back with, came back with, retort, riposte
ignore, disregard, overlook, neglect
notice, spot, sighting, observed
identify, identification, identity, put a name to, pick out, picked out
verify, verification, fact-check, double-check, corroborate, check out, cross-check, authenticate, fact check, confirm, confirmation, stand up a story, stand the story up, check
inspect, inspection, inspector, examine, examination, check, checked
trust, reliable, credible, trustworthy, face value, believe it, believable, dependable, take at face value, took at face value
authentic, authenticity, genuine, real, legit
fake, false, forged, forgery, bogus, phony, counterfeit, sham, hoax, fabricated
lie, untruth, falsehood, liar, make up, made up, fabricate, fabrication, tell lies, told lies, fib
deceive, deceit, deception, dupe, fool, trick, mislead, misled, hoodwink, pull the wool, pulled the wool, lead astray, led astray, ruse, ploy, cheat
pretend, pose as, impersonate
true, truth, truthful
accurate, accuracy, exact, precise
how useful, of use, valuable, value, worth, benefit, gain, advantage, beneficial
useless, pointless, futile, in vain, to no avail, fruitless
important, importance, significant, significance, matter, big deal, crucial, vital, of great importance, lay stress on, laid stress on, paramount
terrible, awful, horrific, dreadful, horrible, appalling, horror, ghastly, gruesome, horrendous, atrocious
easy, simple, straightforward, effortless, piece of cake, plain sailing, child's play, walk in the park, cakewalk
difficult, challenging, hard, tough, tricky, uphill, no easy task, arduous, gruelling, grueling
probable, probably, how likely, most likely, likelihood, probability, chances, odds, on the cards, in all likelihood, odds-on, a safe bet, more likely than not, on the balance of probabilities, very likely, highly likely, in all probability, more than likely, quite likely
possible, possibility, potential, perhaps, conceivable
skill, expertise, know-how, mastery
famous, well-known, renowned, celebrity, household name, prominent, big name
unprecedented, never before, first ever, first time
destabilise, destabilize, destabilisation, destabilization, instability, unstable
stabilise, stabilize, stability
children, kids, child
teenager, teen, adolescent
baby, infant, newborn
women, woman, female
elderly, old person, old people, pensioner, senior citizen
young people, youth, youngster
mother, mum, mom
father, dad, daddy
sibling, brother
sibling, sister
wife, wives, married to, spouse
husband, married to, spouse
marry, marriage, wed
divorce, break up, split up, separated, split
family, kin, next of kin, loved ones, family members, his relatives, their relatives, her relatives, kinsman, kinsmen, kinsfolk, kinfolk, blood relation
friend, pal, buddy, mate
comrade, fellow soldier, brother-in-arms, fellow fighter
colleague, co-worker, coworker, workmate
neighbour, neighbor
tourist, holidaymaker, vacationer, traveller, traveler, sightseer
sailor, seaman, seamen, mariner
priest, clergyman, cleric, clergy, pastor
pope, pontiff
football, soccer
award, prize, medal, decoration
honour, honor, pay tribute, paid tribute
volunteer, voluntary, of own accord, of own free will, of his own free will, of their own free will, free will, by choice
civilian, noncombatant, non-combatant, ordinary people
peacekeeper, blue helmet
slave, slavery, forced labour, forced labor
language, tongue
live in, based in, resident of
distance, metre, meter, how close, how near, how far
kilometre, kilometer, km
tonne, ton, metric ton, tonnage
nearby, close to, near, vicinity, next to, close by, a stone's throw, within walking distance
location, whereabouts, site, spot
headquarters, hq, head office, nerve centre, nerve center
motorway, highway, freeway, expressway
railway station, train station
subway, metro, underground, tube
airport, airfield, aerodrome
port, harbour, harbor, dock, seaport
cargo, freight, shipment, consignment
coast, shore, coastline, seaside
build, built, construct, construction, erect, put up, break ground, broke ground
repair, fix, restore, restoration, mend, patch up, patched up, refurbish, renovate, renovation, overhaul
rebuild, rebuilt, reconstruct, reconstruction
equip, equipment, gear, kit, kit out, kitted out, outfit
centre, center
colour, color
programme, program
organise, organize, organisation, organization, organiser, organizer
behaviour, behavior, conduct
emphasise, emphasize, stress, underline, underscore, highlight, lay stress, lay emphasis, laid emphasis, drive home, drove home, hammer home, accentuate, bring home
hold talks, held talks, meet with, met with
fall ill, fell ill, get sick, got sick, fallen ill, taken ill, took ill, become ill, became ill, become sick, became sick, sicken, made ill, made sick, make ill, make sick, made people ill, made people sick
lead, led, spearhead, head up, headed by, at the helm, helm, chaired by, under the leadership, at its head
face, visage
kick off, kick-off, get under way, got under way, underway, commence, begin, began
break out, broke out, broken out, outbreak of war, outbreak of fighting, erupt, start, began
wrap up, draw to a close, drew to a close, conclude, finish, come to an end, came to an end
die down, fizzle out, peter out, subside, abate, ease off
drag on, drawn out, drawn-out, protracted, prolonged, lengthy
round the clock, around the clock, non-stop, nonstop, incessant, relentless, uninterrupted
shut down, shutdown, close down, closure, cease operations
pull the plug, discontinue, terminate, termination
back up and running, back in operation, reopen, resume operations, open again, opened again, back in service, back in use
come into force, came into force, enter into force, kick in
run out, ran out, expire, expiry, expiration, lapse
run out of, ran out of, use up, used up, deplete, depletion, exhausted supplies
turning point, watershed, pivotal moment, milestone
point out, draw attention to, drew attention to, note that, remark
make clear, made clear, stress, emphasise, emphasize
spell out, go into detail, went into detail, specify, elaborate
clear up, clarify, clarification
play down, downplay, minimise, minimize, understate, shrug off
blow out of proportion, blown out of proportion, play up, exaggerate, exaggeration, overstate, hype, overblown, hyperbole, sensationalise, sensationalize
hint, drop a hint, imply, insinuate, allude
let slip, blurt out, inadvertently reveal, accidentally disclose
come clean, came clean, admit, confess, confession
speak out, spoke out, speak up, spoke up, voice criticism, publicly criticise, publicly criticize
lash out, hit out at, rail against, berate, lambast
tell off, told off, scold, rebuke, reprimand, admonish, censure
complain, complaint, grumble, gripe, lament, bemoan
keep quiet, kept quiet, keep mum, stay silent, tight-lipped, decline to comment, refused to comment, no comment, unavailable for comment, not available for comment, could not be reached, did not respond to a request
go back on, went back on, break a promise, broke a promise, break word, broke word, renege
backtrack, u-turn, about-face, reverse course, policy reversal, climbdown
take back words, retract, retraction, recant, disavow, disown, take back, took back, taken back, withdraw a statement, withdraw, withdrew, withdrawn, pull
say again, said again, repeat, reiterate, restate, reaffirm
sum up, in a nutshell, gist, summary, summarise, summarize, recap
make sure, made sure, see to it, saw to it, ensure
back up a claim, backed up by, bear out, borne out, substantiate, corroborate
take an oath, took an oath, swear allegiance, swore allegiance, oath, under oath
rat out, snitch, grass on, inform on, informant, informer
tip off, tip-off, forewarn, advance warning
blow the whistle, blew the whistle, whistleblower, whistle-blower
word for word, exact words, verbatim
say no, said no, decline to, refuse, reject
give the cold shoulder, snub, brush off, rebuff, spurn
let know, break the news, broke the news, inform, notify, notification
get in touch, got in touch, reach out to, contact, communicate with
lose touch, lost touch, lost contact, incommunicado
ring up, give a call, gave a call, phone, telephone conversation, by telephone, rang
pass on a message, pass along, relay, convey
give a speech, gave a speech, make a speech, made a speech, deliver a speech, address the nation, televised address
figure out, work out, ascertain
take a guess, ballpark, rough figure, estimate, estimation
reckon, be of the opinion, believe that, deem
make up mind, made up mind, come to a decision, came to a decision, decide, decision
second thoughts, change mind, think again, reconsider, rethink
call into question, cast doubt, have doubts, had doubts, sceptical, skeptical
count on, bank on, rely on, depend on
bear in mind, take into account, took into account, factor in, take into consideration
get wrong, got wrong, misunderstand, misunderstood, misinterpret
misjudge, miscalculate, miscalculation, underestimate
come up with, came up with, think up, thought up, devise, conceive
send over, sent over, ship off, dispatch, despatch
roll out, rollout, bring in, brought in, phase in, introduce, introduction
carry out, put into practice, put into effect, implement, implementation
bring back, brought back, reinstate, reintroduce, restore
give back, gave back, given back, hand back, return to owner, restitution
take away from, took away from, taken away from, strip of, confiscate, confiscation, impound
hang on to, hung on to, hold on to, held on to, cling to, clung to, retain
stay away, keep away, kept away, steer clear, shun, avoid
keep out, kept out, shut out, freeze out, exclude, exclusion
turn away, deny entry, denied entry, refuse entry
get rid of, got rid of, dispose of, discard, ditch, throw away, threw away, thrown away
do away with, did away with, done away with, abolish, abolition
stock up, lay in supplies, stockpile, hoard, amass, accumulate
troop build-up, troop buildup, massing of troops, concentration of troops, concentration of forces
move around, shift elsewhere, redeploy, redeployment, rotation, rotate
leave behind, left behind, walk out on, abandon, abandonment
break through, broke through, get past, got past, breakthrough, penetrate, penetration
sneak in, slip in, sneak across, slip across, infiltrate, infiltration
go after, went after, take aim at, took aim at, single out, target
come under fire, came under fire, get attacked, got attacked, under attack, under fire
wipe out, annihilate, annihilation, obliterate, eradicate
knock out, put out of action, take out of action, neutralise, neutralize, incapacitate
hold off, held off, keep at bay, kept at bay, withstand, repel
hold out, held out, put up a fight, fight back, fought back, resist, resistance
dig in, dug in, entrench, fortify, fortification
back down, give in, gave in, bow to pressure, relent, capitulate, capitulation
close in, bear down on, advance on
cut off from, hemmed in, encircle, encirclement, surround
caught in the middle, crossfire, cross-fire, caught between
badly hurt, badly wounded, seriously injured, seriously wounded, severely wounded, severe injuries, seriously hurt, badly injured, severely injured, gravely wounded, gravely injured, serious injuries
fight for life, touch and go, critical condition, life-threatening, critically injured, critically wounded, fighting for his life, fighting for her life, between life and death, hanging by a thread, critically ill
cuts and bruises, minor injuries, light injuries, lightly injured, lightly wounded, slightly hurt, slightly injured, slightly wounded, slight injuries, minor wounds, walking wounded, superficial wounds
shrapnel, fragments, splinter, bomb fragments, shell fragments, bomb splinters
get caught, got caught, taken prisoner, captured
get caught, got caught, get busted, got busted, arrested, apprehend
beat up, beaten up, rough up, batter, physically assault
shoot dead, shot dead, gun down, fatally shot
friendly fire, blue on blue, hit own side, hit their own, fratricide, own side fire, shot by own side, shot by their own, killed by their own, fired on their own, fire on own troops
fire back, shoot back, shot back, return fire
hand-to-hand, close combat, close quarters
sharpshooter, sniper, marksman, marksmen
die fighting, died fighting, killed in battle, killed in action, died in combat, fell in battle
at a standstill, deadlock, stalemate, impasse, gridlock
bogged down, grind to a halt, ground to a halt, lose momentum, lost momentum, stall
take heavy losses, took heavy losses, heavy casualties, badly mauled, decimated
jam signals, signal jamming, electronic warfare, radio interference
wear down, wore down, worn down, grind down, attrition, war of attrition
look after, take care of, took care of, taken care of, care for, tend to
patch up, bandage, first aid, dress wounds, treat wounds, wound dressing, gauze
get back on feet, nurse back to health, rehab, rehabilitation, recuperate
medicine, medication, pills, pharmaceuticals
pass out, faint, lose consciousness, lost consciousness, unconscious
bleed, bled, blood loss, loss of blood, haemorrhage, hemorrhage
come down with, came down with, catch the virus, caught the virus, contract the virus, infected
intensive care, icu, critical care
grow up, grew up, childhood, upbringing, brought up in
worn out, dead tired, exhausted, exhaustion, weary
freeze to death, froze to death, frozen to death, hypothermia, die of cold, died of cold
lend a hand, lent a hand, give a hand, gave a hand, help out, pitch in, assist
come to the aid, came to the aid, come to the rescue, came to the rescue, ride to the rescue, save
stand up for, stood up for, stick up for, stuck up for, advocate for, champion the cause
get in the way, got in the way, stand in the way, stood in the way, hold back, held back, hinder, hamper, impede, obstruct
hold up, held up, delay, setback, heavy blow, body blow
pave the way, make easier, made easier, smooth the path, facilitate
get around, got around, work around, loophole, circumvent, bypass, skirt
turn a blind eye, look the other way, let slide, condone, overlook
put up with, tolerate, endure
on the quiet, on the sly, behind the scenes, backchannel, back-channel, covertly, in secret
team up, join forces, band together, unite, cooperate
stir up, whip up, incite, incitement, foment, instigate
egg on, goad, provoke, provocation, provocative
chip away, eat away, erode, undermine, weaken
prop up, shore up, beef up, bolster, strengthen
step in, intervene, intervention
poke nose, stick nose, meddle, interfere, interference
stay out of, keep out of, kept out of, hands-off, refrain from, non-interference
fork out, shell out, cough up, foot the bill, pick up the tab, pay for, paid for
pay back, paid back, pay off debt, paid off debt, repay, repaid, repayment
buy off, bought off, hush money, grease palms, bribe, bribery
tighten belts, belt-tightening, cost-cutting, spending cuts, austerity
dirt cheap, cheap, inexpensive, low-cost, affordable
cash in on, take advantage of, took advantage of, capitalise on, capitalize on, exploit
misuse, exploit, exploitation
rake in, make money, made money, profit, earnings, income
lose money, lost money, in the red, loss-making
go broke, went broke, run out of money, ran out of money, bankrupt, bankruptcy, insolvent
strapped for cash, cash-strapped, money troubles, financial difficulties
line pockets, siphon off, embezzle, embezzlement, misappropriation
price on head, bounty, reward for information
bail out, bailout, rescue package, financial rescue
nosedive, plummet, tumble, plunge, fall sharply, fell sharply
go through the roof, went through the roof, shoot up, shot up, skyrocket, soar, surge
supply lines, supply routes, logistics, resupply
give the nod, gave the nod, rubber-stamp, wave through, approve, authorise, authorize
off limits, out of bounds, no-go area, no-go zone, restricted area
off the table, rule out
on the table, under consideration, under discussion, being considered
final say, final decision, power to decide
call the shots, pull the strings, hold sway, wield power, in control
get away with, got away with, scot-free, go unpunished, unpunished, impunity
dig up, dug up, unearth, excavate, exhume
track down, hunt down, trace, locate
stumble on, stumble upon, chance upon, come across, came across, find by chance, found by chance
lie low, lay low, go into hiding, went into hiding, in hiding, go underground, went underground
hideout, hiding place, safe house, lair
hush up, sweep under the carpet, sweep under the rug, swept under the carpet, swept under the rug, whitewash, cover up, cover-up
come to light, came to light, emerge, transpire
keep under wraps, kept under wraps, keep secret, kept secret, withhold, withheld, undisclosed
go missing, went missing, gone missing, disappear, disappearance, unaccounted for
stem from, come down to, came down to, rooted in, caused by, result of
backfire, come back to bite, came back to bite, boomerang, counterproductive
knock-on effect, ripple effect, domino effect, spillover, repercussion
flimsy excuse, excuse, pretext, ostensible reason
set in motion, set the ball rolling, initiate
pay the price, suffer the consequences, face consequences
twice as many, twice as much, double, twofold
cut in half, cut by half, halve, reduced by half
whittle down, slim down, cut down, downsize, pare down, reduce
run low, ran low, run short, ran short, dwindle, diminish
all-time high, record high, highest ever
speed up, sped up, accelerate, acceleration, hasten, expedite
cool down, calm down, dial down, de-escalate, de-escalation, defuse tensions, ease tensions
get out of hand, got out of hand, out of control, uncontrollable, uncontrolled
keep in check, kept in check, rein in, restrain, curb
military unit, military formation, detachment
special forces, commandos, special operations forces, elite unit
top brass, high command, general staff, military leadership, senior officers
rookie, newbie, newcomer, novice, fresh recruit, inexperienced
right-hand man, closest aide, trusted aide, confidant, close associate
inner circle, entourage, closest associates
stand in for, fill in for, stopgap, acting head, interim, caretaker
step into the shoes, take over from, took over from, successor, succeed as
for a living, line of work, day job, profession
climb the ladder, move up the ranks, rise through the ranks, rose through the ranks, get promoted, got promoted, promotion
day off, time off, on leave, furlough
sapper, bomb disposal, clear mines, mine clearance, demining
mastermind, ringleader, brains behind, orchestrate, architect of
partner in crime, accomplice, abettor, aid and abet, co-conspirator
private army, private military company, pmc, military contractor, mercenary
hardliner, hard-liner, hawkish
watchdog, regulator, oversight body, supervisory body
short-staffed, understaffed, short of men, manpower shortage, undermanned, personnel shortage
headcount, how many soldiers, manpower, troop numbers, troop strength
teach the ropes, show the ropes, instructor, trainer
good at, skilled, skilful, skillful, capable, adept, proficient, competent
mess up, screw up, botch, bungle, mishandle
hopeless at, clumsy, inept, incompetent, incompetence
wet behind the ears, untested, inexperienced, raw recruits
give or take, more or less, roughly, approximately, approximate
play it safe, careful, cautious, prudent
on the lookout, on guard, watchful, vigilant, vigilance, wary
on good terms, friendly, cordial, amicable
dig in heels, dug in heels, refuse to budge, stubborn, obstinate, intransigent, uncompromising, pig-headed, pigheaded, bull-headed, obstinacy
shoddy, second-rate, poor quality, low-quality, substandard, inferior
out of date, outdated, old-fashioned, obsolete, antiquated
state-of-the-art, cutting-edge, latest technology, sophisticated
cobbled together, homemade, home-made, makeshift, improvised, rudimentary
middle of nowhere, out of the way, far-flung, remote
over the top, heavy-handed, disproportionate, excessive
one-sided, slanted, biased, bias
hot-button, controversial, contentious, divisive, furore, brouhaha
fishy, dodgy, shady, suspicious, questionable, dubious
far-fetched, hard to believe, implausible, improbable, unlikely, long shot, slim chance, outside chance, remote chance, fat chance
bound to happen, inevitable, unavoidable, inescapable, foregone conclusion, only a matter of time
up in the air, hang in the balance, hung in the balance, undecided, unresolved
make-or-break, pivotal, decisive, crucial
armed to the teeth, heavily armed, well-armed
ready for action, battle-ready, combat-ready, combat readiness, battle readiness
cold-blooded, heartless, merciless, pitiless, ruthless
well-off, well-to-do, rich, wealthy, affluent
about to happen, around the corner, on the verge, on the brink, looming, impending, imminent
so far, up to now, until now, to date, thus far, as of now, hitherto, up to this point, until today, up to today, as things stand
gone for good, for ever, forever, once and for all, permanent, permanently
now and then, from time to time, once in a while, on and off, occasional, occasionally, sporadic, intermittent, sometimes
over and over, time and again, again and again, repeatedly
out of the blue, all of a sudden, sudden, abrupt, without warning
bit by bit, little by little, step by step, gradual, incremental
sooner or later, in the long run, eventually, ultimately, finally, in the end
behind schedule, overdue, belated
small hours, early hours, before dawn, pre-dawn, predawn
the bulk of, lion's share, majority
how it unfolded, sequence of events, timeline, chronology
with own eyes, saw for themselves, first-hand, firsthand
hail from, hometown, home town, birthplace, native of, place of birth
edge of town, outskirts, suburb
ammo dump, ammunition dump, ammunition depot, arms depot, weapons depot
trouble spot, hot spot, hotspot, flashpoint
all over the country, nationwide, countrywide, across the country
let off, off the hook, cleared of, acquit, acquittal
life behind bars, life sentence, life imprisonment, life in prison
do time, serve time, serving a sentence, behind bars, under lock and key, banged up, in the slammer
let out early, early release, parole, conditional release
on the run, on the loose, at large, fugitive, wanted by police
trumped-up, made-up, cooked up, fabricated, concocted
kangaroo court, show trial, sham trial
hit man, hitman, hired killer, contract killer
burst its banks, broke its banks, overflow, flood
go up in flames, went up in flames, burn down, burnt down, gutted
plane crash, air crash, air accident, air disaster
car crash, road accident, traffic accident, car accident
close call, near miss, narrow escape, narrowly escape
tragedy, catastrophe, calamity, disaster, catastrophic, disastrous
cold snap, cold spell, bitter cold, freezing temperatures, frost
rig the vote, rigged vote, rigged election, vote rigging, election fraud, electoral fraud
rise up, rose up, uprising, revolt, rebellion, insurrection
break away, broke away, breakaway, secede, secession, separatist
free speech, freedom of speech, freedom of expression
gag, muzzle, censor, censorship
put out a statement, issue a statement, release a statement, said in a statement
news agency, wire service, newswire, news service
reporter, journalist, correspondent
note down, jot down, write down, wrote down, written down, take notes, took notes
break the story, broke the story, first to report, scoop, exclusive
get wind of, got wind of, learn of, find out about, found out about
off the record, on background
talk to reporters, speak to reporters, spoke to reporters, give an interview, gave an interview, in an interview
twist words, out of context, misquote, misrepresent, distort
doctored video, doctored image, doctored photo, tampered with, falsified, manipulated image, manipulated video
fall out with, fell out with, falling-out, rift, relations soured
cut ties, sever ties, break off relations, broke off relations, break off ties, broke off ties
patch things up, mend fences, bury the hatchet, make peace, made peace, reconcile, reconciliation
side with, take sides, took sides, align with
in cahoots, in league with, collude, collusion, conspire, conspiracy
see eye to eye, saw eye to eye, on the same page, common ground, consensus
flex muscles, muscle-flexing, show of strength, show of force, sabre-rattling, saber-rattling
war games, military exercises, military drills, manoeuvres, maneuvers
send packing, sent packing, expel, persona non grata
heartbroken, distraught, grief-stricken
feel bad about, felt bad about, regret, remorse
lose heart, lost heart, lose hope, lost hope, despair, hopelessness
hell-bent, bent on, determined, determination, resolute
drag feet, reluctant, reluctance, unwilling, hesitant, hesitate
look up to, admire, admiration, esteem
get back at, got back at, get even, got even, settle scores, payback, tit-for-tat, retaliate, retaliation
teach a lesson, make an example, made an example, punish
hold to account, held to account, answer for, held accountable, accountability
uproar, outcry, backlash, public anger
jailbreak, prison break, break out of jail, broke out of jail, escape from prison
make a run for it, made a run for it, slip away, give the slip, gave the slip, escape, flee, fled
go over to, went over to, jump ship, turncoat, defect, defection
ask for asylum, apply for asylum, seek asylum, sought asylum, asylum request, asylum application
take in refugees, took in refugees, grant asylum, give refuge, gave refuge
draft dodger, dodge the draft, draft-dodging, draft evasion, evade mobilisation, evade mobilization
start a new life, resettle, resettlement
strike a deal, struck a deal, hammer out, clinch a deal, reach an agreement, reach agreement
meet halfway, met halfway, give and take, middle ground, compromise, concession
sticking point, stumbling block, bone of contention, obstacle
talks break down, talks broke down, talks collapsed, breakdown of talks, negotiations failed
give up land, gave up land, territorial concessions, cede
out of the question, non-starter, deal-breaker, unacceptable
keep promise, kept promise, keep word, kept word, live up to, make good on, made good on, fulfil, fulfill
look into, delve into, get to the bottom of, investigate, inquiry
get used to, got used to, accustomed, adapt, adaptation
drawn into, dragged into, get involved, got involved, involvement
stab in the back, double-cross, treachery, betray, betrayal
fall for, fell for, taken in by, deceived, duped
brainwash, indoctrinate, indoctrination
learn the ropes, gain experience, combat experience, hands-on experience, practical experience
lessons learned, lessons learnt, takeaway, draw lessons, drew lessons
language barrier, communication difficulties, speak different languages
get fired, got fired, given the boot, lose job, lost job, sack, dismissed
hand in notice, tender resignation, quit, resign
take a toll, took a toll, hard-hit, worst-hit, badly affected, hardest hit, hardest-hit, worst affected, hit hardest, hard hit, badly hit
test-fire, test firing, test launch, weapons test
lose a limb, lost a limb, amputate, amputation, amputee
foot soldier, infantry, infantryman, infantrymen
rank and file, ordinary soldiers, common soldiers, enlisted men
expeditionary force, troops sent, soldiers sent, contingent
bad blood, ill will, unfriendly, animosity, enmity
sit on the fence, stay neutral, non-aligned, neutrality, neutral
lean on, twist arms, arm-twisting, put pressure on, pressure
say goodbye, said goodbye, farewell
sorry for the loss, condolences, sympathies
sent into exile, driven out of the country, exile, banish, banishment
red tape, bureaucracy, bureaucratic
security camera, cctv, surveillance camera
picture from space, satellite image, satellite photo, satellite imagery
come to the table, came to the table, sit down with, sat down with, negotiating table, hold negotiations
send weapons, sent weapons, send arms, sent arms, arms deliveries, arms supplies, weapons shipments, weapons deliveries
speak against the government, spoke against the government, dissident, dissenter, regime critic, government critic, opposition figure
take delivery of, took delivery of, taken delivery of, take receipt of, took receipt of, receive, received
make use of, made use of, put to use, employ, utilise, utilize, use, usage
have a say, have a voice, input into, influence over, say in the matter
turn back, turned back, head back, headed back, do an about-turn
pop up, popped up, crop up, cropped up, show up
carry off, carried off, make away with, made away with, spirit away, spirited away
hand in, handed in, submit, submitted, turned in
summon, subpoena, order to appear, call in for questioning, court summons, summoned to court
invite, invitation, ask to come, ask along
retire, retirement, go into retirement, went into retirement, retiree, pensioned off
hijack, hijacking, commandeer, carjack, skyjack
tow, in tow, towed away, haul off
evict, eviction, turn out of their home, throw out on the street, thrown out on the street
runway, airstrip, landing strip, tarmac
jetty, wharf, quay, quayside, berth, pier, dockside, landing stage
tanker, oil tanker, crude carrier, tanker ship
trawler, fishing boat, fishing vessel
coast guard, coastguard, maritime patrol
lifeboat, rescue boat, life raft
captain, skipper, ship's master, helmsman, ship's captain, captain of the ship, captain of the vessel
gasoline station, petrol station, filling station, gas station, service station
bus, minibus, coach
tram, streetcar, trolley, trolley car
pavement, sidewalk, footpath
railway, railroad, rail line, train line, rail track, train tracks
crossroads, intersection, road junction
roundabout, traffic circle
detour, alternative route, divert, reroute
checkpoint, roadblock, control post, road block
ferry, ferryboat, car ferry, passenger ferry
pharmacist, chemist, dispensary, pharmacy, drugstore, chemist's shop
ambulance crew, paramedic, ambulance workers
nurse, nursing staff
seizure of goods, confiscated goods, impounded goods
sewage, wastewater, effluent, waste water, foul water, dirty water
garbage, rubbish, trash, refuse collection, household waste
drinking water, tap water, running water, potable water, safe water, clean water
well-being, wellbeing, welfare
orphan, orphaned, parentless, lost both parents, lost his parents, lost her parents
widow, widower, bereaved spouse, lost her husband, lost his wife
grandchild, grandson, granddaughter
stepfather, stepmother, stepson, stepdaughter
birthday, date of birth
kindergarten, nursery school, preschool, creche
headteacher, headmaster, headmistress, school principal, head teacher
curriculum, syllabus
scholarship, bursary, study grant, student grant
tuition, tuition fees
trainee, apprentice, apprenticeship
vacancy, job opening, unfilled post, open position
overtime, extra hours
pension, retirement benefit, superannuation, retirement pay, old-age pension
landlord, property owner, landlady
tenant, renter, lodger, lessee, leaseholder
mortgage, home loan, housing loan
shareholder, stockholder
stock market, stock exchange, bourse, share market
supplier, vendor, purveyor
customer, client, clientele, shopper
call for bids, bidding process
harvest, crop yield, crop, reap
fertiliser, fertilizer, manure
pesticide, insecticide, weedkiller, herbicide
greenhouse, glasshouse
solar panels, photovoltaic, solar farm, solar power, solar energy
wind farm, wind turbine, windmill, wind power, wind energy
pipeline, gas pipe, oil pipe, gas pipeline
coal mine, colliery, coal pit, pit
miner, pitman, coal miner, mineworker, mine worker
cave, cavern, grotto
creek, brook, rivulet
woodland, forest, wooded area
swamp, marsh, wetland, bog, marshland
cliff, precipice, rock face
hill, hillside, hilltop
valley, gorge, ravine, canyon
island, isle, islet
cove, inlet
estuary, river mouth, mouth of the river
seabed, ocean floor, sea floor, seafloor, bottom of the sea
glacier, ice sheet, ice cap, polar ice
`;

const fields = [
  lines,
  people,
  body,
  minds,
  press,
  law,
  politics,
  amounts,
  arms,
  money,
  nature,
  places,
  planning,
  reasons,
  time,
  transport,
  health,
  goods,
  business,
  inquiries,
  reports,
  hazards,
  accidents,
  everyday,
];

export const synonyms: readonly (readonly string[])[] = fields
  .flatMap((field) => field.trim().split('\n'))
  .map((line) => line.split(', '));
