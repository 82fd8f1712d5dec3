// What people do and what happens, in the words by which a desk's questions and texts name it: one act a line, as
//
//   id | verbs | nouns | role labels | what it implies
//
// A verb is given in its base form and matched in all its inflections; of a verb of several words the parts may stand apart
// ("hand them over"), and what stands last may be many ("take prisoners"). The words of a phrase name nothing else: where
// another act is meant too, it has the phrase as well ("make statement" announces and says). "~die" is intransitive: its
// subject is the one it happens to. A label is what somebody in a role is called ("by captor": who captures). "of: hold" after
// the last bar says that whoever is in that role is in the same role of the other act; "converse: receive" that whoever it is
// done to does the other act. Words whose difference is a fact (kill, wound; confirm, deny) never share a line, and a word
// that means something else in half of all texts (“get”, “run”) stands in phrases only. Nothing here is about a briefing.

export const actList = `
capture | capture, catch, nab, take prisoner, take captive, take alive, ~fall into hands, ~fall captive, ~be taken, take into captivity, ~fall into captivity, ~fall prisoner | capture, captured | by captor; of captive | of: hold
arrest | arrest, apprehend, round up, pick up, take into custody, take in for questioning, haul in, handcuff, put in handcuffs, place under arrest | arrest, roundup | by arresting officer; of arrested | of: hold
abduct | abduct, kidnap, snatch, take hostage, seize hostage, carry off, spirit away, hold for ransom, hold to ransom, bundle into car | abduction, kidnapping, kidnap, hostage-taking | by abductor, kidnapper, hostage-taker; of hostage, abductee | of: hold
seize | seize, take, take hold of, take over, conquer, occupy, overrun, take control, get hold of, capture, gain ground, commandeer, wrest, take possession, grab | seizure, occupation, takeover, gains, conquest, land grab | by occupier, conqueror |
recapture | recapture, retake, liberate, win back, regain, reclaim, take back, reconquer | recapture, liberation, reconquest, retaking | by liberator |
hold | hold, keep, detain, imprison, lock up, jail, intern, house, hold captive, hold prisoner, keep locked, incarcerate, put behind bars, keep behind bars, throw in jail, throw in prison, hold hostage, ~languish, hold in custody, remand | custody, detention, captivity, imprisonment, internment, prison, jail, incarceration, house arrest, remand | by holder, jailer, custodian, captor; of detainee, inmate, internee |
release | release, free, let go, set free, discharge, ~walk free, turn loose, set at liberty, parole, ~go free, ~get out of jail, ~get out of prison, ~walk out of jail | release, freedom, discharge, freeing, parole, amnesty | by liberator |
escape | escape, break out, get away, flee, run away, abscond, make getaway, make escape, slip away, give slip, ~go on run, make run for it, get free, bust out | escape, breakout, getaway, flight, jailbreak, prison break | by escapee, fugitive, runaway |
surrender | surrender, give up, lay down arms, give themselves up, capitulate, turn themselves in, lay down weapons, throw down arms, throw down weapons, hand themselves in, hand himself in, hand herself in, raise white flag, wave white flag, turn himself in, turn herself in, give himself up, give herself up, throw in towel | surrender, capitulation, white flag | by surrenderer |
question | question, interrogate, grill, debrief, interview, quiz, cross-examine, put questions | questioning, interrogation, debriefing, interview, cross-examination, quizzing | by interrogator, questioner |
survive | survive, make it out alive, live through, pull through, ~come out alive, ~get out alive | survival, survivor | by survivor |
treat | treat, nurse, hospitalise, hospitalize, care for, look after, give first aid, operate on, vaccinate, tend to, bandage, patch up, ~receive treatment, ~undergo treatment, ~undergo surgery, give treatment | treatment, medical care, medical attention, medical help, first aid, hospital, healthcare, surgery, therapy, rehabilitation | by doctor, medic, surgeon; of patient |
admit-to-hospital | hospitalise, hospitalize, take to hospital, rush to hospital, admit to hospital, bring to hospital, send to hospital, airlift to hospital | hospitalisation, admission to hospital, hospital admission, hospitalization | of patient | of: treat
exchange | exchange, swap, trade, barter, trade off, make swap, give in return, get in return | exchange, swap, trade, quid pro quo, prisoner exchange, prisoner swap, swap deal, swapping | | of: return, of: give
return | return, send back, hand back, hand over, give back, repatriate, send home, go home, go back, come home, come back, ship back, turn over, bring home, bring back, get back home, ~make it home, ~get home, ~head home, fly home, fly back | return, repatriation, handover, homecoming, restitution, way home | of returnee |
deport | deport, extradite, expel, throw out, kick out, send packing, boot out, turf out, eject, banish, exile | deportation, extradition, expulsion, banishment, exile, ejection | of deportee, exile | of: return
accept | accept, take, take in, welcome, admit, host, shelter, grant asylum, let in, receive, give refuge, give asylum, say yes, take up offer, take up invitation | asylum, refuge, acceptance, resettlement, shelter, sanctuary | by host |
defect | defect, switch sides, change sides, go over, jump ship, cross over, change allegiance | defection, defector, turncoat | by defector, turncoat |
desert | desert, mutiny, abandon post, go awol, go over to enemy, leave post, quit ranks | desertion, mutiny, awol, absence without leave | by deserter |
stay | stay, remain, settle, stay put, stick around, linger | stay | |
live | live, reside, dwell, inhabit, make home | residence, home, address, domicile, place of residence | by resident, inhabitant, occupant |
end-up | ~end up, ~wind up, ~become of, ~await, ~happen to, ~lie ahead, ~go next, ~finish up, ~come of it | fate, future, destiny, what next, next for, lies ahead | |
kill | kill, slay, ~die, ~perish, ~lose lives, ~fall in battle, claim lives, gun down, shoot dead, take lives, murder, ~drown, ~be fatally, wipe out, ~bleed to death, ~succumb, ~pass away, ~lose life, claim life, take life, ~give lives, ~give life, behead, beat to death, stab to death, ~freeze to death, ~starve to death, ~burn to death, lynch, strangle, decapitate | death, dead, killed, fatality, kia, death toll, deceased, body count, killing, deaths, murder, victims, fallen, lives lost, loss of life, demise, death count, homicide, manslaughter, slaying, drowning | by killer, murderer, slayer; of dead, deceased |
wound | wound, injure, hurt, maim, ~get hurt, ~suffer injuries, ~suffer burns, ~suffer injury, ~sustain injury, ~sustain wounds, ~get injured, ~get wounded, ~lose limb | injury, wounded, injured, wia, wounds, hurt, fracture, laceration, shrapnel wound, gunshot wound | of wounded, injured |
lose | lose, suffer losses, suffer casualties, take losses, take casualties, suffer loss, incur losses, sustain losses | casualty, losses, loss, toll, casualties, casualty figure, casualty count | | of: kill, of: wound
massacre | massacre, slaughter, exterminate, annihilate, commit genocide | massacre, slaughter, bloodbath, carnage, genocide | | of: kill
execute | execute, put to death, put before firing squad, send to gallows, carry out death sentence, shoot by firing squad | execution, death penalty, firing squad, capital punishment, death sentence | by executioner, hangman | of: kill
kill-oneself | kill himself, kill herself, kill themselves, kill oneself, commit suicide, blow themselves up, blow himself up, take own life, take own lives, self-detonate, take his life, take their lives, blow herself up, die by suicide, end his life | suicide, self-destruction | by suicide bomber |
poison | poison, contaminate, sicken, taint, administer poison | poisoning, contamination, pollution, toxin, nerve agent | by poisoner |
infect | infect, ~contract, ~catch, ~fall ill, ~come down with, ~test positive, ~get sick, ~sicken, ~fall sick, ~go down with, ~become ill | infection, case, cases, illness, outbreak, contagion, disease | of patient, carrier |
spread | ~spread, transmit, ~break out, propagate, disseminate, ~proliferate | spread, transmission, outbreak, propagation, contagion | |
vaccinate | vaccinate, immunise, immunize, inoculate, jab, give jab, get jab, administer vaccine | vaccination, immunisation, inoculation, jab, vaccine, immunization | |
quarantine | quarantine, isolate, lock down, put in quarantine, place in quarantine, put in isolation | quarantine, isolation, lockdown, self-isolation | |
diagnose | diagnose, test, screen, swab, run tests, take swab | diagnosis, screening, test, swab, biopsy | |
deploy | deploy, station, base, post, concentrate, field, position, move, ~be stationed, send into battle, send to front, garrison, redeploy, put boots on ground, put in field, put on ground, send into combat | deployment, presence, contingent, redeployment, boots on ground, garrison, stationing | by deployer |
send | send, send more, dispatch, ship, contribute, commit, send over, send in, rush, despatch, ship off, ship out, fly in, pack off, airlift, send reinforcements | shipment, dispatch, sending, despatch, consignment, airlift | by sender | of: deploy
withdraw | withdraw, pull out, pull back, retreat, fall back, recall, disengage, beat retreat, give ground, draw back, leave positions, vacate | withdrawal, retreat, pullout, pullback, disengagement, pull-out, pull-back | |
reinforce | reinforce, send more, beef up, bolster, strengthen, send reinforcements, send backup, augment | reinforcement, reinforcements, bolstering, backup, fresh troops | |
join | join, fight alongside, enlist, sign up, join up, team up, link up, enrol, enroll | joining, enlistment, accession, enrolment | by recruit, member | by: take-part
recruit | recruit, hire, enlist, conscript, draft, mobilise, mobilize, call up, take on, induct, press into service, press-gang | recruitment, conscription, draft, mobilisation, hiring, mobilization, call-up | by recruiter; of recruit, conscript, draftee |
enter | enter, join the war, join war, get involved in war, ~arrive, ~come in, ~reach, ~get there, ~turn up, cross into, cross border, set foot, gain entry, push into | entry, arrival, crossing, incursion, entrance | of arrival |
leave | leave, depart, set off, set out, go away, leave country, take leave, say goodbye | departure, exit, exodus, leaving | |
take-part | take part, participate, involve, engage, be part of, get involved, partake, play part, play role, join in | involvement, participation, role, engagement, complicity | by participant, entrant |
fight | fight, battle, wage war, clash, skirmish, wage, engage in combat, go into battle, go into combat, see combat | fighting, combat, battle, clash, clashes, war effort, warfare, hostilities | by fighter, combatant, belligerent | by: take-part
attack | attack, strike, bomb, shell, assault, storm, raid, bombard, hit, open fire on, target, ram, launch assault, launch attack, mount attack, carry out attack, carry out strike, launch strike, launch offensive, ~come under attack, ~come under fire, pummel, pound, strafe | attack, strike, assault, bombing, shelling, raid, bombardment, offensive, onslaught, incursion, airstrike, air raid, barrage, salvo, blitz, drone strike | by attacker, assailant, aggressor |
invade | invade, launch invasion, march into, start war, launch war, unleash war, begin invasion, mount invasion | invasion, incursion, full-scale war, aggression, war of aggression | by invader, aggressor |
defend | defend, repel, hold off, fend off, beat back, resist, fight off, ward off, keep at bay, hold at bay, hold line, stand ground | defence, defense, resistance, fortification | by defender |
defend-each-other | defend each other, help each other, come to aid, aid each other | mutual defence, mutual defense, mutual aid, defence pact, defense pact | |
shoot | shoot, fire at, open fire, gun, fire upon, fire shot, spray bullets, pull trigger, take shots | shooting, gunfire, shots, gunshot, sniper fire, volley, shoot-out | by shooter, gunman, sniper |
shoot-down | shoot down, bring down, down, intercept, knock out, shoot out of sky, blow out of sky, blast out of sky | interception, downing, shoot-down, shootdown | |
detonate | detonate, explode, ~go off, set off, blow up, ~blow, trigger, self-destruct | detonation, explosion, blast, fireball, bombing | by bomber |
burn | burn, set fire, torch, scorch, set alight, ignite, ~catch fire, set on fire, set ablaze, set light to | burning, fire, arson, blaze, inferno, wildfire | by arsonist, firebug |
destroy | destroy, wreck, level, flatten, raze, ruin, devastate, wipe out, demolish, obliterate, annihilate, bulldoze, pulverise, pulverize | destruction, devastation, ruin, demolition, obliteration, annihilation | |
damage | damage, harm, hit, impair, vandalise, batter, cause damage, inflict damage, ~suffer damage, ~sustain damage, vandalize, deface | damage, harm, havoc | |
break | break, ~break, ~crack, ~rupture, ~burst, ~give way, breach, ~fail, ~break down, ~malfunction, shatter, fracture, ~fall apart | break, crack, rupture, breach, failure, fault, breakdown, malfunction, defect, fracture, glitch | |
collapse | ~collapse, ~cave in, ~fall down, ~come down, topple, ~give way, ~crumble, ~buckle, ~subside | collapse, cave-in, subsidence, implosion | |
flood | flood, inundate, ~overflow, submerge, ~swamp, ~burst banks, ~break banks, deluge | flood, flooding, inundation, deluge | |
sink | sink, ~capsize, ~go down, ~founder, scuttle, ~keel over, ~go under, ~overturn, ~turn turtle, ~flip over, ~tip over, ~go to bottom, torpedo | sinking, capsizing, shipwreck, foundering | |
collide | ~collide, ~crash, ~run into, ~hit, ~run aground, ~derail, ~ram, ~strike, ~smash into, ~slam into, ~plough into, ~plow into, ~bump into, ~come off rails | collision, crash, accident, derailment, grounding, wreck, smash-up, pile-up, pileup, prang | |
steer | steer, pilot, captain, drive, navigate, fly, skipper, be at helm, take wheel, take helm, manoeuvre | steering, helm, command, navigation, piloting | by captain, pilot, driver, skipper, helmsman, co-pilot |
sail | sail, ~set sail, ~travel, ~run, cross, ferry, ~leave port, ~put to sea, ~cast off, ~weigh anchor | sailing, voyage, crossing, passage, journey, trip | of passenger |
carry | carry, transport, ferry, take aboard, load, have on board, haul, cart, lug, stow | transport, load, cargo, freight, passengers, on board, aboard, payload, haulage | by carrier |
rescue | rescue, save, pull from, pull out, pluck, pick up, come to rescue, bring to safety, pull to safety, winch to safety, haul to safety, dig out, save life, fish out | rescue, rescuers, search and rescue, lifesaving | by rescuer, lifesaver, rescue worker |
evacuate | evacuate, move to safety, clear out, leave homes, get to safety, take to safety, flee homes, airlift out, bus out, move out of area | evacuation, exodus | of evacuee |
search | search, look for, comb, scour, hunt, sift through, frisk, ransack, rummage, hunt for, try to find, mount search, launch search | search, hunt, manhunt, quest | by searcher, search party |
go-missing | ~go missing, ~disappear, ~vanish, ~be unaccounted for, ~be missing, ~go astray, ~get lost, ~drop off radar | missing, disappearance, unaccounted for, missing person, mia | of missing |
find | find, discover, recover, locate, come across, retrieve, spot, detect, uncover, turn up, track down, unearth, dig up, stumble on, stumble upon, stumble across, ~come to light, ~wash up, ~wash ashore, make discovery, pinpoint | discovery, find, recovery, detection, sighting, unearthing | by finder, discoverer |
bury | bury, cremate, lay to rest, entomb, put to rest, lay in grave | burial, funeral, cremation, interment, mass grave | |
mourn | mourn, grieve, pay tribute, commemorate, weep for, shed tears, pay respects | mourning, grief, memorial, tribute, vigil, bereavement, remembrance | by mourner |
warn | warn, caution, alert, raise alarm, sound alarm, forewarn, tip off, give warning, issue warning, sound warning, put on notice, give notice, serve notice, raise red flag, issue alert | warning, alert, alarm, caution, heads-up, red flag, wake-up call, tip-off | by whistleblower |
forecast | forecast, predict, expect, project, foresee, anticipate, foretell, prophesy | forecast, prediction, expectation, projection, outlook, prognosis, prophecy | by forecaster, meteorologist |
prevent | prevent, avoid, avert, stop, head off, stave off, hold back, thwart, foil, forestall, pre-empt, preempt, nip in bud, put stop to, stop from | prevention, deterrence, deterrent | |
repair | repair, fix, mend, restore, patch, rebuild, renovate, refurbish, reconstruct | repair, fix, maintenance, restoration, rebuilding, renovation, refurbishment | by repairer, mechanic |
maintain | maintain, service, overhaul, inspect, keep in repair, keep in shape, keep running | maintenance, upkeep, servicing, overhaul, caretaking | by mechanic |
inspect | inspect, check, examine, audit, survey, review, look over, scrutinise, scrutinize, vet | inspection, check, examination, audit, review, survey, scrutiny, vetting | by inspector, auditor, examiner |
measure | measure, record, register, gauge, reach, quantify, calibrate, take measurements | measurement, reading, level, calibration | |
close | close, shut, shut down, seal, cordon off, suspend, close down, shutter, close doors | closure, shutdown, suspension, shut-down, decommissioning | |
open | open, reopen, resume, restart, start again, inaugurate, unseal, unlock | opening, reopening, resumption, inauguration, unblocking | |
cancel | cancel, call off, scrap, drop, abandon, axe, nix, shelve, abort, pull plug, put paid to, ditch | cancellation, scrapping, axing | |
delay | delay, postpone, put off, hold up, defer, push back, put back, hold over, put on hold, put on ice, put on back burner, drag feet, play for time, buy time, stall, fall behind schedule | delay, postponement, hold-up, deferral, deferment, adjournment | |
support | support, help, aid, assist, back, stand by, prop up, stand with, endorse, side with, stand behind, rally behind, rally around, throw weight behind, get behind, lend support, lend hand, give hand, come to aid, stick up for, stand up for, champion, pitch in | support, aid, assistance, help, backing, endorsement, advocacy, sponsorship, helping hand, solidarity | by supporter, backer, ally, advocate |
oppose | oppose, object, resist, be against, stand against, speak out against, come out against, vote against, take stand against, take issue, take exception, stand up to, put up resistance | opposition, objection, dissent, disapproval, pushback, hostility | by opponent, dissident |
order | order, instruct, command, direct, tell to, require, be told to, be supposed to, be made to, give order, mandate, decree | order, orders, instruction, command, directive, decree, mandate | by commander, superior |
coerce | coerce, force, pressure, compel, press, make to, put pressure, put under duress, strong-arm, arm-twist, twist arm, lean on, browbeat, apply pressure, exert pressure, force hand | duress, coercion, pressure, compulsion, arm-twisting, blackmail | |
urge | urge, call on, appeal, exhort, plead, encourage, press, beg, implore, beseech | appeal, plea, call, exhortation, entreaty | |
forbid | forbid, ban, prohibit, bar, outlaw, rule out, disallow, proscribe, criminalise, criminalize | ban, prohibition, veto, criminalisation | |
allow | allow, permit, let, authorise, authorize, license, clear, give permission, grant permission, give consent | permission, authorisation, permit, licence, license, clearance, authorization, consent | |
tell | tell, inform, brief, notify, let know, say to, give notice, serve notice, let in on | briefing, notification, heads-up | |
inform | reveal, provide information, shed light, offer insight, disclose, divulge, give away, teach, bring to light, lay bare, expose | insight, glimpse, information, intelligence value, intel, disclosure, revelation, light on, clue, insights | by informant, source, informer |
confirm | confirm, verify, corroborate, vouch, bear out, authenticate, substantiate, back up, attest, certify, validate, affirm, reaffirm | confirmation, verification, corroboration, attestation, validation, authentication | |
deny | deny, dismiss, refute, brush off, reject reports, disavow, repudiate, rebut, contradict, issue denial, pour cold water, dispel, debunk, disclaim, wave away | denial, dismissal, rebuttal, disclaimer, repudiation, refutation, disavowal | by denier |
acknowledge | acknowledge, admit, own up, concede, come clean, recognise, recognize, confess, fess up, accept responsibility, take responsibility | acknowledgement, admission, confession, mea culpa, acknowledgment | | by: confirm
announce | announce, declare, proclaim, unveil, make public, put out statement, put out announcement, issue statement, release statement, make statement, make announcement, give statement, give notice, break news, go public, make known, serve notice | announcement, declaration, proclamation, communique, press release, unveiling | by announcer | by: confirm
publish | publish, release, post, circulate, share, upload, put out, come out, broadcast, air, print, issue, go to press, run story, run article | publication, post, broadcast, tweet, livestream | by publisher |
say | say, state, comment, remark, add, report, claim, write, argue, tell, be quoted, maintain, point out, assert, utter, contend, opine, put it, make statement, issue statement, release statement, put out statement, give statement, tell reporters, go on record | statement, remark, comment, words, quote, assertion, utterance, quotation, soundbite | by speaker, source |
speak | speak, talk, address, give speech, give interview, make speech, deliver speech, deliver address | speech, address, talk, lecture, sermon | by speaker, orator |
talk | discuss, talk about, confer, speak to, speak with, phone, talk with, talk to, talk over, hold talks, debate, call, converse, hold discussion, hold conversation | discussion, talks, conversation, phone call, telephone call, debate, dialogue, consultation, deliberation, exchange of views | |
write | write, author, sign article, curate, edit, pen, compile, byline, put pen to paper, write down, jot down | author, byline, writer, headline, article, column, authorship, essay | by author, writer, editor, journalist, reporter, columnist |
translate | translate, interpret, render into, put into english, subtitle | translation, translator, interpreter, rendering, rendition | by translator, interpreter, linguist |
show | show, depict, display, picture, feature, portray, appear in, be seen in, exhibit, put on display, put on show | picture, image, depiction, exhibition | |
prove | prove, demonstrate, establish, evidence, show, provide proof, give proof, offer proof | proof, evidence, smoking gun, hard evidence | |
identify | identify, recognise, recognize, name, establish identity, tell apart, put name to, pick out, make out | identification, identity, dna test, dna match | |
film | film, photograph, shoot video, take pictures, videotape, tape, record, capture on camera, capture on video, catch on camera | filming, recording, footage, photo, video, video clip, snapshot | by cameraman, photographer, videographer |
hint | hint, suggest, imply, allude, insinuate, signal, drop hint, give hint, indicate | hint, suggestion, allusion, signal, insinuation, innuendo | |
believe | believe, think, suppose, reckon, be convinced, assume, feel, hold view, take view, hold opinion | belief, view, opinion, conviction, standpoint, assumption | by believer |
suspect | suspect, believe, smell rat, surmise | suspicion, hunch, inkling | by suspicious |
doubt | doubt, question whether, be sceptical, be skeptical, dispute, cast doubt, throw doubt, raise doubts | doubt, scepticism, skepticism, misgivings, reservations | by sceptic, skeptic, doubter, cynic |
know | know, be aware, realise, realize, understand, be in the dark, find out, learn, get wind of, catch wind of, hear about | knowledge, awareness, understanding, familiarity | |
trust | trust, rely, take at face value, have confidence, have faith, count on, put trust, place trust, take word for | trust, confidence, faith, reliance, credence | |
mean | signify, signal, reflect, highlight, underscore, illustrate, point to, mean, indicate, denote, amount to, boil down to | sign, meaning, significance, signal, indication, implication, indicator | |
explain | explain, account for, clarify, spell out, give explanation, offer explanation, make clear | explanation, clarification, rationale, justification | |
cause | cause, lead to, result in, bring about, trigger, spark, provoke, prompt, be responsible for, be to blame, give rise, set off, touch off, lie behind, stir up, set in motion | cause, reason, culprit, trigger, root cause | by culprit, instigator |
blame | blame, accuse, hold responsible, point finger, fault, hold accountable, pin blame, lay blame, put blame, place blame, shift blame, apportion blame, pin on, hold to account | blame, accusation, fault, responsibility, finger-pointing, blame game, culpability, scapegoat | by accuser; of accused |
criticise | criticise, criticize, condemn, denounce, slam, attack, rebuke, lambast, decry, complain, lash out, hit out, take aim, take swipe, take to task, tear into, call out, rip into, blast, rail against, scold, berate, castigate, reprimand | criticism, condemnation, rebuke, complaint, complaints, flak, backlash, censure, denunciation | by critic |
praise | praise, thank, honour, honor, congratulate, award, applaud, hail, decorate, pay tribute, heap praise, lavish praise | praise, honour, award, medal, tribute, thanks, acclaim, commendation | by admirer |
apologise | apologise, apologize, say sorry, express regret, make apology, issue apology, offer apology | apology, regret, remorse, contrition | |
offer | offer, propose, put forward, suggest, make offer, extend offer, put on table, make proposal, submit proposal, come up with, float idea, put in bid | offer, proposal, option, opportunity, overture, olive branch, counteroffer, counter-offer | by proposer, bidder |
promise | promise, pledge, vow, commit, assure, guarantee, swear, give word, give assurance, give guarantee, give pledge, make promise, make pledge, make commitment, make vow, take oath, swear oath | promise, pledge, vow, commitment, guarantee, oath, assurance, undertaking, word of honour | |
demand | demand, insist, call for, require, press for, set ultimatum, issue ultimatum, give ultimatum | demand, ultimatum, precondition, clamour | |
request | request, ask for, ask to, apply, petition, seek, make request, submit request, file request | request, application, petition, plea, solicitation | by applicant, petitioner |
want | want, wish, desire, prefer, would like, hope, like to, yearn, long for, crave | wish, desire, preference, hope, aspiration, ambition | |
need | need, require, necessitate, cry out for, could do with | need, requirement, necessity, prerequisite | |
oblige | oblige, require, have to, must, bind, be obliged, be bound | obligation, duty, duties, obligations, onus | |
decide | decide, choose, opt, determine, make up mind, make decision, take decision, come to decision | decision, choice, final say, decision-making | by decider, decision-maker |
refuse | refuse, reject, decline, turn down, rule out, say no, rebuff, spurn, veto, nix, give thumbs down, knock back, balk, baulk, snub, turn away, give cold shoulder, vote down, dig in heels | refusal, rejection, veto, rebuff, snub, thumbs down, cold shoulder | |
agree | agree, reach deal, strike deal, come to terms, settle, reach agreement, strike bargain, shake hands on, clinch deal, cut deal, seal deal, make deal, reach settlement, reach compromise, reach accord, reach understanding, see eye to eye, compromise | agreement, deal, accord, settlement, terms, pact, compromise, consensus, common ground | |
approve | approve, greenlight, agree to, ratify, endorse, pass, adopt, give go-ahead, back, rubber-stamp, sign off, give green light, pass bill, pass legislation, give nod, give blessing, give thumbs up | approval, ratification, green light, go-ahead, endorsement, seal of approval, thumbs-up | |
negotiate | negotiate, bargain, haggle, hold negotiations, hold talks, enter negotiations, open negotiations, conduct negotiations, sit down to talks, come to table | negotiation, negotiations, peace talks, bargaining, talks, negotiating table, bargaining table, horse-trading | by negotiator, dealmaker |
mediate | mediate, broker, arbitrate, facilitate, act as go-between, act as mediator, act as intermediary | mediation, arbitration, good offices, shuttle diplomacy | by mediator, broker, arbitrator, go-between, intermediary |
sign | sign, conclude, ink, initial, put name to, put signature, put pen to paper | signature, signing, treaty, pact, inking, countersignature | by signatory |
include | include, contain, comprise, cover, consist, consist of, encompass, incorporate | clause, content, contents, ingredients, constituents | |
ally | ally, befriend, be allied, form alliance, forge alliance, make common cause | alliance, ally, friendship, partner, partnership, coalition, bloc | by ally, bedfellow |
cooperate | cooperate, coordinate, work together, collaborate, work with, liaise, join forces, pull together, team up | cooperation, coordination, collaboration, teamwork, joint effort | by collaborator |
meet | meet, sit down with, get together, convene, gather, come face to face, see face to face, hold meeting | meeting, summit, encounter, gathering, rendezvous, get-together | |
visit | visit, travel to, fly to, go to, tour, come to, pay visit, make visit, pay call | visit, trip, tour, stopover, sojourn | by visitor |
recognise-state | recognise, recognize, grant recognition, accord recognition, establish diplomatic relations | recognition, diplomatic recognition | |
sever-ties | cut ties, sever ties, break off relations, recall ambassador, break off ties, break ties, break relations | severing of relations, severance of ties, diplomatic break | |
endanger | threaten, endanger, jeopardise, jeopardize, destabilise, destabilize, menace, put at risk, pose threat, imperil, put in danger, put in jeopardy, put in peril | threat, danger, risk, menace, peril, hazard, jeopardy | |
escalate | escalate, ramp up, ratchet up, intensify, step up, heighten, ~flare up, ~mount, heat up, ~spiral, ~get out of hand | escalation, tension, tensions, intensification, flare-up, brinkmanship | |
calm | calm, defuse, de-escalate, ease, soothe, cool down, ~die down, cool tempers | de-escalation, easing, detente, lull | |
cease-fire | stop fighting, cease fire, lay down weapons, halt hostilities, silence guns, down weapons, hold fire, cease hostilities, end hostilities | ceasefire, cease-fire, truce, armistice, peace, cessation of hostilities, end of war, end to war, end of fighting | |
worry | worry, concern, alarm, trouble, fear, dread, be afraid, be worried, cause concern, cause alarm, raise concern | worry, concern, alarm, fear, anxiety, reaction, unease, disquiet | |
anger | anger, outrage, upset, infuriate, enrage, get angry, see red, lose temper | anger, outrage, fury, rage, ire, indignation | |
watch | watch, monitor, observe, eye, keep an eye, look at, follow, track, keep eye on, keep close eye, keep tabs | attitude, stance, monitoring, observation, surveillance, lookout, stakeout | by observer, watcher, witness, onlooker |
witness | witness, see, observe, see with own eyes, catch sight of, lay eyes on | witness, eyewitness, testimony, eyewitness account, eye-witness | by witness, eyewitness, bystander |
consider | consider, regard, see as, count as, view as, treat as, deem, class, look on as, look upon as, take for | contemplation | |
claim-as-own | claim as own, recognise as own, acknowledge as own, disown, claim them, lay claim, acknowledge as theirs, recognise as theirs | | |
call | call, name, nickname, dub, label, describe, term, refer to as, christen, go by name | name, nickname, label, description, alias, moniker | |
use | use, employ, exploit, utilise, deploy, resort to, make use, put to use, draw on | use, tactic, tactics, employment, usage, utilisation | by user |
give | give, issue, provide, hand, supply, equip, furnish, donate, deliver, hand out, distribute, grant, hand round, dish out, dole out, deal out, hand over supplies, bestow | supply, delivery, provision, donation, gift, handout, aid package, allocation, allotment | by supplier, donor, provider; to recipient | converse: receive |
lend | lend, loan, borrow, give loan, grant loan, extend loan | loan, credit, borrowing, credit line | by lender, creditor; to borrower | converse: receive |
receive | receive, get, obtain, be given, accept, collect, take delivery, take receipt, take possession, come into possession, get hold of, get hands on | receipt, inheritance | by recipient, beneficiary |
pay | pay, reward, compensate, reimburse, fund, finance, bankroll, foot bill, pick up tab, pick up bill, pay out, fork out, shell out | pay, payment, salary, reward, wage, compensation, funding, damages, payout, remuneration, bounty, stipend, remittance | by payer, funder, sponsor |
buy | buy, purchase, acquire, take over, snap up, buy up, buy out | purchase, acquisition, takeover, procurement, buyout | by buyer, purchaser, customer, shopper |
sell | sell, auction, sell off, flog, hawk, peddle | sale, auction, sell-off, selloff | by seller, vendor, retailer | converse: buy |
own | own, possess, belong to, hold title, hold stake in | ownership, possession, owner, proprietorship | by owner, proprietor |
cost | ~cost, ~trade at, ~be worth, ~sell for, ~fetch, ~retail at, ~go for | price, cost, exchange rate, value, worth, price tag, expense | |
invest | invest, put money, fund, sink money, plough money, plow money | investment, funding, venture capital, capital injection | by investor, venture capitalist |
spend | spend, lay out, splash out, shell out, fork out | spending, expenditure, outlay, outgoings | by spender |
earn | earn, make money, profit, take home, rake in, pull in | earnings, profit, revenue, income, takings, proceeds | by earner |
owe | owe, be in debt, default, run up debt, rack up debt, fall behind on payments | debt, arrears, default, liability, indebtedness | by debtor, borrower |
insure | insure, cover, underwrite, take out insurance, take out policy, indemnify | insurance, insurer, cover, insurance policy, indemnity | by insurer, underwriter; of policyholder |
cut | cut, slash, reduce, trim, lower, scale back, lay off, cut back, cut down, scale down | cut, reduction, cutback, layoffs, downsizing, belt-tightening | |
raise | raise, increase, boost, hike, lift, put up, expand, bump up, jack up, push up | increase, rise, hike, boost, uptick, uplift | |
rise | ~rise, ~increase, ~climb, ~pick up, ~grow, ~go up, ~soar, ~surge, ~strengthen, ~shoot up, ~skyrocket, ~creep up | rise, increase, growth, surge, uptick, upswing | |
fall | ~fall, ~drop, ~decline, ~decrease, ~go down, ~slump, ~shrink, ~weaken, ~plunge, ~plummet, ~tumble, ~nosedive | fall, drop, decline, decrease, slump, plunge, nosedive | |
sanction | sanction, embargo, blacklist, freeze assets, impose sanctions, slap sanctions, place sanctions | sanction, sanctions, embargo, blacklist, restrictive measures, asset freeze | |
fine | fine, penalise, penalize, impose fine, slap fine, slap with fine | fine, penalty, forfeiture, surcharge | |
trade | trade, export, import, do business, ship abroad, sell abroad, sell overseas | trade, export, exports, import, imports, commerce, trading | by exporter, importer, trader, merchant |
produce | produce, manufacture, make, build, assemble, churn out, crank out, mass-produce | production, manufacture, output, manufacturing, mass production | by manufacturer, maker, producer, builder, assembler |
build | build, construct, erect, put up, design, engineer, break ground, lay foundation, put together | construction, design, building, groundbreaking, building work | by builder, architect, engineer, designer, contractor, constructor |
employ | employ, work for, hire, work at, put on payroll, keep on payroll, give work | job, employment, work, employer, staff, payroll, livelihood | by employer; of employee, worker, staffer |
strike-work | strike, walk out, down tools, go on strike, stop work, stage strike, stage walkout | strike, walkout, industrial action, stoppage, work stoppage, picket | by striker, picket |
resign | resign, step down, quit, stand down, leave office, hand in notice, give notice, hand in resignation, tender resignation, submit resignation, give in notice, give up post, step aside, bow out, stand aside, call it quits | resignation, departure, abdication, letter of resignation, stepping down, retirement | |
dismiss-from-office | dismiss, sack, fire, remove from office, oust, let go, suspend, topple, give sack, give boot, boot out, force out, drum out, hound out, axe, depose, unseat, impeach, relieve of command, relieve of duties, strip of post | sacking, ouster, removal, suspension, impeachment, ousting, firing, purge | |
appoint | appoint, name, nominate, install, hire, promote, put in charge, place in charge, swear in, choose as, choose for, designate | appointment, nomination, promotion, designation, inauguration, swearing-in, selection | of appointee, nominee |
succeed | succeed, replace, take over from, fill in for, take place of, step into shoes, fill shoes, follow in footsteps | successor, replacement, succession, heir, heir apparent | by successor, heir |
elect | elect, vote in, vote, win election, go to polls, head to polls, hold election, cast ballot, cast vote, win seat, re-elect | election, vote, ballot, poll, referendum, plebiscite, by-election, runoff, run-off, ballot box | by voter, electorate |
govern | govern, rule, run, lead, head, control, be in charge, command, hold power, hold office, hold sway | leadership, rule, government, control, command, charge, reign, governance | by ruler, leader, head, chief, boss, sovereign |
protest | protest, demonstrate, rally, march, take to streets, riot, stage protest, stage rally, stage demonstration, stage sit-in, hold protest, hold rally, pour into streets, hit streets, go on hunger strike, picket, take to street | protest, demonstration, rally, march, riot, unrest, sit-in, picket, demo, hunger strike | by protester, demonstrator, rioter, marcher |
overthrow | overthrow, stage coup, topple, oust, depose, unseat | coup, overthrow, putsch, military takeover, power grab | by putschist |
legislate | pass law, enact, legislate, regulate, pass bill, pass legislation, adopt law | law, legislation, regulation, rule, statute, ordinance | by lawmaker |
violate | violate, break law, breach, infringe, flout, contravene, break rules, fall foul of, run afoul of, run foul of | violation, breach, infringement, crime, offence, offense | by violator, offender, lawbreaker |
punish | punish, penalise, penalize, discipline, purge, retaliate against, bring to book, bring to justice, make pay for | punishment, penalty, reprisal, retaliation, retribution, comeuppance | |
charge | charge, indict, accuse, press charges, bring charge, file charges, lay charges | charge, charges, indictment, arraignment, charge sheet | of defendant, suspect, accused |
sue | sue, take to court, file suit, file lawsuit, litigate, bring suit, bring lawsuit, bring case | lawsuit, suit, litigation, legal action, court case, claim, class action, writ | by plaintiff, claimant, litigant; of defendant |
try | try, put on trial, stand trial, prosecute, go on trial, face trial, hold trial, hear case | trial, prosecution, court case, hearing, court-martial, tribunal | by prosecutor, judge, jury |
convict | convict, find guilty, sentence, jail, hand sentence, hand down sentence, pass sentence | conviction, sentence, verdict, guilty verdict, guilt, jail term | of convict, felon |
acquit | acquit, clear, exonerate, find not guilty, pardon, let off hook, find innocent, absolve | acquittal, pardon, exoneration, clemency, amnesty | |
judge | rule, judge, decide, hand down, pass judgment, pass judgement, give judgment | ruling, judgment, verdict, judgement, adjudication | by judge, court, jury |
investigate | investigate, probe, look into, inquire, enquire, examine, delve, dig into, get to bottom, launch probe, launch inquiry, launch investigation, open investigation, conduct investigation, scrutinise, scrutinize | investigation, probe, inquiry, enquiry, investigators, fact-finding, detective work, inquest, autopsy | by investigator, detective, sleuth |
testify | testify, give evidence, take stand, take witness stand, give testimony, provide testimony | testimony, evidence, deposition, affidavit | by witness, deponent |
confess | confess, plead guilty, own up, come clean, fess up, make confession | confession, guilty plea, admission of guilt, mea culpa | |
steal | steal, rob, loot, plunder, pilfer, embezzle, swipe, filch, burgle | theft, robbery, looting, plunder, embezzlement, burglary, heist | by thief, robber, looter, burglar |
rape | rape, sexually assault, molest, sexually abuse, gang-rape, grope | rape, sexual assault, sexual abuse, sexual violence | by rapist, molester |
torture | torture, abuse, mistreat, beat, ill-treat, maltreat, brutalise, brutalize | torture, abuse, mistreatment, ill-treatment, beating, maltreatment, brutality | by torturer, abuser, tormentor |
bribe | bribe, corrupt, pay off, grease palm, buy off, take bribe | bribe, bribery, corruption, kickback, graft, hush money | |
smuggle | smuggle, traffic, bootleg, run guns, run drugs | smuggling, trafficking, contraband, gun-running | by smuggler, trafficker, gunrunner |
spy | spy, snoop, eavesdrop, wiretap, listen in, tap phone, gather intelligence | espionage, spying, surveillance, eavesdropping, wiretapping | by spy, mole |
hack | hack, breach, break into, break into system, launch cyberattack, carry out cyberattack | hack, hacking, cyberattack, data breach, leak, cyber-attack, ransomware | by hacker, cybercriminal |
leak-information | leak, divulge, spill beans, blow whistle, let slip | leak, whistleblowing, whistle-blowing | by leaker, whistleblower, whistle-blower |
sabotage | sabotage, tamper with, cut cable, put out of action, cripple, subvert | sabotage, tampering, vandalism, subversion, wrecking | by saboteur, wrecker |
lie | lie, fabricate, fake, mislead, deceive, falsify, forge, tell lie, concoct, cook up, dupe, trick, hoodwink, tell untruth, commit perjury, spread disinformation, spread lies | lie, hoax, fabrication, deception, forgery, fake, falsehood, untruth, disinformation, misinformation, fake news, deceit, perjury, ruse, propaganda | by liar, forger, hoaxer |
conceal | conceal, hide, cover up, disguise, mask, keep secret, withhold, obscure, suppress, hush up, sweep under carpet, sweep under rug, keep under wraps, keep quiet, keep lid on, gloss over, cover tracks, stonewall, whitewash | concealment, cover-up, disguise, secrecy, hush-up, whitewash, camouflage, subterfuge | |
protect | protect, guard, shield, safeguard, secure, keep safe, watch over, stand guard | protection, safeguard, shield, security detail, protective measures | by protector, guard, bodyguard, guardian |
train | train, drill, teach, school, coach, instruct, prepare, give training, provide training, receive training | training, drill, exercise, drills, exercises, coaching, instruction | by trainer, instructor, coach; of trainee, apprentice |
prepare | prepare, get ready, gear up, plan, accelerate, make ready, ready, lay groundwork, make preparations, make arrangements | preparation, preparations, plan, plans, groundwork, readiness | by planner |
plan | plan, intend, aim, mean to, be going to, scheme, plot, draw up plan, make plans, lay plans | plan, intention, aim, goal, plot, scheme, target, blueprint, roadmap | by planner, mastermind |
try-to | try to, attempt, seek to, make attempt, make effort, make bid | attempt, try, effort, bid, endeavour, endeavor | |
test | test, trial, test-fire, try out, put to test, run test, carry out test | test, trial, experiment, dry run | by tester |
launch | launch, fire, test-fire, lift off, send up, put into orbit, lob, ~blast off, send into space, send into orbit | launch, launching, lift-off, firing, blast-off, blastoff | |
fly | ~fly, take off, pilot, soar, ~take to air, ~take to skies, ~become airborne | flight, take-off, aviation, air travel | by pilot, aviator |
land | ~land, ~touch down, ~put down, ~come in to land, ~make landing, ~make emergency landing | landing, touchdown, landfall, splashdown | |
start | start, begin, commence, kick off, initiate, launch, open, get going, get under way, get started, get off ground, set in motion, set ball rolling, swing into action, kick-start, roll out | start, beginning, onset, outset, kick-off, kickoff, commencement, inception, rollout | |
stop | stop, end, halt, cease, bring to end, finish, terminate, quit, put end to, put stop to, call halt, bring to halt, bring to standstill, bring to close, come to end, come to halt, wind up, wind down, wrap up | end, halt, stop, finish, termination, cessation, conclusion, ending, discontinuation, standstill | |
continue | continue, go on, keep on, carry on, persist, last, keep going, press on, press ahead | continuation, duration, persistence, perseverance | |
win | win, triumph, prevail, beat, defeat, come out on top, come first, finish first | victory, win, triumph, success, conquest, landslide | by winner, victor, champion |
lose-contest | lose, be defeated, suffer defeat, get beaten, come off worst, come off second best | defeat, loss, drubbing, thrashing | by loser |
succeed-at | succeed, manage, pull off, work out, bear fruit, bring off, carry off | success, achievement, accomplishment | |
fail | fail, ~fall through, miscarry, flop, ~come to nothing, ~come to naught, ~fall apart | failure, fiasco, debacle, washout | |
struggle | struggle, adapt, cope, have trouble, have difficulty, find it hard, battle, find it difficult, flounder, grapple | struggle, trouble, difficulty, difficulties, hard time, tough time | |
suffer | suffer, sustain, undergo, endure, experience, go through, bear brunt, take hit, take knock, fall victim, take beating | setback, suffering, hardship, ordeal, plight | of sufferer, victim |
benefit | benefit, profit, gain, get out of, be better off, gain from, profit from, cash in, take advantage, make hay | benefit, advantage, gain, upside, windfall | by beneficiary |
hinder | hinder, complicate, hamper, obstruct, impede, hold back, get in way, block, stand in way, slow down | complication, complications, obstacle, hindrance, problem, hurdle, stumbling block, barrier | |
help-with | ease, facilitate, speed up, contribute, smooth way, pave way, make easier, lend hand | facilitation | |
improve | improve, upgrade, better, modernise, modernize, get better, enhance, ~turn corner, ~make strides, overhaul, revamp, make better | improvement, upgrade, modernisation, enhancement, betterment, upturn, turnaround | |
worsen | worsen, deteriorate, get worse, aggravate, exacerbate, ~go downhill, ~take turn for worse, ~degenerate, ~go from bad to worse, fan flames | deterioration, worsening, decline, degeneration | |
change | change, alter, shift, modify, amend, adjust, revise, correct, transform, reshape, rework | change, shift, alteration, amendment, revision, correction, transformation, overhaul | |
replace | replace, substitute, swap out, fill in for, stand in for, take over from | replacement, substitute, stand-in, stopgap | |
remove | remove, take away, take down, clear, dismantle, strip, get rid of, rip out, tear down | removal, clearance, dismantling, disposal, elimination | |
add | add, attach, append, tack on, tag on | addition, add-on, supplement | |
compare | compare, contrast, liken, set side by side, put side by side, draw comparison | comparison, contrast, analogy, juxtaposition | |
count | count, number, tally, total, estimate, put at, add up, tot up, tally up | count, number, tally, estimate, figure, headcount, head count | |
take-effect | ~take effect, ~enter into force, ~come into force, ~come into effect, ~go into effect, ~go live | entry into force, coming into force | |
affect | affect, impact, influence, hit, touch, take toll, take heavy toll, make impact | effect, impact, influence, consequence, repercussion, ramification | of victim, affected |
depend | depend, hinge, rely, be conditional, boil down to, come down to, pivot on | dependence, condition, dependency, contingency | |
belong | ~belong, ~come from, ~be part of, ~be drawn from, draw from, ~hail from, ~stem from, ~originate, ~form part, ~fall under | unit, origin, membership, affiliation, provenance | |
serve | serve, work as, do military service, join army, be enlisted, wear uniform, bear arms, join navy | service, profession, occupation, career, tour of duty, stint | by serviceman, servicewoman |
study | study, research, analyse, analyze, survey, scrutinise, scrutinize, pore over | study, research, analysis, survey, assessment, evaluation | by researcher, analyst, scientist, scholar |
educate | educate, teach, attend school, graduate, go to school, go to university, go to college | education, school, degree, schooling, tuition | by teacher, educator; of student, pupil, schoolchild |
bear | ~be born, bear, ~come into world, give birth, deliver baby, ~see light of day | birth, birthday, birthplace, year of birth, birth year, date of birth, birthdate, childbirth, place of birth | |
grow-old | ~age, ~turn | age | |
marry | marry, wed, get married, tie knot, get hitched, walk down aisle | wedding, marriage, matrimony, nuptials | by bride, groom, spouse, husband, wife, newlywed |
divorce | divorce, split, separate, end marriage, break up, split up, part ways, file for divorce, get divorced | divorce, separation, split, breakup, annulment, break-up | by divorcee |
found | found, establish, set up, create, form, start up, institute, bring into being | foundation, founding, creation, establishment, inception | by founder, creator, co-founder |
dissolve | dissolve, disband, wind up, break up, close down, abolish, shut down | dissolution, disbandment, disbanding | |
name-after | name after, be called after, call after, name for, take name from | namesake, eponym | |
recommend | recommend, advise, suggest, list, counsel, advocate, put forward, give advice | recommendation, advice, reading list, suggestion, guidance | by adviser, advisor, consultant |
remember | remember, recall, recollect, call to mind, bring to mind, think back | memory, recollection, reminiscence, flashback | |
forget | forget, overlook, miss, slip mind, lose sight of, omit | oversight, omission, amnesia | |
complain | complain, file complaint, grumble, protest, kick up fuss, make fuss, moan | complaint, grievance, gripe, grumble | by complainant |
respond | respond, reply, answer, react, hit back, get back to, come back with, give answer | response, reply, answer, reaction, retort, rejoinder | by responder, respondent |
emphasise | emphasise, emphasize, stress, underline, underscore, lay stress, lay emphasis, place emphasis, put emphasis, place stress, put stress, drive home, bring home, highlight, draw attention to | emphasis, importance, prominence, reiteration | |
specify | specify, say which, spell out, detail, name, go into detail, give detail, provide detail | specification, details, particulars, specifics | |
contact | contact, get in touch, reach out, call, phone, ring, write to, radio, get hold of, get through to, make contact | contact, call, phone call, distress call, mayday, correspondence, outreach | by caller |
lead-to-safety | lead out, guide, escort, show way out, take to safety, lead to safety | escort, safe passage, guidance | by guide, chaperone |
wait | wait, await, ~be pending, ~hang on, hang about, hang around, sit tight | wait, limbo, queue | |
work | work, function, operate, run, ~be in operation, ~tick over, toil, slog | operation, functioning, work, operations | by operator, worker, labourer |
operate | operate, run, manage, drive, oversee, supervise, administer | operation, management, administration, supervision | by operator, manager, administrator |
eat | eat, feed, drink, dine, consume, devour | food, meal, ration, diet, lunch, dinner | by diner |
starve | starve, go hungry, run out of food, go without food, die of hunger | famine, hunger, starvation, malnutrition, undernourishment | |
sleep | sleep, ~fall asleep, ~doze, ~nod off, ~drift off | sleep, nap, slumber | |
wear | wear, carry, have on, dress, dress up, put on uniform, don | uniform, clothes, clothing, outfit, attire, garment | by wearer |
surround | surround, encircle, besiege, cut off, trap, hem in, fence in, box in | siege, encirclement, blockade, encircling, pincer movement | by besieger |
block | block, blockade, bar, close off, obstruct, barricade, seal off, cordon off | blockade, roadblock, obstruction, barrier, barricade | |
patrol | patrol, guard, police, keep guard, make rounds, go on patrol | patrol, guard duty, sentry duty, rounds | by sentry |
ambush | ambush, waylay, lie in wait, lay ambush, set ambush | ambush, surprise attack, sneak attack | |
hide | ~hide, ~take cover, ~lie low, take shelter, ~go to ground, ~go underground, ~go into hiding, ~lay low, ~hole up, ~take refuge, ~keep low profile | hiding, cover, hideout, hiding place, hiding-place, bolthole | by stowaway |
walk | ~walk, ~march, ~run, ~advance, ~go, ~move, ~stroll, ~trudge, ~trek | walk, march, advance, movement, trek, hike | by walker |
advance | ~advance, gain ground, push forward, make progress, move forward, ~make gains, ~gain territory, ~push on | advance, progress, gains, inroads, headway | |
stand | stand, keep distance, stay away, approach, come near, keep away, keep clear, stay back | distance, proximity, closeness | |
bait | bait, lure, decoy, entice, draw into trap, lead into trap, ensnare | bait, lure, decoy, enticement, honeytrap | |
bring | bring, fetch, deliver, take, carry to, transport, bring along | delivery, shipment | by courier |
erupt | ~erupt, ~break out, ~blow up, ~burst forth, ~spew, ~spew ash | eruption, outbreak, volcanic activity, lava | |
shake | ~shake, ~quake, ~tremble, ~jolt, ~judder, ~shudder | earthquake, quake, tremor, aftershock, temblor, seismic activity | |
storm-weather | ~blow, ~rage, ~lash, batter, ~howl, ~gust, ~make landfall | storm, hurricane, typhoon, cyclone, winds, gale, gust, tempest | |
rain | ~rain, ~pour, ~snow, ~hail, ~drizzle, ~bucket down, ~pour down | rain, rainfall, downpour, snow, snowfall, drizzle, deluge | |
melt | ~melt, ~thaw, ~thaw out, ~defrost, ~liquefy | melting, thaw, snowmelt, meltwater | |
leak | ~leak, ~spill, ~seep, ~escape, ~ooze, discharge, ~trickle, ~drip, ~gush | leak, spill, seepage, discharge, leakage, oil spill, oil slick | |
power-cut | cut power, knock out power, black out, ~lose power, ~lose electricity, leave without power | blackout, power cut, outage, power outage, power failure, brownout | |
displace | displace, uproot, drive from homes, make homeless, force from homes, force out of homes, drive from home | displacement, eviction, exodus | of refugee, displaced, evacuee |
emigrate | emigrate, migrate, move abroad, immigrate, relocate, resettle, go abroad, settle abroad, leave country | emigration, migration, immigration, relocation, exodus, brain drain | by migrant, emigrant, immigrant, settler |
donate | donate, contribute, raise money, give money, give to charity, give away, make donation | donation, fundraising, contribution, charity, endowment | by donor, benefactor |
play | play, compete, score, take field, take pitch, take to field | game, match, tournament, fixture, contest | by player, footballer |
perform | perform, sing, act, star, put on show, put on performance, go on stage | performance, concert, show, gig, recital | by performer, singer, actor, musician |
be | be, ~be called, ~mean, define | definition | |
have | have, possess, hold, own, keep, be armed with | possession | by holder |
pass | ~pass, ~elapse, ~go by, ~slip by, ~tick by, ~roll by | | |
take-time | ~last, take time, ~take long, ~drag on, ~go on for, ~take while | duration, length, length of time, time span | |
arm | arm, equip, armour, load, kit out, supply weapons, supply arms | armament, weaponry, rearmament, firepower | |
infiltrate | infiltrate, sneak into, slip into, penetrate, sneak in, sneak past, slip past | infiltration, penetration, undercover operation, clandestine entry | by infiltrator, mole |
assassinate | assassinate, murder, gun down, bump off, liquidate | assassination, contract killing, targeted killing | by assassin, hitman | of: kill
boycott | boycott, shun, stay away from, give cold shoulder, refuse to buy | boycott, ostracism, snub | |
nationalise | nationalise, nationalize, privatise, privatize, expropriate, take into public ownership, take into state ownership | nationalisation, privatisation, expropriation, public ownership | |
bankrupt | ~go bankrupt, ~go under, ~become insolvent, ~file for bankruptcy, ~go bust, ~go broke, ~go belly up | bankruptcy, insolvency, liquidation, receivership, financial collapse | |
tax | tax, levy, impose tax, slap tariff, impose tariff, impose duty | tax, taxes, levy, tariff, tariffs, duty, taxation, excise | by taxman; of taxpayer |
subsidise | subsidise, subsidize, bail out, give subsidy, pay subsidies, underwrite | subsidy, bailout, grant, handout, state aid | |
farm | farm, grow, harvest, cultivate, plough, plow, sow | harvest, crop, farming, agriculture, cultivation, farmland | by farmer, grower |
mine | mine, drill, extract, quarry, excavate, dig for | mining, extraction, quarry, colliery | by miner, prospector |
fish | fish, trawl, go fishing, cast nets, haul in nets | fishing, catch, trawling, fishery | by fisherman, angler |
pollute | pollute, contaminate, foul, dump, taint, befoul, spew | pollution, contamination, waste, smog, emission | by polluter |
gain | gain, profit, get out of, benefit from, reap, make gains, acquire | gain, benefit, upside, payoff | |
seek | seek, look for, pursue, woo, court, strive for, vie for, angle for | search, pursuit, quest, courtship | by seeker, suitor |
accuse | accuse, blame, allege, point finger, level accusation, make accusation | accusation, allegation, finger-pointing, denunciation | by accuser; of accused |
answer | answer, reply, respond, give answer, give reply, give response | answer, reply, response, retort, rejoinder | |
arrive | ~arrive, ~reach, ~get to, ~come, ~turn up, ~dock, ~show up, ~pop up, ~roll in, ~get in, ~make it to, ~pull in, ~disembark, ~touch down | arrival, influx, advent | of arrival, newcomer |
begin | begin, start, commence, open, ~get under way, kick off, ~get going, ~get started | beginning, start, onset, kick-off, kickoff | |
break-down | ~break down, ~fail, ~stop working, ~malfunction, ~stall, ~go out, ~be out of order, ~pack up, ~conk out, ~go wrong | breakdown, failure, malfunction, fault, glitch, defect | |
comment | comment, remark, say, give comment, pass comment, make comment, make remark, make statement, issue statement, release statement, put out statement, give statement, tell reporters, weigh in | comment, remark, statement, observation, utterance | by commentator |
compensate | compensate, pay, reimburse, pay damages, indemnify, refund, make up for, pay back, make good | compensation, damages, payout, refund, reparation, redress | |
cross | cross, go across, pass over, travel across, get across, traverse, ford | crossing, traverse, transit | |
cut-off | cut off, isolate, strand, sever, maroon, leave stranded, leave isolated, shut off | isolation, disconnection, remoteness | |
cut-short | cut short, shorten, break off, interrupt, curtail, bring to early end, come to early end | interruption, curtailment, premature end | |
deepen | deepen, dredge, ~worsen, dig deeper, make deeper, excavate, dig out | deepening, dredging, excavation, intensification | |
describe | describe, portray, characterise, characterize, call, tell of, give account, depict, paint picture, give description | description, account, portrayal, depiction | |
disagree | disagree, differ, contradict, dispute, be at odds, beg to differ, argue, quarrel | disagreement, dispute, difference, rift, quarrel | |
dismiss | dismiss, sack, fire, remove from office, lay off, give sack, give boot, make redundant | dismissal, sacking, firing, redundancy | |
distract | distract, divert attention, take eyes off, sidetrack, draw attention away, take attention away | distraction, inattention, diversion, red herring | |
drink | drink, be drunk, be intoxicated, get drunk, booze, hit bottle | drinking, alcohol, drunkenness, drink, intoxication, booze, liquor | by drinker |
express-sympathy | express sympathy, offer condolences, express condolences, send condolences, offer sympathy, extend sympathy, send sympathy | sympathy, condolences, commiserations, compassion | |
follow | follow, ~come after, comply, obey, adhere, abide by, stick to, keep to | compliance, obedience, adherence | by follower, adherent |
give-up | give up, abandon, forgo, drop, part with, let go of, walk away from | abandonment, relinquishment, renunciation | |
insult | insult, mock, ridicule, offend, make fun, poke fun, call names | insult, mockery, slur, taunt | |
limit | limit, restrict, cap, curb, ration, put limit, set limit, impose limit | limit, restriction, cap, curb, ceiling, quota | |
lock | lock, bolt, chain shut, padlock, secure, latch, shut in, keep under lock | lock, locks, padlock, latch | |
lower | lower, drop, let down, draw down, reduce, bring down, haul down, winch down | lowering, drawdown, reduction, decrease | |
matter | matter, ~be important, ~make difference, carry weight | importance, significance, relevance | |
obtain | obtain, get, acquire, secure, see, lay hands on, get hold of, get hands on, come by | procurement, acquisition | |
present | present, show, table, submit, hand in, put before, put forward, put forth, lay out | presentation, submission, unveiling, exhibit | |
print | print, publish, carry, run, put out, go to press, put into print | print, publication, printing, printout | |
recover | recover, retrieve, salvage, ~get better, ~heal, pull up, get back, win back, haul up, ~pull through, ~recuperate, ~convalesce, ~bounce back, ~get well, ~get back on feet | recovery, salvage, retrieval, convalescence, recuperation, rehabilitation | |
register | register, record, log, flag, enrol, enroll, sign up, put name down | registration, registry, flag, register, enrolment, enrollment | |
reject | reject, turn down, refuse, dismiss, rebuff, deny, spurn, say no, nix, veto | rejection, refusal, dismissal, rebuff, denial | |
report | report, say, tell, write, carry report, mention, file report, give account, run story | report, despatch, write-up | by reporter, journalist |
resume | resume, restart, reopen, start again, go on, ~be back, start up again, begin again, take up again | resumption, restart, restarting, renewal | |
revise | revise, correct, update, amend, change, raise, lower, rework, rewrite, rethink | revision, correction, update, amendment, rewrite, alteration | |
ring | ring, phone, call, telephone, sound, give ring, give call, ring up | call, phone call, telephone call, ringing | by caller |
run-aground | ~run aground, ~go aground, ~strand, ~hit rocks, ~be stranded, ~beach, ~get stuck, ~hit bottom | grounding, beaching, stranding | |
run-out | ~run out, ~expire, ~lapse, ~be used up, ~dry up, ~give out, ~run dry | expiry, expiration, depletion | |
scale-down | scale down, scale back, wind down, reduce, call off, cut back, slim down, downsize | scaling down, reduction, wind-down, drawdown | |
shelter | shelter, house, put up, accommodate, take in, take refuge, take cover, give shelter, give refuge | shelter, accommodation, refuge, sanctuary, haven | |
sound | sound, ~go off, blow, ring, ring out, blare, wail | siren, alarm, horn, klaxon, hooter | |
supply | supply, provide, give, deliver, furnish, feed, kit out, equip, restock | supply, delivery, provision, supplies, resupply | by supplier, vendor | converse: receive
suspend | suspend, halt, freeze, stop, put on hold, put on leave, put on ice, shelve, mothball | suspension, halt, pause, moratorium | |
travel | ~travel, ~go, ~journey, ~ride, ~fly, ~sail, ~make trip, ~make journey, ~take trip | trip, journey, travel, voyage, commute | by traveller, traveler, tourist |
verify | verify, check, confirm, authenticate, double-check, cross-check, fact-check | verification, fact-check, fact-checking | by fact-checker |
name | name, identify, give name, call, make public name, put name to, name names | name, names, identity, naming, surname | |
injure | injure, wound, hurt, maim, ~get hurt, ~suffer injury, ~sustain injury, ~get injured, ~get wounded, leave injured | injury, injuries, injured, wounded, wound, fracture, laceration, concussion | |
fear | fear, dread, be afraid, worry, live in fear, take fright, panic | fear, dread, fright, terror | |
discharge | discharge, send home, let out, release from hospital, leave hospital, get out of hospital, come out of hospital | discharge, release from hospital | |
edit | edit, curate, revise, proofread, redact, annotate | editor, editing, curator | by editor, copy editor |
lead | lead, head, command, run, chair, be in charge, head up, spearhead, take charge | leadership, command, head, helm, chairmanship | by leader, head, chief, boss, commander, chairman |
recognise | recognise, recognize, acknowledge, accept, accord status, give recognition, concede | recognition, acknowledgement, acknowledgment | |
strike | strike, hit, ~walk out, ~down tools, ~stop work, go on strike, take industrial action, stage walkout | strike, walkout, stoppage, industrial action, picket | by striker, picket |
strengthen | strengthen, bolster, boost, reinforce, shore up, beef up, build up, prop up | strengthening, boost, reinforcement, bolstering | |
avoid | avoid, evade, escape, dodge, steer clear, get round, get out of, sidestep | avoidance, evasion, circumvention, abstention | |
control | control, rein in, keep in check, manage, regulate, keep control, keep under control, get under control, bring under control | control, regulation, mastery, domination | by controller, overseer |
handle | handle, deal with, manage, process, cope with, tackle, take care of | handling, management, tackling, coping | by handler |
call-for | call for, back, demand, support, press for, push for, plead for | call, calls, appeal, plea | by campaigner |
vote | vote, cast ballot, ballot, go to polls, head to polls, cast vote | vote, votes, ballot, poll, election, referendum | by voter, electorate |
retaliate | retaliate, hit back, strike back, fight back, get even, get back at, take revenge, exact revenge, avenge, pay back in kind, respond in kind, launch reprisals | retaliation, reprisal, revenge, vengeance, payback, tit-for-tat | by avenger |
counterattack | counter-attack, counterattack, launch counteroffensive, mount counteroffensive, return fire, fire back, shoot back, turn tables on | counterattack, counter-attack, counteroffensive, counter-offensive, return fire | |
extinguish | extinguish, put out fire, put out blaze, put out flames, douse, quench, contain fire, contain blaze, bring under control, beat back flames | firefighting | by firefighter, fireman, firemen, fire crew, fire brigade |
tow | tow, tug, haul off, tug free, pull free, take in tow, take under tow, tow away | tow, towing | by tug, tugboat |
repeal | repeal, abolish, rescind, revoke, annul, overturn, strike down, scrap law, invalidate, nullify | repeal, abolition, revocation, annulment | |
disobey | disobey, defy, flout, disregard, thumb nose, break ranks | disobedience, defiance, insubordination | |
intimidate | intimidate, harass, bully, terrorise, terrorize, frighten, scare off, browbeat, menace, strike fear, put fear into | intimidation, harassment, bullying, scare tactics | |
extort | extort, blackmail, shake down, demand ransom, hold to ransom | extortion, blackmail, ransom, shakedown, protection money | by blackmailer, extortionist |
invite | invite, extend invitation, send invitation, issue invitation, ask along, ask over | invitation | of invitee |
summon | summon, subpoena, haul before, order to appear, send for | summons, subpoena | |
lack | lack, run short, run low, go without | lack, shortage, scarcity, shortfall, dearth, paucity | | of: need
conspire | conspire, collude, connive, plot, hatch plot, gang up | conspiracy, collusion, connivance, plot, complicity | by conspirator, plotter, accomplice, co-conspirator |
claim-responsibility | claim responsibility, claim credit, take credit | claim of responsibility, responsibility claim | |
defraud | defraud, swindle, scam, cheat, rip off, fleece, dupe, embezzle, launder money, con out of | fraud, swindle, scam, ponzi scheme, money laundering, rip-off | by fraudster, swindler, con man, conman, scammer |
complete | complete, finalise, finalize, finish off, round off, put finishing touches, bring to completion, get done, polish off, wrap up | completion, finalisation, finalization | |
neglect | neglect, overlook, let slide, cut corners, turn blind eye, fail in duty, shirk | negligence, neglect, carelessness, recklessness, dereliction of duty, complacency | |
remind | remind, jog memory, refresh memory, bring to mind | reminder | |
weaken | weaken, undermine, erode, sap, chip away, eat away, wear down, water down, blunt, hollow out, debilitate, degrade, dilute, enfeeble | weakening, erosion, attrition, dilution, degradation | |
hijack | hijack, carjack, commandeer, skyjack | hijacking, hijack, carjacking | by hijacker, carjacker |
evade-service | dodge draft, evade draft, evade mobilisation, evade mobilization, evade conscription, avoid draft, avoid conscription, burn draft card | draft evasion, draft dodging, draft-dodging, conscientious objection | by draft dodger, draft-dodger, conscientious objector |
annex | annex, incorporate into, take over territory | annexation, anschluss | |
retire | retire, take retirement, go into retirement, take pension, hang up boots, put out to pasture | retirement, superannuation | by retiree, pensioner |
have-say | get say, pull weight | clout, leverage, say in the matter | |
persuade | persuade, convince, talk into, win over, talk round, bring round, sway, prevail on, prevail upon, coax, cajole, sweet-talk, bring on side | persuasion, coaxing | by persuader |
intervene | intervene, step in, interfere, meddle, wade in, stick nose in, poke nose into, butt in, get involved | intervention, interference, meddling | by meddler |
attend | attend, show up at, sit in on, go along to | attendance, turnout | by attendee |
demote | demote, downgrade, relegate, strip of rank, bump down, reduce in rank | demotion, relegation | |
merge | merge, amalgamate, join together, bring together under | merger, amalgamation, fusion | |
secede | ~secede, ~break away, ~declare independence, ~go it alone, ~split off, ~split from | secession, independence, breakaway | by separatist, secessionist |
revolt | ~revolt, ~rise up, stage uprising, stage revolt, stage rebellion, mount insurrection, ~rise in rebellion | revolt, uprising, rebellion, insurrection, insurgency | by insurgent |
suppress | crack down, crack down on, clamp down, clamp down on, quell, quash, stamp out, stifle, repress, suppress | crackdown, clampdown, repression, suppression | |
persecute | persecute, oppress, victimise, victimize, discriminate, discriminate against | persecution, oppression, discrimination, victimisation | by persecutor, oppressor |
celebrate | celebrate, rejoice, throw party, make merry, raise glass, pop champagne, mark anniversary | celebration, festivities, merrymaking | by reveller, reveler |
disarm | disarm, demilitarise, demilitarize, hand in weapons, hand over weapons, give up weapons, surrender weapons | disarmament, demilitarisation, demilitarization | |
stockpile | stockpile, stock up, hoard, amass, stash away, pile up, lay in supplies, build up stocks, squirrel away | stockpile, hoard | by hoarder |
retract | retract, withdraw, take back words, walk back, backtrack, backpedal, recant, eat words, unsay | retraction, climbdown, recantation | |
renege | renege, break word, go back on, back out, pull out of deal, fail to deliver on | broken promise | |
fulfil | fulfil, fulfill, keep word, deliver on, make good on, live up to, follow through | fulfilment, fulfillment | |
censor | censor, gag, muzzle, black out news, redact | censorship, gagging order, news blackout | by censor |
dialyse | dialyse, dialyze, put on dialysis, ~be on dialysis, ~go on dialysis, ~need dialysis | dialysis | of dialysis patient | of: treat
sample | sample, take sample, collect sample, take specimen | sampling, specimen | by sampler |
test-positive | ~test positive, ~come back positive, ~return positive result | positive test, positive result, positive sample | |
test-negative | ~test negative, ~come back negative, ~return negative result | negative test, negative result, negative sample | |
trace | trace, trace back, track back | tracing, contact tracing, traceback | by contact tracer |
link | link, connect with, connect to, associate with, tie to | link, connection, association | |
attribute | attribute, put down to, ascribe, chalk up to | attribution | |
exclude | exclude, leave out, rule out | exclusion, omission | |
expose-to | expose to, ~come into contact, bring into contact | exposure | |
show-symptoms | ~show symptoms, ~develop symptoms, ~have symptoms, ~report symptoms | symptom, onset of symptoms | |
vomit | ~vomit, ~throw up, ~be sick | vomiting, vomit | |
bleed | ~bleed, ~haemorrhage, ~hemorrhage, ~lose blood | bleeding, haemorrhage, hemorrhage, loss of blood | |
faint | ~faint, ~pass out, ~lose consciousness, ~fall unconscious | fainting, unconsciousness, loss of consciousness | |
breathe | ~breathe, inhale, breathe in, ~gasp for air, ~gasp for breath | breathing, inhalation | |
ventilate | ventilate, intubate, put on ventilator, ~be on ventilator, put on life support, ~be on life support | ventilator, intubation, life support | | of: treat
resuscitate | resuscitate, revive, give cpr, bring back to life | resuscitation, cpr | |
amputate | amputate, ~have amputated | amputation | of amputee |
transplant | transplant, give transplant | transplant, transplantation | |
inject | inject, give injection | injection | |
prescribe | prescribe, give prescription | prescription | |
relapse | ~relapse, ~suffer relapse, ~have relapse | relapse | |
mutate | ~mutate, ~evolve into | mutation, variant | |
disinfect | disinfect, decontaminate, sterilise, sterilize, chlorinate, fumigate | disinfection, decontamination, chlorination, fumigation | |
wash | wash, rinse, wash down, hose down | washing, rinsing | |
clean | clean up, clean out, clear up, scrub, mop up, sweep up, wipe down | cleaned, cleaning, clean-up, cleanup | by cleaner |
boil | boil | boiling, boil-water notice, boil-water warning | |
cook | cook, bake, fry, roast, reheat | cooking | by cook, chef, baker |
pasteurise | pasteurise, pasteurize, heat-treat | pasteurisation, pasteurization | |
refrigerate | refrigerate, chill, deep-freeze, keep cold | refrigeration, cold chain | |
store | put into storage, put in storage, keep in storage, keep in stock, warehouse | storage, stored | |
swallow | swallow, ingest | ingestion | |
smell | ~smell, ~reek, ~stink, ~taste of | smell, odour, odor, stench | |
swim | ~swim, ~bathe, ~paddle | swimming, bathing | by swimmer, bather |
filter | filter, purify | filtration, purification | |
pump | pump, pump out, siphon off, draw off | pumping | |
drain | drain, drain off, empty out, pump dry | drainage, draining | |
fill | fill, fill up, top up, refill, replenish | filling, refill | |
mix | mix, blend | mixing, mixture | |
spray | spray, sprinkle | spraying | |
irrigate | irrigate, water field, water plants, water crops | irrigation | |
breed | breed, graze, milk cows, rear animals | breeding | by breeder |
cull | cull, put down animals | culling | |
spoil | ~spoil, ~go bad, ~rot, ~decay, ~decompose, ~curdle, ~go mouldy, ~turn sour | spoilage, decay, decomposition, mould | |
discard | discard, throw away, dispose, incinerate, chuck out, send to landfill | disposal, incineration | |
withdraw-from-sale | withdraw, withdraw from sale, withdraw from market, take off shelves, take off sale, take off market, remove from sale, remove from shelves, remove from market, pull from shelves, pull from sale, clear from shelves, recall | product recall, recall | |
retain | retain, keep, keep hold, hang on to, keep back, put aside, keep in reserve | retention | |
represent | represent, act for, speak for, speak on behalf, act on behalf | representation | by representative |
calculate | calculate, compute, work out, do sums | calculation, computation, arithmetic | |
multiply | ~double, ~triple, ~treble, ~quadruple, ~multiply | doubling, tripling | |
halve | halve, cut in half, cut by half | halving | |
level-off | ~level off, ~plateau, ~reach peak, ~hit peak, ~flatten out | plateau | |
exceed | exceed, surpass, outnumber, outstrip, overshoot, go beyond | | |
resemble | resemble, ~be similar, ~be like | resemblance, similarity, likeness | |
overstate | overstate, exaggerate, overestimate, inflate, blow out of proportion | overstatement, exaggeration, overestimate | |
understate | understate, downplay, play down, underestimate, minimise, minimize | understatement, underestimate | |
mistake | mistake, misread, miscount, misjudge, misunderstand, mishear, confuse, mix up, get wrong, put in wrong column | mix-up, misunderstanding, miscount, confusion, slip-up, clerical error | |
manipulate | manipulate, cook books, massage figures, doctor figures, rig | manipulation, rigging | |
brake | brake, hit brakes, slam on brakes, apply brakes, pull emergency brake | braking, emergency brake | |
drive-too-fast | ~drive too fast, ~go too fast, ~travel too fast, ~break speed limit, ~exceed speed limit | speeding, excessive speed | |
skid | ~skid, ~swerve, ~veer, ~jackknife, ~aquaplane, ~lose control, ~leave road, ~come off road | skid | |
overtake | overtake | overtaking | |
run-over | run over, mow down, knock down, knock over | hit-and-run | |
fall-over | ~stumble, ~lose footing, ~lose balance, ~fall over, ~trip over, ~slip over, ~fall overboard, ~go overboard | | |
jump | ~jump, ~leap | jump, leap | |
crush | crush, trample, squash, pin under, pin beneath, trap under | crush, stampede | |
suffocate | suffocate, asphyxiate, choke, smother, ~be overcome by smoke, ~be overcome by fumes | suffocation, asphyxiation, smoke inhalation | |
electrocute | electrocute, ~get electric shock, give electric shock | electrocution, electric shock | |
drift | ~drift, ~float, ~be adrift | | |
unload | unload, offload, take off load | unloading, offloading | |
overload | overload, overfill, overcrowd, carry too many, exceed capacity | overloading, overcrowding | |
hoist | hoist, winch, lift out, lift up, lift by crane | hoisting | by crane operator |
tilt | ~tilt, ~lean over, ~heel over, ~list to port, ~list to starboard | tilt | |
bend | bend, dent, warp, deform, twist | dent, deformation | |
corrode | ~corrode, ~rust, ~rust through, ~wear out, ~wear away, ~wear thin | corrosion, rust, wear and tear, metal fatigue | |
loosen | loosen, unscrew, unfasten, ~come loose, ~work loose, ~come undone, ~come off | | |
fasten | fasten, tighten, bolt down, strap down, tie down, buckle up | fastening | |
weld | weld, solder | welding | by welder |
dig | dig, dig hole, dig trench | digging | by digger |
switch-on | switch on, turn on, power up, activate | activation | |
switch-off | switch off, turn off, disconnect, unplug, deactivate, disable | disconnection, deactivation | |
push | shove, push button, press button | shove | |
drag | drag, haul along, pull along, yank | | |
throw | throw, hurl, toss, fling, pelt | | |
smash | smash, tear open, rip open, rip apart, tear apart | | |
overheat | ~overheat, ~short-circuit, ~run hot, ~get too hot | overheating, short circuit | |
smoulder | ~smoulder, ~smolder, ~give off smoke, ~billow, ~belch smoke | smouldering | |
emit | emit, give off, radiate | emission, radiation | |
shout | ~shout, ~scream, ~yell, ~cry out, ~cry for help | shout, shouting, scream, screaming | |
reroute | reroute, redirect, divert traffic, divert train, divert flight | detour, rerouting | |
disrupt | disrupt, throw into chaos, bring chaos | disruption, chaos | |
scan | scan, x-ray, take x-ray | scan, ct scan, mri scan, x-ray | |
weigh | weigh, put on scales | weighing | |
rehouse | rehouse, put in hotel | rehousing, temporary accommodation | |
deposit | deposit, pay in, put in bank | deposit, savings | by depositor, saver |
withdraw-money | withdraw money, withdraw savings, withdraw deposit, withdraw cash, take out money, take out savings, draw out, empty account, clear out account | bank run, run on bank, cash withdrawal | |
transfer | transfer, wire money, remit, move money | transfer, money transfer, wire transfer | |
repay | repay, pay off, redeem, refinance, roll over, settle debt | repayment, redemption, refinancing | |
write-off | write off, write down, forgive debt, cancel debt | write-off, write-down, writedown, debt relief | |
recapitalise | recapitalise, recapitalize, inject capital, inject money, inject cash | recapitalisation, recapitalization, rescue package | |
liquidate | liquidate, put into liquidation, put into administration, place in receivership | liquidation, receivership | by liquidator, receiver |
freeze-account | freeze account, block account, freeze deposit, freeze funds | account freeze | |
gamble | gamble, bet, wager | gambling | by gambler |
divert | divert, siphon, misappropriate, misspend, misuse | misappropriation, misuse | |
queue-up | ~queue, ~queue up, ~line up, ~stand in line | queue | |
repossess | repossess, foreclose, evict | repossession, foreclosure, eviction | |
rent | rent, lease, rent out, let out | rent, lease, tenancy | by tenant |
allocate | allocate, earmark, set aside, budget | allocation, budget | |
devalue | devalue, ~lose value, ~depreciate | devaluation, depreciation | |
reassure | reassure, allay fears, calm fears, put mind at rest | reassurance | |
ignore | ignore, take no notice, turn deaf ear, brush aside, shrug off | | |
consult | consult, seek advice, take advice | consultation | |
deprive | deprive, starve of, deny access | deprivation | |
impose | impose, introduce, bring in, phase in | imposition, introduction | |
enforce | enforce, implement, put into practice | enforcement, implementation | |
waive | waive, exempt, let off | waiver, exemption | |
lift-restrictions | lift ban, lift restrictions, relax rules, ease restrictions, ease rules | easing of restrictions, lifting of ban | |
confiscate | confiscate, impound, requisition | confiscation, impoundment | |
extend | extend, prolong, lengthen, renew | extension, prolongation | |
deter | deter, discourage, dissuade | deterrence | |
convert | convert, turn into, repurpose | conversion | |
campaign | ~campaign, canvass, lobby | campaign, lobbying | by campaigner, lobbyist |
abstain | ~abstain | abstention | |
adjourn | adjourn | adjournment | |
pray | ~pray, say prayer | prayer | |
bite | bite, sting | bite, sting | |
infest | infest | infestation | |
refer-on | refer to hospital, refer to specialist, refer to police, refer to prosecutor, pass to prosecutor | referral | |
`;
