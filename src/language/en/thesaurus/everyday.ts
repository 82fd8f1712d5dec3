// Plain words that people ask with beside those that a report has: lines of the thesaurus (../synonyms.ts).

export const everyday = `
biggest, largest, greatest
smallest, tiniest
fastest, quickest
cheaper, less expensive
encourage, spur on, spur
eat, ate, eaten, consume
mix up, confuse, mistook, mistaken for, mistake for
smell, stench, odour, odor, stink, reek
taste, flavour, flavor
dirty, filthy, polluted
bang, loud noise, boom, thud
shake, shook, shaken, tremble, vibrate
fence, barrier
stay, remain
wait for, await
visitor, guest
janitor, building caretaker, concierge
chef, cook
carriage, wagon, rail car
engine, motor
pipe, conduit
storey, floor
beach, seashore, shore
slope, hillside, mountainside
cattle, cow
pig, swine, hog
hen, chicken, poultry
crack, fissure
stretch of road, section of road, stretch of the road, section of the road, part of the road
drain, pump out, pump dry
discharge, dump, pour into, flow into, release into, pump into
top management, company leadership, company bosses, company executives
made by, produced by, manufactured by
late arrival, arrive late, delayed
torn, ripped, tore
empty, nothing left in
wet, soaked, drenched
leave out, left out, omit, omission
look like, resemble
`;
