// Ships, planes, trains, roads and who is on them: lines of the thesaurus (../synonyms.ts).

export const transport = `
cargo ship, cargo vessel, freighter, merchant ship, merchant vessel, bulk carrier
container ship, container vessel
cruise ship, cruise liner, ocean liner
dinghy, inflatable boat, rubber boat
life jacket, life vest, lifejacket
tugboat, tug
sailing boat, sailboat
ran aground, run aground, stuck on a sandbank
set sail, put to sea, leave port, left port
shipyard, dockyard, shipbuilder
shipping lane, shipping route, sea lane, sea route
washed ashore, washed up
canal, waterway
shipping company, shipping line, shipowner, ship owner
shadow fleet, ghost fleet, dark fleet
maritime trade, seaborne trade, maritime transport, sea transport
airline company, air carrier, flag carrier
cockpit, flight deck
air traffic control, control tower
baggage, luggage, suitcase
stopover, layover
private jet, business jet, private plane
light aircraft, light plane, small plane, small aircraft
engine failure, engine trouble, loss of engine power
mid-air, midair, airborne, in flight
touchdown, touch down, safe landing
railway carriage, train carriage, rail car, railcar, train car
locomotive, railway engine
train driver, engine driver
level crossing, railway crossing, railroad crossing
high-speed train, bullet train, high-speed rail
freight train, goods train, cargo train
bicycle, bike, push-bike
cyclist, bicyclist
motorist, car driver
pickup truck, pick-up truck
off-road vehicle, off-roader, four-by-four, suv
dirt road, dirt track, unpaved road, gravel road
side road, back road, country lane
overpass, flyover, viaduct
traffic jam, traffic congestion, tailback, bumper to bumper
traffic light, traffic signal, stoplight
parking lot, car park, parking garage
charging point, charging station
electric car, electric vehicle, ev, battery-powered car
self-driving, driverless, autonomous vehicle, autonomous car
number plate, licence plate, registration plate
broke the speed limit, break the speed limit, drove too fast, drive too fast
seat belt, seatbelt, safety belt
border crossing, border checkpoint, border post, crossing point
timetable, schedule
itinerary, travel plan
travel time, journey time
commute, travel to work
shortcut, short cut, quicker route
hitchhike, thumb a lift, hitch a ride
airship, blimp, zeppelin, dirigible
pirate, piracy
fuel tank, petrol tank, gas tank
fuel consumption, mileage
refuel, fill up, tank up
`;
