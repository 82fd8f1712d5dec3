// Inquiries, police work and what courts do from hearing to appeal: lines of the thesaurus (../synonyms.ts).

export const inquiries = `
commission of inquiry, inquiry commission, committee of inquiry, investigating committee, commission of investigation, parliamentary inquiry, inquiry committee
preliminary findings, interim findings, initial findings, first findings, provisional findings, interim report, preliminary report
final report, concluding report, closing report
internal inquiry, internal investigation, internal review, in-house investigation, internal probe
independent inquiry, independent investigation, independent review, outside inquiry, external investigation, independent probe
open an investigation, launch an investigation, start an investigation, began an investigation, open an inquiry, launch an inquiry, start an inquiry, began an inquiry, open a probe, launch a probe
close the investigation, drop the investigation, investigation dropped, investigation closed, end the investigation, close the case, case closed, close the inquiry, inquiry closed
under investigation, being investigated, being looked into, facing an investigation, subject of an investigation
line of inquiry, working theory, line of investigation
lead investigator, chief investigator, head of the investigation, leading the investigation, in charge of the investigation
accident investigators, accident investigation board, safety board, accident investigation branch, accident investigation bureau, crash investigators, safety investigators
terms of reference, scope of the inquiry, remit of the inquiry
cause of the accident, cause of the crash, cause of the disaster, what caused the accident, what caused the crash
human error, operator error, mistake by staff
technical failure, mechanical failure, mechanical fault, technical defect, mechanical defect
warning signs, early signs, first signs
whistleblower protection, protection of whistleblowers
police cordon, police tape, sealed the scene
appeal for witnesses, witness appeal, call for witnesses, looking for witnesses, seeking witnesses
reported missing, missing person
search warrant, warrant to search
searched the house, searched his home, searched her home, raided the house, searched the premises, raided the premises, searched the offices, raided the offices, search of the premises, search of the offices
patrol car, police car, squad car
police chief, chief of police, head of the police, head of police
fingerprint, finger marks
found dead, body found, body was found, body discovered, body was discovered, found lifeless
foul play, third-party involvement, suspicious circumstances
held for questioning, detained for questioning, taken in for questioning, brought in for questioning
released without charge, freed without charge, let go without charge
arraign, brought before a judge, brought before the judge, appear in court, appear before the court, appear before a judge, court appearance
trial date, hearing date, court date, date of the trial, date of the hearing
adjourn, trial postponed, hearing postponed, postpone the trial, postpone the hearing
closing argument, closing speech, closing statement
expert witness, court expert, court-appointed expert
court-appointed lawyer, public defender, duty solicitor, legal aid lawyer
conviction overturned, verdict overturned, overturn the verdict, overturn the conviction, quash the verdict, quash the conviction, verdict quashed, conviction quashed, set aside the verdict
retrial, new trial, second trial, tried again
driving ban, disqualified from driving, lost his licence, lost her licence, lost his license, lost her license
community service, unpaid work
victims' families, bereaved families, relatives of the victims, families of the dead, families of the victims, relatives of the dead, victims' relatives
stalk, stalker
pickpocket, stolen from his pocket
hit-and-run, fled the scene, drove off after the crash
getaway car, escape car, getaway vehicle
counterfeit money, fake money, forged banknotes, fake banknotes, counterfeit notes, counterfeit banknotes
identity theft, stolen identity
phishing, scam email, fraudulent email
electronic tag, ankle monitor, ankle bracelet, electronic bracelet
juvenile detention, youth custody, youth detention
hate crime, racially motivated attack
ombudsman, complaints commissioner
arbitration, arbitration panel
conflict of interest, divided loyalties
recuse, withdrew from the case, stand aside from the case
court of first instance, lower court, trial court
higher court, superior court
constitutional court, constitutional judges
oral hearing, public hearing, open hearing
closed session, closed hearing, hearing behind closed doors, hearing in private
presiding judge, judge presiding
statement to police, told police, told the police, told detectives
criminal complaint, filed a complaint, lodged a complaint, report to the police
criminal proceedings, criminal case, criminal charges
civil suit, civil case, civil lawsuit, civil action, civil proceedings
legal costs, court costs, legal fees, cost of the trial
legal challenge, challenge in court, go to court, went to court, contest in court
on the wanted list, wanted notice, wanted poster, interpol notice, red notice
extradition request, request for extradition, ask for extradition
detention centre, detention center, detention facility, holding centre, holding facility
prison visit, visit to the prison
helicopter search, search by helicopter, search from the air, aerial search
last seen, seen for the last time, last spotted
surveillance footage, cctv footage, camera footage, security footage
proof of life, sign of life
lie detector, polygraph
absolve, exonerate, cleared of blame, not to blame, not at fault
sentenced to prison, jailed for, sent to prison, sent to jail, sentenced to jail, put in prison, put in jail
lift the ban, ban lifted, end the ban, ban was lifted, restrictions lifted, lift restrictions, end restrictions, restrictions eased
impose, introduce, put in place
banned from, barred from, not allowed to, forbidden to
`;
