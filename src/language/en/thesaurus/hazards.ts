// Storms, rivers, water, sewage and power cuts: lines of the thesaurus (../synonyms.ts).

export const hazards = `
weather warning, storm warning, weather alert, storm alert, severe weather warning
flood warning, flood alert, high-water warning
red alert, highest alert, highest warning level, red warning, highest alert level
hit by, struck by, affected by, ravaged by, battered by
heavy rain, torrential rain, pouring rain, driving rain, persistent rain, heavy rainfall
precipitation, amount of rain, how much rain, rainfall total
wind speed, wind strength, speed of the wind
hurricane-force, gale-force, storm-force
landfall, make landfall, made landfall, hit the coast, reach the coast, come ashore, came ashore
lightning strike, struck by lightning, hit by lightning, lightning bolt
snowbound, snowed in, cut off by snow
snow plough, snowplough, snowplow, snow-clearing vehicle
thaw, melt
record heat, record temperature, hottest day, heat record, highest temperature ever
forest fire, wildfire, brush fire, bush fire, wildland fire
water shortage, water scarcity, shortage of water, short of water
sandstorm, dust storm
high waves, rough sea, heavy seas, choppy, heavy swell, stormy sea
uprooted trees, fallen trees, trees down, trees felled by the storm
roof torn off, roof blown off, tore off roofs, blew off roofs
rising river, river rose, river rising, swollen river, river swelled, river in spate, river level rose, water level rose, rising water, water rose
flood peak, peak of the flood, flood crest, river crest, crest of the flood
recede, floodwaters receded, water went down, water level fell, water level dropped, water receded
sandbag, bags of sand
dyke, dike, levee, flood bank
dyke breach, dike breach, levee breach, dyke broke, dike broke, levee broke, dyke burst, dike burst, breach in the dyke, breach in the dike, breach in the levee
sluice, floodgate, sluice gate
spillway, overflow channel
tributary, side river
riverbed, river bed, bed of the river
gauging station, river gauge, water gauge, water level gauge
groundwater, water table
dead fish, fish kill, fish deaths, fish died, mass fish death, fish die-off
algal bloom, blue-green algae, toxic algae, algae bloom, cyanobacteria
swimming ban, bathing ban, ban on swimming, ban on bathing, no swimming, no bathing, not allowed to swim, do not swim, closed to swimmers
bathing spot, swimming spot, bathing area, swimming area, bathing place
sewage works, sewage plant, sewage treatment plant, wastewater plant, wastewater treatment plant, sewage treatment works, treatment works
waterworks, water treatment plant, water plant, water purification plant
raw sewage, untreated sewage, untreated wastewater
sewer, sewage pipe, sewerage, sewage line, wastewater pipe
into the river, into the stream, into the waterway
burst pipe, pipe burst, broken pipe, pipe broke, ruptured pipe, pipe rupture, fractured pipe, broken main, burst main, burst water main, water main break, broken water main
pumping station, pump house
water company, water utility, water supplier, water authority, waterworks operator
no water, without water, water cut off, without running water, no running water, water supply cut, water turned off, taps ran dry, taps run dry, dry taps, cut off from water
water restored, restore water, water back on, restore the water supply, water supply restored
bottled water, water bottles, water in bottles
water tanker, water truck, water lorry, water bowser
water rationing, hosepipe ban, water restrictions, ration water, restrictions on water use, limits on water use
boil water, boil-water notice, boil tap water, boil their water, boil drinking water, boil the water, boil-water advisory, water must be boiled
water quality, quality of the water, quality of water
permitted level, legal limit, safe limit, safety limit, permissible level, limit value, permitted limit, allowed limit, safe level
above the limit, over the limit, exceed the limit, above the threshold, over the threshold, exceed the threshold, above the legal limit, over the legal limit, exceed the legal limit, above the permitted level
lost power, lose power, no power, no electricity, lights went out, power went out, power was out, left in the dark, sat in the dark
power restored, restore power, restore electricity, electricity restored, power back on, power returned, power came back, electricity came back, reconnected, lights back on
backup generator, emergency generator, standby generator, emergency power supply, diesel generator
grid operator, power grid operator, network operator, transmission operator
power company, electricity company, power utility, electricity supplier, energy supplier, power supplier, electricity provider, energy company
pylon, electricity pylon, transmission tower, power pylon
downed power line, downed lines, power lines down, fallen power line, brought down power lines
power surge, voltage surge, voltage spike
gas supply, supply of gas, gas deliveries
no heating, without heating, heating failure, heating broke down, heating outage, heating failed
phone outage, network outage, mobile network down, phone network down, no phone service, mobile outage
computer failure, it failure, system failure, systems down, computer outage, system crash, it outage, software failure, computer crash, computer problem, software fault
chain reaction, cascading failure
chemical spill, chemical leak, spill of chemicals, leak of chemicals
oil boom, floating barrier, containment boom
dredge, clear the riverbed
civil protection, civil defence, civil defense, disaster management agency, disaster relief agency
disaster area, disaster zone, stricken area, stricken region
crisis team, crisis staff, emergency committee, emergency task force, crisis unit, emergency team
all-clear, gave the all-clear, give the all-clear, warning lifted, lift the warning, alert lifted, lift the alert, danger over, danger has passed
stay indoors, stay inside, keep windows closed, keep windows shut, close windows, remain indoors
hit, struck, affect
limit, threshold, maximum
turn off, switch off, shut off
turn on, switch on
`;
