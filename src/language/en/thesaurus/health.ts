// Falling ill, outbreaks, tests, hospital care, recovery and vaccines: lines of the thesaurus (../synonyms.ts).

export const health = `
unwell, under the weather, out of sorts, feel ill, felt ill, feel sick, felt sick
symptomatic, show symptoms, shown symptoms, have symptoms, had symptoms, display symptoms, develop symptoms
asymptomatic, symptom-free, no symptoms, without symptoms
fever, feverish, running a temperature, raised temperature
stomach cramps, stomach pain, abdominal pain, abdominal cramps, stomach ache, tummy ache, bellyache
bloody diarrhoea, bloody diarrhea, blood in the stool
stomach bug, tummy bug, stomach flu, gastric flu, gastroenteritis, gastro-enteritis
sore throat, throat pain
faeces, feces, stool, excrement, faecal, fecal
stool sample, faecal sample, fecal sample, stool specimen
blood test, blood sample, blood work
kidney failure, renal failure, kidneys failed, failing kidneys, kidneys shut down, kidneys gave out
dialysis, kidney machine, blood washing
haemolytic uraemic syndrome, hemolytic uremic syndrome, hus
e. coli, escherichia coli, ecoli
salmonella, salmonellosis
listeria, listeriosis
legionella, legionnaires' disease, legionellosis
norovirus, winter vomiting bug, winter vomiting disease
whooping cough, pertussis
chickenpox, varicella
mpox, monkeypox
polio, poliomyelitis
botulism, botulinum
african swine fever, asf, swine fever
foot-and-mouth, foot and mouth disease, fmd
mad cow disease, bse
carbon monoxide poisoning, carbon monoxide, co poisoning
blood clot, thrombosis
anaemia, anemia
tested positive, came back positive, come back positive, positive test, positive result, positive finding
tested negative, tested clean, came back negative, come back negative, came back clean, come back clean, negative test, negative result
test result, lab result, laboratory result, lab findings, laboratory findings, test findings, results of the tests, results of the analysis
lab test, laboratory test, lab analysis, laboratory analysis, tested in the lab, tested in a lab
rapid test, quick test, antigen test
genome sequencing, genetic sequencing, gene sequencing, sequenced the genome
genetic fingerprint, genetic profile, dna profile
serotype, serogroup, subtype, bacterial strain, virus strain, strain of the virus, strain of the bacteria, strain of bacteria
resistant to antibiotics, antibiotic-resistant, drug-resistant, superbug
source of the outbreak, origin of the outbreak, source of the infection, origin of the infection, source of infection, source of contamination, source of the contamination, source of the illness
contaminate, taint, pollute
confirmed case, laboratory-confirmed case, lab-confirmed case, proven case
suspected case, presumed case, suspected infection
new cases, fresh cases, further cases, additional cases, more cases, new infections, further infections
person-to-person, human-to-human, from person to person, from one person to another, from human to human
incubation period, time between infection and symptoms, time before symptoms
weakened immune system, weak immune system, immunocompromised, immune-compromised
underlying condition, pre-existing condition, underlying illness, pre-existing illness, prior illness, underlying health problem, comorbidity, previous illness
contact tracing, trace contacts, track contacts, tracing of contacts
close contact, contact person, come into contact, came into contact, in contact with
hospital care, hospital treatment, treated in hospital, treatment in hospital, cared for in hospital, inpatient
need hospital treatment, require hospital treatment, had to be hospitalised, had to be hospitalized, had to go to hospital, ended up in hospital
general ward, normal ward, ordinary ward, regular ward
ventilator, respirator, mechanical ventilation, artificial ventilation
recover at home, treated at home, cared for at home
seriously ill, gravely ill, severely ill, serious condition, seriously sick
mild symptoms, mild illness, mild case, slightly ill
relapse, fall ill again, fell ill again
long-term damage, lasting damage, permanent damage, lasting harm, long-term harm, lasting effects, long-term effects, after-effects, aftereffects
succumb, die of, die from
vaccination campaign, vaccination drive, vaccine rollout, immunisation campaign, immunization campaign, vaccination programme, vaccination program, mass vaccination
unvaccinated, not vaccinated, not been vaccinated, not immunised, not immunized, without a vaccination
vaccination rate, vaccine uptake, vaccination coverage, immunisation rate, immunization rate, share vaccinated
vaccine dose, dose of vaccine, vaccine shot, dose of the vaccine
disinfect, sanitise, decontaminate, deep-clean, sterilise, sterilize
hygiene, cleanliness, sanitary conditions
hand-washing, wash hands, hand hygiene, wash their hands
health warning, health advisory, health alert, public health alert, public health warning
health authority, health officials, health agency, public health agency, public health body, public health authority, health board, public health office
epidemiologist, disease detective, outbreak investigator
paediatric, pediatric
paediatrician, pediatrician, children's doctor
children's hospital, paediatric hospital, pediatric hospital, children's clinic
maternity ward, maternity unit, delivery ward, maternity hospital, maternity clinic
family doctor, general practitioner, gp
university hospital, teaching hospital, university clinic
hospital bed, bed capacity, hospital capacity
transplant, organ donation, donor organ
medical records, patient records, patient files, medical files, health records
health insurance, medical insurance, health cover, medical cover
emergency doctor, emergency physician
traced to, traced back, came from, come from, originate
still in hospital, remain in hospital, kept in hospital, stay in hospital
`;
