// Feelings, attitudes, character, opinions and degrees of certainty: what synonyms.ts says of a line holds here.

export const minds = `
sad, unhappy, sorrow, miserable
weep, wept, in tears, burst into tears, sob, tearful
laugh, laughter, chuckle, giggle
lonely, loneliness, lonesome
disappoint, let down, letdown
frustrated, exasperated, fed up, lose patience, lost patience, running out of patience, patience wearing thin, patience has run out
annoyed, irritated, irked, miffed, peeved
dismay, aghast, horrified
enthusiastic, enthusiasm, eagerness, zest
sigh of relief, relieved, breathe easier
proud, pride
jealous, jealousy, envy, envious
guilty conscience, pangs of conscience, feel guilty, felt guilty
save face, face-saving
disgust, revulsion, repugnant, loathsome
hatred, hate, loathe, detest, despise, abhor
fond of, fondness, adore
contempt, scorn, disdain, look down on, contemptuous
resent, grudge, hard feelings, ill feeling, bitterness, rancour, rancor
compassionate, pity, feel sorry for, felt sorry for, empathy
disrespect, lack of respect
keep calm, kept calm, stay calm, keep cool, kept cool, level-headed, unruffled, unfazed, composure, cool-headed
panic, panicked, hysteria, freak out
get cold feet, got cold feet, cold feet, lose nerve, lost nerve, lost his nerve, lost their nerve, chicken out
fearless, unafraid, dauntless, intrepid, undaunted
coward, cowardice, spineless, gutless
self-assured, self-confident, sure of himself
overconfident, cocky, hubris
arrogant, haughty, conceited, full of himself, big-headed, stuck-up
humility, humble, unassuming, self-effacing
ambition, ambitious, aspiration
selfish, self-serving, self-interest, egotistical
selfless, unselfish, altruistic, altruism, self-sacrifice
stingy, tight-fisted, penny-pinching
kind-hearted, warm-hearted, good-hearted, benevolent, big-hearted
sincere, honest, honesty
candour, candor, outspoken, plain-spoken, straight-talking
dishonest, dishonesty, insincere, two-faced, duplicitous, disingenuous
hypocrite, hypocrisy, double standard
courteous, courtesy, well-mannered
rude, impolite, discourteous, ill-mannered, bad-mannered
faux pas, gaffe, put foot in it, put his foot in it, slip of the tongue, embarrassing mistake
lazy, idle, bone idle, workshy
hard-working, hardworking, diligent
painstaking, meticulous, in-depth, thorough
sloppy, slapdash, slipshod
clever, brainy, quick-witted, ingenious
stupid, dumb, idiotic, moronic, daft, silly, foolish
sensible, wise, wisdom, prudent
naive, naivety, gullible, credulous, easily fooled, easily deceived
cunning, sly, crafty, wily, shrewd, devious
room for manoeuvre, room for maneuver, wiggle room, leeway, flexibility
harsh, draconian, iron fist, with an iron hand
stringent, rigorous, strict
severe, dire, acute
lenient, leniency, go easy on, went easy on, soft on
mercy, clemency
tolerance, open-minded, broad-minded
intolerant, narrow-minded, bigoted, bigotry
even-handed, equitable, fair-minded, impartial
unfair, unjust, injustice
belligerent, bellicose, warlike, spoiling for a fight, pugnacious, aggressive
warmonger, beat the drums of war, beating the war drums
pacifist, dovish, anti-war, antiwar
nonviolent, non-violent, non-violence, without violence
fanatic, fanaticism, zealot, diehard, die-hard
radicalise, turned to extremism
hot-headed, hothead, impulsive, impetuous
unpredictable, volatile, erratic, mercurial, loose cannon, wild card
strange, weird, bizarre, peculiar, outlandish
unusual, uncommon, out of the ordinary, atypical, not normal
usual, ordinary, run-of-the-mill, typical, commonplace, routine
unanimous, with one voice, all agreed
conventional wisdom, received wisdom, prevailing opinion, prevailing view, majority view
public opinion, popular opinion, public mood, public sentiment, what people think
approval rating, popularity rating, popularity
prejudice, preconception, preconceived
misgivings, qualms, have reservations, had reservations, expressed reservations, reservations about
backer, proponent
rival, rivalry, competitor
arch-enemy, archenemy, sworn enemy, mortal enemy, arch-rival, nemesis
prefer, would rather
expect, anticipate
pros and cons, advantages and disadvantages, upsides and downsides, benefits and drawbacks
drawback, downside, disadvantage, shortcoming, snag
upside, plus point, perk
double-edged sword, mixed blessing, cuts both ways, two-edged
dilemma, quandary, no-win situation, catch-22, between a rock and a hard place
last resort, last-ditch, when all else fails
crux, heart of the matter, key point, main point
red line, line in the sand, cross a line
game changer, sea change, changes everything
tip of the iceberg, only the beginning, just the beginning
smack dab, slap bang, smack in the middle, right in the middle, in the thick of, in the very middle
nothing to worry about, no big deal, no cause for alarm, no cause for concern
wake-up call, eye-opener, sobering
silver lining, positive side, good side to it
outcast, pariah, ostracise, ostracize, shunned
scapegoat, fall guy, whipping boy, take the rap, took the rap, take the fall, took the fall, patsy
guinea pig, test subject, experimented on, human experiment
bargaining chip, bargaining counter, leverage
harmless, innocuous, not dangerous, risk-free, no danger, no risk, pose no risk, poses no danger, no threat to, nothing to fear
gamble, roll of the dice, take a chance, took a chance, calculated risk
in the open, for all to see, in plain sight, overt
well-trained, highly trained, well-drilled, well prepared
undisciplined, ill-disciplined, unruly
tireless, untiring, indefatigable
resilient, hardy
fierce, ferocious, ferocity
heavy fighting, fierce fighting, intense fighting, bitter fighting, fierce battle, pitched battle, heavy combat
superb, first-rate, top-notch, first-class, excellent
mediocre, so-so, middling, lacklustre, lackluster
flawless, impeccable, faultless, without a hitch, like clockwork
chaos, chaotic, disarray, mayhem, pandemonium, bedlam, shambles, turmoil
by hook or by crook, by any means, at any cost, whatever it takes, no matter what
spontaneous, on the spur of the moment, off the cuff, impromptu, unplanned, ad hoc
partially, in part, to some extent, to a degree, up to a point
chiefly, for the most part, by and large, primarily, predominantly
especially, in particular, above all, notably
shoulder to shoulder, hand in hand, in tandem, alongside
drop in the ocean, drop in the bucket, insignificant, trivial, of no consequence
unsurprisingly, hardly surprising, as expected, no surprise
`;
