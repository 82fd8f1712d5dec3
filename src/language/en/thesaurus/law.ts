// Law, courts, crime and prison: what synonyms.ts says of a line holds here.

export const law = `
courtroom, court of law, courthouse, tribunal
supreme court, top court, highest court
court of appeal, appeals court, appellate court
war crimes court, war crimes tribunal
court martial, military court, military tribunal
jury, juror
plaintiff, claimant
alleged perpetrator, suspect, person of interest
co-defendant, co-accused
plead guilty, pled guilty, guilty plea, admit guilt, admit the charges
plead not guilty, pled not guilty, not guilty plea, deny the charges, deny wrongdoing, protest his innocence, maintain his innocence
innocent, not guilty, blameless
perjury, lie under oath, false testimony
arrest warrant, warrant for arrest, warrant for his arrest, warrant for her arrest, warrant for the arrest
house search, police raid, dawn raid, home raided
on bail, bail hearing, post bail, released on bail
on remand, in custody awaiting trial, pre-trial detention, held pending trial, remanded in custody, awaiting trial
house arrest, home detention, confined to his home, confined to her home
solitary confinement, isolation cell, in solitary, held in isolation
suspended sentence, conditional sentence
commuted sentence, commute a sentence, commute the sentence, sentence commuted, reduced sentence, sentence reduced, shortened sentence, sentence cut
appeal the verdict, appeal against the verdict, appeal against the ruling, lodge an appeal, file an appeal, challenge the verdict, contest the verdict, appealed against
uphold, upheld, let stand
case dismissed, charges dropped, drop the charges, drop the case, throw out the case, threw out the case, dismiss the case
out-of-court settlement, settle out of court, settlement out of court, settle the case, settled the case, settle the lawsuit, settle the suit, reach a settlement, legal settlement, settle the claim
plea deal, plea bargain, plea agreement
hung jury, mistrial
statute of limitations, limitation period, time-barred
unconstitutional, against the constitution, contrary to the constitution
decree, edict, executive order, presidential order
clause, stipulation
legally binding, binding in law, enforceable
criminalise, make a crime, made a crime, punishable by law, make illegal, made illegal
not allowed, not permitted, against the rules
misconduct, wrongdoing, malpractice, misdeed
misdemeanour, misdemeanor, petty crime, minor offence, minor offense
mugging, street robbery
armed robbery, stick-up, robbed at gunpoint
vandalism, vandalise, deface
manslaughter, negligent homicide, culpable homicide
mass shooting, shooting spree, gun rampage, shooting rampage
death threat, threaten to kill, threatened with death
extrajudicial killing, summary execution, summarily executed, executed without trial, killed without trial
vigilante, mob justice, lynch mob, lynching, take the law into their own hands, took the law into their own hands
genocide, extermination of a people
child labour, child labor, working children
child soldier, underage soldier, underage fighter
child abuse, molest, child molester, paedophile, pedophile
sexual harassment, unwanted advances, groping
domestic violence, domestic abuse, violence in the home
prostitute, sex worker, sex work
ransom, ransom money, ransom demand
money laundering, launder money, dirty money
tax evasion, tax fraud, dodge taxes, evade taxes, cheat on taxes
nepotism, cronyism, jobs for the boys
backroom deal, shady deal, secret deal, under-the-table deal
black market, underground economy, illicit trade, illegal trade
gangster, mobster, mafioso
kingpin, crime boss, mob boss, crime lord
caught red-handed, caught in the act, red-handed
crime scene, scene of the crime
forensic, crime lab
coroner, medical examiner, pathologist
unsolved case, cold case, unsolved murder, unsolved crime
criminal record, previous convictions, prior convictions, police record, rap sheet
clean record, no criminal record, no previous convictions
manhunt, hunt for the suspect, search for the suspect
pat down, body search, frisk
military rule, military regime, junta, military government
police brutality, police violence, excessive force
riot police, riot squad, crowd control
witness protection, protected witness
injunction, court order
prisoner of conscience, political prisoner, jailed dissident
forced confession, coerced confession, confession under torture, confession under duress
death row, awaiting execution, condemned to death
stay of execution, reprieve
safe passage, safe conduct, free passage
immunity from prosecution, diplomatic immunity
legalise, decriminalise, decriminalize, make legal, made legal
`;
