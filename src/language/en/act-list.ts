// What people do and what happens, in the words by which a desk's questions and texts name it: one act a line, as
//
//   id | verbs | nouns | role labels | what it implies
//
// A verb is given in its base form and matched in all its inflections; of a verb of several words the parts may stand apart
// ("hand them over"). "~die" is intransitive: its subject is the one it happens to. A label is what somebody in a role is
// called ("by captor": who captures). "of: hold" after the last bar says that whoever is in that role is in the same role of
// the other act; "converse: receive" that whoever it is done to does the other act. Words whose difference is a fact (kill, wound; confirm, deny) never share a line. Nothing here is about
// a briefing.

export const actList = `
capture | capture, catch, nab, take prisoner, take captive, take alive, ~fall into hands, ~fall captive, ~be taken | capture, captured | by captor; of captive | of: hold
arrest | arrest, apprehend, round up, pick up | arrest, roundup | by arresting officer; of arrested | of: hold
abduct | abduct, kidnap, snatch, take hostage, seize hostage | abduction, kidnapping | by abductor, kidnapper; of hostage, abductee | of: hold
seize | seize, take, take hold of, take over, conquer, occupy, overrun, take control, get hold of, capture, gain ground | seizure, occupation, takeover, gains | by occupier, conqueror
recapture | recapture, retake, liberate, win back, regain | recapture, liberation | by liberator
hold | hold, keep, detain, imprison, lock up, jail, intern, house, hold captive, hold prisoner, keep locked | custody, detention, captivity, imprisonment, internment, prison, jail | by holder, jailer, custodian; of detainee, inmate
release | release, free, let go, set free, discharge, ~walk free | release, freedom, discharge | by liberator
escape | escape, break out, get away, flee, run away | escape, breakout, getaway, flight | by escapee, fugitive
surrender | surrender, give up, lay down arms, give themselves up, capitulate, turn themselves in | surrender, capitulation | by surrenderer
question | question, interrogate, grill, debrief, interview, interview | questioning, interrogation, debriefing, interview | by interrogator, questioner
survive | survive, make it out alive, live through | survival, survivor | by survivor
treat | treat, nurse, hospitalise, hospitalize, care for, look after, give first aid, operate on, vaccinate | treatment, medical care, medical attention, medical help, first aid, hospital, healthcare | by doctor, medic; of patient
admit-to-hospital | hospitalise, hospitalize, take to hospital, rush to hospital, admit to hospital | hospitalisation, admission to hospital | of patient | of: treat
exchange | exchange, swap, trade, barter, trade off | exchange, swap, trade, quid pro quo, prisoner exchange, prisoner swap | |  of: return, of: give
return | return, send back, hand back, hand over, give back, repatriate, send home, go home, go back, come home, come back, ship back, turn over, bring home, bring back | return, repatriation, handover | of returnee |
deport | deport, extradite, expel, throw out, kick out | deportation, extradition, expulsion | of deportee | of: return
accept | accept, take, take in, welcome, admit, host, shelter, grant asylum, let in, receive, give refuge, give asylum | asylum, refuge, acceptance, resettlement, shelter | by host |
defect | defect, switch sides, change sides, go over | defection, defector | by defector |
desert | desert, mutiny, abandon post, go awol, go over to enemy | desertion, mutiny | by deserter |
stay | stay, remain, settle | stay |  |
live | live, reside, dwell | residence, home, address | by resident, inhabitant |
end-up | ~end up, ~wind up, ~become of, ~await, ~happen to, ~lie ahead, ~go next | fate, future, destiny, what next, next for, lies ahead | |
kill | kill, slay, ~die, ~perish, ~lose lives, ~fall in battle, claim lives, gun down, shoot dead, take lives, murder, ~drown, ~be fatally, wipe out, ~bleed to death, ~succumb | death, dead, killed, fatality, kia, death toll, deceased, body count, killing, deaths, murder, victims, fallen, lives lost | by killer, murderer; of dead, deceased |
wound | wound, injure, hurt, maim, ~get hurt, ~suffer injuries, ~suffer burns | injury, wounded, injured, wia, wounds, hurt | of wounded, injured |
lose | lose, suffer losses, suffer casualties, take losses, take casualties | casualty, losses, loss, toll, casualties | | of: kill, of: wound
massacre | massacre, slaughter | massacre, slaughter, bloodbath | | of: kill
execute | execute, put to death, put before firing squad | execution, death penalty, firing squad | by executioner | of: kill
kill-oneself | kill himself, kill herself, kill themselves, kill oneself, commit suicide, blow themselves up, blow himself up, take own life, take own lives, self-detonate, take his life, take their lives | suicide, self-destruction | by suicide bomber |
poison | poison, contaminate, sicken | poisoning, contamination, pollution | by poisoner |
infect | infect, ~contract, ~catch, ~fall ill, ~come down with, ~test positive, ~get sick, ~sicken | infection, case, cases, illness, outbreak | of patient, carrier |
spread | ~spread, transmit, ~break out | spread, transmission, outbreak | |
vaccinate | vaccinate, immunise, immunize, inoculate, jab | vaccination, immunisation, inoculation, jab, vaccine | |
quarantine | quarantine, isolate, lock down | quarantine, isolation, lockdown | |
diagnose | diagnose, test, screen | diagnosis, screening, test | |
deploy | deploy, station, base, post, field, position, move, ~be stationed, send into battle, send to front | deployment, presence, contingent | by deployer |
send | send, send more, dispatch, ship, contribute, commit, send over, send in, rush | shipment, dispatch, sending | by sender | of: deploy
withdraw | withdraw, pull out, pull back, retreat, fall back, recall | withdrawal, retreat, pullout, pullback | |
reinforce | reinforce, send more, beef up, bolster, strengthen | reinforcement, reinforcements, bolstering | |
join | join, fight alongside, enlist, sign up, join up, team up | joining, enlistment | by recruit, member | by: take-part
recruit | recruit, hire, enlist, conscript, draft, mobilise, mobilize, call up, take on | recruitment, conscription, draft, mobilisation, hiring | by recruiter; of recruit, conscript |
enter | enter, join the war, join war, get involved in war, ~arrive, ~come in, ~reach, ~get there, ~turn up, cross into, cross border | entry, arrival, crossing | of arrival |
leave | leave, depart, set off, set out, go away | departure, exit | |
take-part | take part, participate, involve, engage, be part of, get involved, partake | involvement, participation, role, engagement | by participant |
fight | fight, battle, wage war, clash, skirmish, wage, engage in combat | fighting, combat, battle, clash, clashes, war effort | by fighter, combatant | by: take-part
attack | attack, strike, bomb, shell, assault, storm, raid, bombard, hit, open fire on, target, ram, launch assault | attack, strike, assault, bombing, shelling, raid, bombardment, offensive, onslaught, incursion | by attacker, assailant |
invade | invade, launch invasion, march into, start war | invasion, incursion, full-scale war | by invader |
defend | defend, repel, hold off, fend off, beat back, resist | defence, defense, resistance | by defender |
defend-each-other | defend each other, help each other, come to aid, aid each other | mutual defence, mutual defense, mutual aid, defence pact, defense pact | |
shoot | shoot, fire at, open fire, gun | shooting, gunfire, shots | by shooter, gunman |
shoot-down | shoot down, bring down, down, intercept, knock out | interception, downing | |
detonate | detonate, explode, ~go off, set off, blow up, ~blow, trigger | detonation, explosion, blast | by bomber |
burn | burn, set fire, torch, scorch, set alight, ignite, ~catch fire | burning, fire, arson, blaze | by arsonist |
destroy | destroy, wreck, level, flatten, raze, ruin, devastate, wipe out | destruction, devastation, ruin | |
damage | damage, harm, hit, impair, vandalise, batter | damage, harm | |
break | break, ~break, ~crack, ~rupture, ~burst, ~give way, breach, ~fail, ~break down, ~malfunction | break, crack, rupture, breach, failure, fault, breakdown, malfunction, defect | |
collapse | ~collapse, ~cave in, ~fall down, ~come down, topple, ~give way | collapse, cave-in | |
flood | flood, inundate, ~overflow, submerge, ~swamp | flood, flooding, inundation | |
sink | sink, ~capsize, ~go down, ~founder, scuttle, ~keel over | sinking, capsizing, shipwreck | |
collide | ~collide, ~crash, ~run into, ~hit, ~run aground, ~derail, ~ram, ~strike | collision, crash, accident, derailment, grounding, wreck | |
steer | steer, pilot, captain, drive, navigate, fly, skipper, be at helm | steering, helm, command, navigation | by captain, pilot, driver, skipper, helmsman |
sail | sail, ~set sail, ~travel, ~run, cross, ferry, ~leave port | sailing, voyage, crossing, passage, journey, trip | of passenger |
carry | carry, transport, ferry, take aboard, load, have on board, haul | transport, load, cargo, freight, passengers, on board, aboard | by carrier |
rescue | rescue, save, pull from, pull out, pluck, pick up | rescue, rescuers | by rescuer, lifesaver |
evacuate | evacuate, move to safety, clear out, leave homes | evacuation | of evacuee |
search | search, look for, comb, scour, hunt | search, hunt, manhunt | by searcher |
go-missing | ~go missing, ~disappear, ~vanish, ~be unaccounted for, ~be missing | missing, disappearance, unaccounted for | of missing |
find | find, discover, recover, locate, come across, retrieve, spot, detect, uncover, turn up | discovery, find, recovery, detection | by finder, discoverer |
bury | bury, cremate, lay to rest | burial, funeral, cremation | |
mourn | mourn, grieve, pay tribute, commemorate | mourning, grief, memorial, tribute, vigil | by mourner |
warn | warn, caution, alert, raise alarm, sound alarm | warning, alert, alarm, caution | by whistleblower |
forecast | forecast, predict, expect, project, foresee | forecast, prediction, expectation, projection, outlook | by forecaster |
prevent | prevent, avoid, avert, stop, head off, stave off, hold back | prevention | |
repair | repair, fix, mend, restore, patch, rebuild | repair, fix, maintenance, restoration, rebuilding | by repairer |
maintain | maintain, service, overhaul, inspect | maintenance, upkeep, servicing, overhaul | |
inspect | inspect, check, examine, audit, survey, review, look over | inspection, check, examination, audit, review, survey | by inspector, auditor |
measure | measure, record, register, gauge, reach | measurement, reading, level | |
close | close, shut, shut down, seal, cordon off, suspend | closure, shutdown, suspension | |
open | open, reopen, resume, restart, start again | opening, reopening, resumption | |
cancel | cancel, call off, scrap, drop, abandon, axe | cancellation | |
delay | delay, postpone, put off, hold up, defer | delay, postponement | |
support | support, help, aid, assist, back, stand by, prop up, stand with, endorse, side with | support, aid, assistance, help, backing, endorsement | by supporter, backer, ally |
oppose | oppose, object, resist, be against, stand against | opposition, objection | by opponent |
order | order, instruct, command, direct, tell to, require, be told to, be supposed to, be made to, give order | order, orders, instruction, command, directive | by commander |
coerce | coerce, force, pressure, compel, press, make to, put pressure, put under duress | duress, coercion, pressure, compulsion | |
urge | urge, call on, appeal, exhort, plead, encourage, press | appeal, plea, call | |
forbid | forbid, ban, prohibit, bar, outlaw, rule out, disallow | ban, prohibition | |
allow | allow, permit, let, authorise, authorize, license, clear | permission, authorisation, permit, licence, license, clearance | |
tell | tell, inform, brief, notify, let know, say to | briefing, notification | |
inform | reveal, provide information, shed light, offer insight, disclose, divulge, give away, teach | insight, glimpse, information, intelligence value, intel, disclosure, revelation, light on | by informant, source |
confirm | confirm, verify, corroborate, vouch, bear out, authenticate, substantiate | confirmation, verification | |
deny | deny, dismiss, refute, brush off, reject reports, disavow, repudiate, rebut, contradict | denial, dismissal, rebuttal | by denier |
acknowledge | acknowledge, admit, own up, concede, come clean, recognise, recognize, confess | acknowledgement, admission, confession | | by: confirm
announce | announce, declare, proclaim, unveil, make public | announcement, declaration, proclamation | by announcer | by: confirm
publish | publish, release, post, circulate, share, upload, put out, come out, broadcast, air, print, issue | publication, post, broadcast | by publisher |
say | say, state, comment, remark, add, report, claim, write, argue, tell, be quoted, maintain | statement, remark, comment, words, quote | by speaker, source |
speak | speak, talk, address, give speech, give interview | speech, address, talk | by speaker |
talk | discuss, talk about, confer, speak to, speak with, phone, talk with, talk to, talk over, hold talks, debate, call | discussion, talks, conversation, phone call, telephone call, debate, dialogue, consultation | |
write | write, author, sign article, curate, edit, pen, compile, byline | author, byline, writer, headline, article, column | by author, writer, editor, journalist, reporter |
translate | translate, interpret | translation, translator, interpreter | by translator, interpreter |
show | show, depict, display, picture, feature, portray, appear in, be seen in | picture, image | |
prove | prove, demonstrate, establish, evidence, show | proof, evidence | |
identify | identify, recognise, recognize, name, establish identity, tell apart | identification, identity | |
film | film, photograph, shoot video, take pictures, videotape, tape, record | filming, recording, footage, photo, video | by cameraman, photographer |
hint | hint, suggest, imply, allude, insinuate, signal | hint, suggestion, allusion, signal | |
believe | believe, think, suppose, reckon, be convinced, assume, feel | belief, view, opinion, conviction | by believer |
suspect | suspect, believe | suspicion | by suspicious |
doubt | doubt, question whether, be sceptical, be skeptical, dispute | doubt, scepticism, skepticism | by sceptic, skeptic, doubter |
know | know, be aware, realise, realize, understand, be in the dark, find out, learn | knowledge, awareness | |
trust | trust, rely, take at face value, have confidence, have faith, count on | trust, confidence, faith | |
mean | signify, signal, reflect, highlight, underscore, illustrate, point to, mean, indicate | sign, meaning, significance, signal, indication | |
explain | explain, account for, clarify, spell out | explanation, clarification | |
cause | cause, lead to, result in, bring about, trigger, spark, provoke, prompt, be responsible for, be to blame | cause, reason, culprit, trigger | by culprit |
blame | blame, accuse, hold responsible, point finger, fault, hold accountable | blame, accusation, fault, responsibility | by accuser; of accused |
criticise | criticise, criticize, condemn, denounce, slam, attack, rebuke, lambast, decry, complain | criticism, condemnation, rebuke, complaint, complaints | by critic |
praise | praise, thank, honour, honor, congratulate, award, applaud, hail, decorate | praise, honour, award, medal, tribute, thanks | |
apologise | apologise, apologize, say sorry, express regret | apology, regret | |
offer | offer, propose, put forward, suggest | offer, proposal, option, opportunity | by proposer, bidder |
promise | promise, pledge, vow, commit, assure, guarantee, swear | promise, pledge, vow, commitment, guarantee | |
demand | demand, insist, call for, require, press for | demand, ultimatum | |
request | request, ask for, ask to, apply, petition, seek | request, application, petition | by applicant, petitioner |
want | want, wish, desire, prefer, would like, hope, like to | wish, desire, preference, hope | |
need | need, require | need, requirement, necessity | |
oblige | oblige, require, have to, must, bind, be obliged, be bound | obligation, duty, duties, obligations | |
decide | decide, choose, opt, determine, make up mind | decision, choice | by decider |
refuse | refuse, reject, decline, turn down, rule out, say no, rebuff, spurn, veto | refusal, rejection, veto | |
agree | agree, reach deal, strike deal, come to terms, settle, reach agreement | agreement, deal, accord, settlement, terms | |
approve | approve, greenlight, agree to, ratify, endorse, pass, adopt, give go-ahead, back | approval, ratification, green light, go-ahead, endorsement | |
negotiate | negotiate, bargain, haggle, hold negotiations | negotiation, negotiations, peace talks, bargaining | by negotiator |
mediate | mediate, broker, arbitrate, facilitate | mediation, arbitration | by mediator, broker, arbitrator, go-between |
sign | sign, conclude, ink, initial | signature, signing, treaty, pact | by signatory |
include | include, contain, comprise, cover, consist | clause, content, contents | |
ally | ally, befriend, be allied | alliance, ally, friendship, partner, partnership | by ally |
cooperate | cooperate, coordinate, work together, collaborate, work with, liaise | cooperation, coordination, collaboration | |
meet | meet, sit down with, get together, convene, gather | meeting, summit, encounter, gathering | |
visit | visit, travel to, fly to, go to, tour, come to | visit, trip, tour | by visitor |
recognise-state | recognise, recognize | recognition | |
sever-ties | cut ties, sever ties, break off relations, recall ambassador | severing of relations | |
endanger | threaten, endanger, jeopardise, jeopardize, destabilise, destabilize, menace, put at risk, pose threat, imperil | threat, danger, risk, menace, peril | |
escalate | escalate, ramp up, ratchet up, intensify, step up, heighten, ~flare up, ~mount | escalation, tension, tensions, intensification | |
calm | calm, defuse, de-escalate, ease, soothe | de-escalation, easing | |
cease-fire | stop fighting, cease fire, lay down weapons, halt hostilities | ceasefire, cease-fire, truce, armistice, peace | |
worry | worry, concern, alarm, trouble, fear, dread, be afraid, be worried | worry, concern, alarm, fear, anxiety, reaction | |
anger | anger, outrage, upset, infuriate, enrage | anger, outrage, fury, rage | |
watch | watch, monitor, observe, eye, keep an eye, look at, follow, track | attitude, stance, monitoring, observation, surveillance | by observer, watcher, witness |
witness | witness, see, observe | witness, eyewitness, testimony | by witness, eyewitness |
consider | consider, regard, see as, count as, view as, treat as, deem, class | | |
claim-as-own | claim as own, recognise as own, acknowledge as own, disown, claim them | | |
call | call, name, nickname, dub, label, describe, term | name, nickname, label, description | |
use | use, employ, exploit, utilise, deploy, resort to | use, tactic, tactics, employment | by user |
give | give, issue, provide, hand, supply, equip, furnish, donate, deliver, hand out, distribute, grant | supply, delivery, provision, donation, gift | by supplier, donor, provider; to recipient | converse: receive |
lend | lend, loan, borrow | loan, credit | by lender; to borrower | converse: receive |
receive | receive, get, obtain, be given, accept, collect | receipt | by recipient |
pay | pay, reward, compensate, reimburse, fund, finance, bankroll | pay, payment, salary, reward, wage, compensation, funding, damages, payout | by payer, funder |
buy | buy, purchase, acquire, take over | purchase, acquisition, takeover | by buyer, purchaser, customer |
sell | sell, auction, sell off | sale, auction | by seller, vendor | converse: buy |
own | own, possess, belong to | ownership, possession, owner | by owner |
cost | ~cost, ~trade at, ~be worth, ~sell for | price, cost, exchange rate, value, worth | |
invest | invest, put money, fund | investment, funding | by investor |
spend | spend, lay out | spending, expenditure | |
earn | earn, make money, profit | earnings, profit, revenue, income | |
owe | owe, be in debt, default | debt, arrears, default | by debtor |
insure | insure, cover, underwrite | insurance, insurer, cover | by insurer |
cut | cut, slash, reduce, trim, lower, scale back, lay off | cut, reduction, cutback, layoffs | |
raise | raise, increase, boost, hike, lift, put up, expand | increase, rise, hike, boost | |
rise | ~rise, ~increase, ~climb, ~pick up, ~grow, ~go up, ~soar, ~surge, ~strengthen | rise, increase, growth, surge | |
fall | ~fall, ~drop, ~decline, ~decrease, ~go down, ~slump, ~shrink, ~weaken, ~plunge | fall, drop, decline, decrease, slump | |
sanction | sanction, embargo, blacklist, freeze assets | sanction, sanctions, embargo, blacklist | |
fine | fine, penalise, penalize | fine, penalty | |
trade | trade, export, import, do business | trade, export, exports, import, imports | by exporter, importer, trader |
produce | produce, manufacture, make, build, assemble | production, manufacture, output | by manufacturer, maker, producer, builder |
build | build, construct, erect, put up, design, engineer | construction, design, building | by builder, architect, engineer, designer, contractor |
employ | employ, work for, hire, work at | job, employment, work, employer, staff | by employer; of employee, worker |
strike-work | strike, walk out, down tools, go on strike | strike, walkout, industrial action, stoppage | by striker |
resign | resign, step down, quit, stand down, leave office | resignation, departure | |
dismiss-from-office | dismiss, sack, fire, remove from office, oust, let go, suspend, topple | sacking, ouster, removal, suspension | |
appoint | appoint, name, nominate, install, hire, promote | appointment, nomination, promotion | of appointee, nominee |
succeed | succeed, replace, take over from, fill in for, take place of | successor, replacement, succession | by successor |
elect | elect, vote in, vote, win election | election, vote, ballot, poll | by voter |
govern | govern, rule, run, lead, head, control, be in charge, command | leadership, rule, government, control, command, charge | by ruler, leader, head, chief, boss |
protest | protest, demonstrate, rally, march, take to streets, riot | protest, demonstration, rally, march, riot, unrest | by protester, demonstrator, rioter |
overthrow | overthrow, stage coup, topple | coup, overthrow, putsch | |
legislate | pass law, enact, legislate, regulate | law, legislation, regulation, rule | |
violate | violate, break law, breach, infringe, flout, contravene, break rules | violation, breach, infringement, crime | by violator, offender |
punish | punish, penalise, penalize, discipline, purge, retaliate against | punishment, penalty, reprisal, retaliation | |
charge | charge, indict, accuse, press charges | charge, charges, indictment | of defendant, suspect, accused |
sue | sue, take to court, file suit, file lawsuit, litigate | lawsuit, suit, litigation, legal action, court case, claim | by plaintiff, claimant; of defendant |
try | try, put on trial, stand trial, prosecute, go on trial | trial, prosecution, court case, hearing | by prosecutor, judge |
convict | convict, find guilty, sentence, jail | conviction, sentence, verdict, guilty verdict | of convict |
acquit | acquit, clear, exonerate, find not guilty, pardon | acquittal, pardon, exoneration | |
judge | rule, judge, decide, hand down | ruling, judgment, verdict, judgement | by judge, court |
investigate | investigate, probe, look into, inquire, enquire, examine | investigation, probe, inquiry, enquiry, investigators | by investigator, detective |
testify | testify, give evidence, take stand | testimony, evidence | by witness |
confess | confess, plead guilty, own up | confession, guilty plea | |
steal | steal, rob, loot, plunder, pilfer, embezzle | theft, robbery, looting, plunder, embezzlement | by thief, robber, looter |
rape | rape, sexually assault, molest | rape, sexual assault | by rapist |
torture | torture, abuse, mistreat, beat, ill-treat | torture, abuse, mistreatment, ill-treatment, beating | by torturer, abuser |
bribe | bribe, corrupt, pay off | bribe, bribery, corruption, kickback | |
smuggle | smuggle, traffic | smuggling, trafficking | by smuggler, trafficker |
spy | spy, snoop, eavesdrop, wiretap | espionage, spying, surveillance | by spy |
hack | hack, breach, break into | hack, hacking, cyberattack, data breach, leak | by hacker |
leak-information | leak, divulge | leak | by leaker, whistleblower |
sabotage | sabotage, tamper with, cut cable | sabotage, tampering, vandalism | by saboteur |
lie | lie, fabricate, fake, mislead, deceive, falsify, forge | lie, hoax, fabrication, deception, forgery, fake | by liar, forger |
conceal | conceal, hide, cover up, disguise, mask, keep secret, withhold, obscure, suppress | concealment, cover-up, disguise, secrecy | |
protect | protect, guard, shield, safeguard, secure | protection, safeguard, shield | by protector, guard, bodyguard |
train | train, drill, teach, coach, instruct, prepare | training, drill, exercise, drills, exercises | by trainer, instructor; of trainee |
prepare | prepare, get ready, gear up, plan, accelerate, make ready, ready | preparation, preparations, plan, plans | by planner |
plan | plan, intend, aim, mean to, be going to, scheme, plot | plan, intention, aim, goal, plot, scheme, target | by planner |
try-to | try to, attempt, seek to | attempt, try, effort, bid | |
test | test, trial, test-fire, try out | test, trial | |
launch | launch, fire, test-fire, lift off, send up, put into orbit, lob | launch, launching, lift-off, firing | |
fly | ~fly, take off, pilot, soar | flight, take-off | by pilot |
land | ~land, ~touch down, ~put down | landing, touchdown | |
start | start, begin, commence, kick off, initiate, launch, open | start, beginning, onset, outset | |
stop | stop, end, halt, cease, bring to end, finish, terminate, quit | end, halt, stop, finish, termination | |
continue | continue, go on, keep on, carry on, persist, last | continuation, duration | |
win | win, triumph, prevail, beat, defeat | victory, win, triumph, success | by winner, victor |
lose-contest | lose, be defeated, suffer defeat | defeat, loss | by loser |
succeed-at | succeed, manage, pull off, work out | success | |
fail | fail, ~fall through, miscarry, flop | failure, fiasco | |
struggle | struggle, adapt, cope, have trouble, have difficulty, find it hard, battle | struggle, trouble, difficulty, difficulties | |
suffer | suffer, sustain, undergo, endure, experience, go through | setback, suffering, hardship | of sufferer, victim |
benefit | benefit, profit, gain, get out of, be better off | benefit, advantage, gain | by beneficiary |
hinder | hinder, complicate, hamper, obstruct, impede, hold back, get in way, block | complication, complications, obstacle, hindrance, problem, hurdle | |
help-with | ease, facilitate, speed up, contribute | | |
improve | improve, upgrade, better, modernise, modernize, get better | improvement, upgrade, modernisation | |
worsen | worsen, deteriorate, get worse, aggravate, exacerbate | deterioration, worsening | |
change | change, alter, shift, modify, amend, adjust, revise, correct | change, shift, alteration, amendment, revision, correction | |
replace | replace, substitute, swap out | replacement, substitute | |
remove | remove, take away, take down, clear, dismantle, strip | removal, clearance, dismantling | |
add | add, attach, append | addition | |
compare | compare, contrast, liken | comparison, contrast | |
count | count, number, tally, total, estimate, put at | count, number, tally, estimate, figure | |
affect | affect, impact, influence, hit, touch | effect, impact, influence, consequence | of victim, affected |
depend | depend, hinge, rely, be conditional | dependence, condition | |
belong | ~belong, ~come from, ~be part of, ~be drawn from, draw from, ~hail from, ~stem from, ~originate | unit, origin, membership | |
serve | serve, work as, do military service, join army, be enlisted | service, profession, occupation, career | by serviceman |
study | study, research, analyse, analyze, survey | study, research, analysis, survey | by researcher, analyst, scientist |
educate | educate, teach, attend school, graduate | education, school, degree | by teacher; of student, pupil |
bear | ~be born, bear, ~come into world | birth, birthday, birthplace, year of birth, birth year, date of birth, birthdate | |
grow-old | ~age, ~turn | age | |
marry | marry, wed, get married | wedding, marriage | by bride, groom, spouse, husband, wife |
divorce | divorce, split, separate, end marriage, break up, split up | divorce, separation, split, breakup | |
found | found, establish, set up, create, form | foundation, founding, creation | by founder, creator |
dissolve | dissolve, disband, wind up, break up | dissolution | |
name-after | name after, be called after | namesake | |
recommend | recommend, advise, suggest, list, counsel | recommendation, advice, reading list | by adviser, advisor |
remember | remember, recall, recollect | memory, recollection | |
forget | forget, overlook, miss | oversight | |
complain | complain, file complaint, grumble, protest | complaint, grievance | by complainant |
respond | respond, reply, answer, react, hit back | response, reply, answer, reaction | by responder |
emphasise | emphasise, emphasize, stress, underline, underscore | emphasis, importance | |
specify | specify, say which, spell out, detail, name | specification, details | |
contact | contact, get in touch, reach out, call, phone, ring, write to, radio | contact, call, phone call, distress call, mayday | by caller |
lead-to-safety | lead out, guide, escort | escort | by guide |
wait | wait, await, ~be pending, ~hang on | wait | |
work | work, function, operate, run, ~be in operation | operation, functioning, work | by operator, worker |
operate | operate, run, manage, drive | operation, management | by operator, manager |
eat | eat, feed, drink | food, meal, ration, diet | |
starve | starve, go hungry | famine, hunger, starvation | |
sleep | sleep, ~fall asleep | sleep | |
wear | wear, carry, have on, dress | uniform, clothes, clothing, outfit | by wearer |
surround | surround, encircle, besiege, cut off, trap | siege, encirclement, blockade | by besieger |
block | block, blockade, bar, close off, obstruct | blockade, roadblock, obstruction | |
patrol | patrol, guard, police | patrol, guard duty | |
ambush | ambush, waylay | ambush | |
hide | ~hide, ~take cover, ~lie low, take shelter | hiding, cover, hideout | |
walk | ~walk, ~march, ~run, ~advance, ~go, ~move | walk, march, advance, movement | |
advance | ~advance, gain ground, push forward, make progress, move forward | advance, progress, gains | |
stand | stand, keep distance, stay away, approach, come near | distance | |
bait | bait, lure, decoy, entice | bait, lure, decoy | |
bring | bring, fetch, deliver, take | delivery | |
erupt | ~erupt, ~break out, ~blow up | eruption, outbreak | |
shake | ~shake, ~quake, ~tremble | earthquake, quake, tremor, aftershock | |
storm-weather | ~blow, ~rage, ~lash, batter | storm, hurricane, typhoon, cyclone, winds, gale | |
rain | ~rain, ~pour, ~snow, ~hail | rain, rainfall, downpour, snow, snowfall | |
melt | ~melt, ~thaw | melting, thaw | |
leak | ~leak, ~spill, ~seep, ~escape, ~ooze, discharge | leak, spill, seepage, discharge, leakage | |
power-cut | cut power, knock out power, black out | blackout, power cut, outage, power outage | |
displace | displace, uproot, drive from homes, make homeless | displacement | of refugee, displaced |
emigrate | emigrate, migrate, move abroad, immigrate, relocate, resettle | emigration, migration, immigration, relocation | by migrant, emigrant, immigrant |
donate | donate, contribute, raise money, give money | donation, fundraising, contribution | by donor |
play | play, compete, score | game, match, tournament | by player |
perform | perform, sing, act, star | performance, concert, show | by performer, singer, actor |
be | be, ~be called, ~mean, define | definition | |
have | have, possess, hold, own, keep, be armed with | possession | by holder |
pass | ~pass, ~elapse, ~go by | | |
take-time | ~last, take time, ~take long | duration, length | |
arm | arm, equip, armour, load | armament, weaponry | |
infiltrate | infiltrate, sneak into, slip into, penetrate | infiltration, penetration | by infiltrator |
assassinate | assassinate, murder | assassination | by assassin | of: kill
boycott | boycott, shun | boycott | |
nationalise | nationalise, nationalize, privatise, privatize | nationalisation, privatisation | |
bankrupt | ~go bankrupt, ~go under, ~become insolvent, ~file for bankruptcy | bankruptcy, insolvency, liquidation | |
tax | tax, levy, impose tax | tax, taxes, levy, tariff, tariffs, duty | |
subsidise | subsidise, subsidize, bail out | subsidy, bailout, grant | |
farm | farm, grow, harvest, cultivate | harvest, crop, farming, agriculture | by farmer |
mine | mine, drill, extract | mining, extraction | by miner |
fish | fish, trawl | fishing, catch | by fisherman |
pollute | pollute, contaminate, foul, dump | pollution, contamination, waste | by polluter |
gain | gain, profit, get out of, benefit from | gain, benefit | |
seek | seek, look for, pursue, woo, court | search, pursuit | by seeker |
accuse | accuse, blame, allege | accusation, allegation | by accuser; of accused |
answer | answer, reply, respond | answer, reply, response | |
arrive | ~arrive, ~reach, ~get to, ~come, ~turn up, ~dock | arrival | of arrival |
begin | begin, start, commence, open, ~get under way | beginning, start, onset | |
break-down | ~break down, ~fail, ~stop working, ~malfunction, ~stall, ~go out, ~be out of order | breakdown, failure, malfunction, fault | |
comment | comment, remark, say, give comment | comment, remark, statement | |
compensate | compensate, pay, reimburse, pay damages, indemnify, refund | compensation, damages, payout, refund | |
cross | cross, go across, pass over, travel across | crossing | |
cut-off | cut off, isolate, strand, sever, maroon | isolation | |
cut-short | cut short, shorten, break off, interrupt | interruption | |
deepen | deepen, dredge, ~worsen, dig deeper | deepening, dredging | |
describe | describe, portray, characterise, characterize, call, tell of, give account | description, account | |
disagree | disagree, differ, contradict, dispute, be at odds | disagreement, dispute, difference | |
dismiss | dismiss, sack, fire, remove from office, lay off | dismissal, sacking | |
distract | distract, divert attention, take eyes off | distraction, inattention | |
drink | drink, be drunk, be intoxicated | drinking, alcohol, drunkenness, drink, intoxication | |
express-sympathy | express sympathy, offer condolences, express condolences, send condolences | sympathy, condolences | |
follow | follow, ~come after, comply, obey, adhere | compliance | by follower |
give-up | give up, abandon, forgo, drop | abandonment | |
insult | insult, mock, ridicule, offend | insult, mockery | |
limit | limit, restrict, cap, curb, ration | limit, restriction, cap, curb | |
lock | lock, bolt, chain shut, padlock, secure | lock, locks | |
lower | lower, drop, let down, draw down, reduce | lowering, drawdown | |
matter | matter, ~be important, ~make difference | importance | |
obtain | obtain, get, acquire, secure, see, lay hands on | | |
present | present, show, table, submit, hand in, put before | presentation, submission | |
print | print, publish, carry, run | print, publication | |
recover | recover, retrieve, salvage, ~get better, ~heal, pull up | recovery, salvage | |
register | register, record, log, flag, enrol | registration, registry, flag, register | |
reject | reject, turn down, refuse, dismiss, rebuff, deny, spurn | rejection, refusal, dismissal | |
report | report, say, tell, write, carry report, mention | report | by reporter |
resume | resume, restart, reopen, start again, go on, ~be back | resumption, restart | |
revise | revise, correct, update, amend, change, raise, lower | revision, correction, update, amendment | |
ring | ring, phone, call, telephone, sound | call, phone call | by caller |
run-aground | ~run aground, ~go aground, ~strand, ~hit rocks, ~be stranded | grounding | |
run-out | ~run out, ~expire, ~lapse, ~be used up | expiry | |
scale-down | scale down, scale back, wind down, reduce, call off | scaling down, reduction | |
shelter | shelter, house, put up, accommodate, take in, take refuge | shelter, accommodation, refuge | |
sound | sound, ~go off, blow, ring | siren, alarm, horn | |
supply | supply, provide, give, deliver, furnish, feed | supply, delivery, provision | by supplier | converse: receive
suspend | suspend, halt, freeze, stop, put on hold, put on leave | suspension, halt | |
travel | ~travel, ~go, ~journey, ~ride, ~fly, ~sail | trip, journey, travel | by traveller, traveler |
verify | verify, check, confirm, authenticate | verification | |
name | name, identify, give name, call, make public name | name, names, identity | |
injure | injure, wound, hurt, maim | injury, injuries, injured, wounded | |
fear | fear, dread, be afraid, worry | fear, dread | |
discharge | discharge, send home, let out, release from hospital | discharge | |
edit | edit, curate, revise | editor | by editor |
lead | lead, head, command, run, chair, be in charge | leadership, command, head | by leader, head, chief, boss, commander |
recognise | recognise, recognize, acknowledge, accept | recognition | |
strike | strike, hit, ~walk out, ~down tools, ~stop work | strike, walkout, stoppage | by striker |
strengthen | strengthen, bolster, boost, reinforce, shore up | strengthening, boost | |
avoid | avoid, evade, escape, dodge, steer clear | avoidance, evasion | |
control | control, rein in, keep in check, manage, regulate | control, regulation | by controller |
handle | handle, deal with, manage, process | handling, management | by handler |
call-for | call for, back, demand, support | call, calls | |
vote | vote, cast ballot, ballot | vote, votes, ballot, poll | by voter |
`;
