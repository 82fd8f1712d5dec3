// Buildings, schools, travel, and accidents at sea, on rail and in mines: lines of the thesaurus (../synonyms.ts).

export const accidents = `
danger of collapse, risk of collapse, at risk of collapse, in danger of collapse, could collapse, threatened to collapse
roof collapse, roof caved in, roof came down, roof fell in, ceiling collapsed, ceiling came down
building permit, planning permission, building permission, construction permit, planning consent
building code, building regulations, building rules, construction rules
sprinkler, sprinkler system, fire sprinkler
grandstand, spectator stand
evacuate the building, clear the building, building cleared, building evacuated, building was evacuated, building was cleared
made homeless, left homeless, lost their homes, lose their homes, without a home, without a roof
emergency shelter, temporary shelter, emergency accommodation, temporary accommodation, emergency housing, temporary housing, makeshift shelter, emergency lodging
structural damage, damage to the structure
school closed, schools shut, school closure, close the schools, shut the schools, schools stay closed, lessons cancelled, classes cancelled, classes suspended, lessons called off
schools reopen, lessons resume, classes resume, back to school, return to school
school meals, school lunch, school dinner
school canteen, school kitchen, school cafeteria
school year, academic year
exam, final test
teacher shortage, lack of teachers, shortage of teachers, too few teachers
expelled from school, excluded from school, thrown out of school
parents' association, parents' council, parents' committee
flight cancelled, cancelled flight, flights called off, flights scrapped, flights grounded
delayed flight, flight delay, flights were delayed
flight diverted, plane diverted, diverted flight, flight rerouted
rebook, put on another flight, alternative flight
replacement bus, rail replacement, substitute bus, bus replacement, replacement service, buses instead of trains
trains cancelled, no trains, trains not running, train service suspended, trains suspended
road closed, road closure, closed to traffic, closed road, road shut, blocked road
open to traffic, road reopened, reopened to traffic, road open again
stranded passenger, passengers stranded, stuck passenger, passengers stuck
travel warning, travel advisory, warning against travel, advised against travel
ticket price, cost of a ticket, train fare, bus fare, air fare, airfare
package holiday, package tour, package trip
tour operator, travel company, holiday company, tour company, travel firm, travel agency, travel agent
cable car, ropeway, aerial tramway, gondola lift
ski lift, chairlift, chair lift
coach trip, bus trip, coach tour, bus tour
rush hour, peak hour, peak time
passport control, border control, border checks, immigration control
capsized, overturned boat, boat overturned, ship overturned, keel over, turned turtle, boat flipped, flipped over
take on water, took on water, taking in water, took in water, let in water
list to one side, listing to port, listing to starboard, listing heavily
man overboard, fell overboard, fall overboard, fallen overboard, went overboard, go overboard, gone overboard
hole in the hull, hull breach, breach in the hull, gash in the hull, hull torn open, hull ruptured, tear in the hull
salvage operation, salvage, raise the wreck, recover the wreck, salvage team, salvage crew
refloat, pulled free, towed free, freed from the sandbank, float again, got afloat
adrift, drifting at sea, drift without power
abandon ship, leave the ship, left the ship, evacuate the ship, abandon the ship
flag state, sailing under the flag, flying the flag of, under the flag of
home port, port of registry
owner of the ship, owner of the vessel, owner of the ferry, owner of the boat, ship's owner, ferry's owner
harbour master, harbormaster, harbourmaster, harbor master, port captain
officer of the watch, officer on watch, watch officer
collided with a ship, ship collision, ships collided, collision at sea
signal failure, faulty signal, signal fault
ran a red light, passed a red signal, ran a red signal, ran through a red light, passed a red light, passed a signal at danger, missed a red signal
signalman, signalmen, signaller, train dispatcher, signal operator
railway switch, track switch, rail switch, points failure
head-on collision, head-on crash, collided head-on, crashed head-on, frontal collision
rear-end collision, ran into the back, hit from behind, rear-ended, crashed into the back
emergency brake, brake hard, slam on the brakes, hit the brakes
brake failure, brakes failed, faulty brakes, failed brakes
rail operator, train operator, railway company, rail company, train company, railway operator
commuter train, suburban train, local train
railway worker, rail worker, track worker, railwayman, railwaymen
freight wagon, freight car, goods wagon
mine collapse, pit collapse, mine cave-in, collapsed mine, cave-in at the mine
firedamp, methane, mine gas
mine shaft, pit shaft, mineshaft, shaft of the mine
trapped underground, stuck underground, trapped below ground, miners trapped, trapped miners, stuck below ground, trapped in the mine
below ground, deep underground, beneath the surface
mine operator, mine owner, operator of the mine, owner of the mine, mining company, mining firm
slag heap, spoil tip, spoil heap
tailings dam, waste dam, tailings pond, tailings basin
rescue operation, rescue effort, rescue mission, rescue attempt, rescue work
call off the search, search called off, search suspended, suspend the search, search ended, end the search, stop searching, gave up the search, give up the search
search resumed, resume the search, search goes on, search continues, keep searching, kept searching, continue the search
found alive, pulled out alive, rescued alive, brought out alive
airlift, flown to hospital, flown by helicopter, taken by helicopter, flown out by helicopter
safety inspection, safety check, safety review, safety test
safety record, accident record
stampede, crowd crush, trampled, crowd surge
lost at sea, missing at sea
worst accident, deadliest accident, worst disaster, deadliest disaster
shut, close, shutter
overturn, tip over, roll over, flip over, topple over
bodies recovered, recover bodies, bodies found, found bodies, recovered the bodies, bodies were found, bodies were recovered
nobody died, no one died, no deaths, no fatalities, nobody was killed, no one was killed, nobody killed
nobody was hurt, no one was hurt, no injuries, nobody was injured, no one was injured, nobody hurt
cause unknown, cause unclear, cause not known, unknown cause, cause is unclear, cause is unknown, cause is not known, cause was unclear, cause still unclear
repair bill, cost of repairs, repair costs
homeowner, house owner
`;
