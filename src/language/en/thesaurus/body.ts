// The body, health, wounds and medicine: what synonyms.ts says of a line holds here.

export const body = `
unhurt, unharmed, unscathed, uninjured, without a scratch, in one piece, safe and sound, safe and well, not hurt, not injured
stable condition, out of danger, not life-threatening, condition is stable, condition was stable, in no danger
fracture, broken bone, bone fracture
bruise, contusion, black and blue
gash, laceration, deep cut
scarred, disfigured
gunshot wound, bullet wound
stab wound, knife wound
shrapnel wound, shrapnel injury, fragmentation wound, splinter wound
head injury, head wound, head trauma, blow to the head
brain damage, brain injury
blinded, lost his sight, lost her sight, lost their sight, go blind, went blind, loss of sight
hard of hearing, deaf, hearing loss, hearing impaired
paralysed, paralyzed, paralysis, unable to move
maim, mutilate, dismember, dismemberment
behead, decapitate, cut off his head, cut off her head, cut off their heads
prosthesis, prosthetic, artificial limb, artificial leg, artificial arm
belly, stomach, abdomen, tummy, abdominal
torso, upper body, trunk of the body
heart attack, coronary, myocardial infarction
heart disease, heart condition, heart trouble
brain haemorrhage, brain hemorrhage, brain bleed, bleeding on the brain, cerebral haemorrhage
cancer, tumour, tumor, malignancy
leukaemia, leukemia, blood cancer
chemotherapy, chemo, cancer treatment
high blood pressure, hypertension
flu, influenza
bird flu, avian flu, avian influenza
coronavirus, covid, covid-19, sars-cov-2
tuberculosis, tb
pneumonia, lung infection
diarrhoea, diarrhea
vomit, throw up, threw up, puke
nausea, nauseous, queasy
food poisoning, foodborne illness, contaminated food
dizzy, light-headed, lightheaded
allergy, allergic, allergic reaction
swelling, swollen, inflammation, inflamed
sepsis, blood poisoning, septic
frostbite, frostbitten
heatstroke, heat stroke, sunstroke, heat exhaustion
dehydration, thirst, thirsty, lack of water
hunger strike, refuse food, refusal to eat
overweight, obese
emaciated, gaunt, skin and bones, underweight
lose weight, lost weight, weight loss
sleepless, insomnia, sleep deprivation, lack of sleep, deprived of sleep, unable to sleep
nightmare, bad dream
asleep, sleep, slept, slumber
coma, comatose
lifeless, no signs of life, no pulse
resuscitate, cpr, mouth-to-mouth, chest compressions
blood transfusion, donor blood, give blood, gave blood, donate blood, blood donation
life support, on a ventilator, breathing machine
short of breath, breathing difficulties, difficulty breathing, trouble breathing, unable to breathe, gasping for air
suffocate, asphyxiate, asphyxia, smother
strangle, strangulation, throttle
overdose, drug overdose
narcotics, illegal drugs, illicit drugs, hard drugs
drug dealer, drug pusher
drug trafficker, drug smuggler, drug runner
drug addict, junkie, addiction, substance abuse, drug abuse
drinking problem, heavy drinker, alcohol abuse, alcohol addiction
drunk, intoxicated, inebriated, under the influence of alcohol, had been drinking
drunk driving, drink-driving
painkiller, pain relief, pain medication, analgesic
anaesthetic, anesthetic, anaesthesia, anesthesia
injection, syringe
side effect, adverse reaction, adverse effect
clinical trial, drug trial, vaccine trial, human trial
psychologist, psychotherapist
mental illness, mental disorder, psychiatric disorder, mental health problem
nervous breakdown, mental breakdown
insane, crazy, deranged, lunatic, unhinged, out of his mind, lost his mind
dementia, senile
self-harm, self-inflicted, hurt himself, hurt herself
burnout, burned out, burnt out, overworked
check-up, checkup, medical check, health check
symptom, signs of illness
contagious, infectious
booster shot, booster jab, booster dose
vaccine sceptic, vaccine skeptic, vaccine hesitancy, anti-vaxxer
face mask, face covering, facemask
patient zero, index case, first infected
case numbers, number of cases, number of infections, how many infected
death rate, mortality rate
life expectancy, lifespan, life span
miscarriage, miscarry, lose the baby, lost the baby
abortion, termination of pregnancy, terminate a pregnancy
contraception, birth control
caesarean, cesarean, c-section
emergency room, emergency department, accident and emergency
field hospital, makeshift hospital, mobile hospital
army doctor, combat medic, military doctor, military medic, field medic
medevac, medical evacuation, evacuation of the wounded, evacuate the wounded
sick leave, medical leave, off sick
health system, health service, healthcare system
discharged from hospital, released from hospital, leave hospital, left hospital, out of hospital, allowed home, sent home from hospital, went home from hospital, go home from hospital, discharged from the hospital, left the hospital, leave the hospital
in good health, healthy, fit and well, fit as a fiddle
in poor health, in bad health, failing health, poor health, frail, infirm, ailing
bedridden, confined to bed, laid up
human remains, mortal remains, remains of the dead
skeleton, skeletal remains
charred, burnt beyond recognition, burned beyond recognition
beyond recognition, unrecognisable, unrecognizable
naked, nude, undressed, unclothed, without clothes
barefoot, without shoes, shoeless
clothes, garments, attire
spectacles, eyeglasses, pair of glasses
bearded, unshaven
feared dead, presumed dead, believed dead
instant death, died instantly, killed instantly, killed outright, died on the spot, killed on the spot
died of old age, natural causes, natural death
euthanasia, assisted dying, assisted suicide, mercy killing
`;
