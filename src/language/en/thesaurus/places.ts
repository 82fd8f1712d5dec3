// Buildings, sites, infrastructure, energy, water, places and directions: lines of the thesaurus (../synonyms.ts).

export const places = `
office building, office block
warehouse, depot, storehouse, storage facility, storage site
shack, hut, hovel, shanty
slum, shantytown, shanty town, favela, informal settlement
basement, cellar
attic, loft
roof, rooftop
staircase, stairs, stairwell, stairway
hallway, passageway
humanitarian corridor, safe corridor, evacuation corridor, evacuation route, escape corridor
entrance, gateway, way in, entry point
emergency exit, fire exit, fire escape
window pane, windowpane
border fence, border wall, border barrier
backyard, back yard
town square, main square, city square, central square, plaza
city centre, city center, downtown, town centre, town center
neighbourhood, neighborhood, residential area, residential district, city district
capital city, seat of government, national capital
metropolis, metropolitan area, conurbation, major city
countryside, rural
urban, built-up area
farmhouse, farmstead, homestead
meadow, pasture, grassland
treeline, tree line, forest belt, tree belt, windbreak, row of trees
high ground, commanding heights
mountain range, mountain chain
riverbank, river bank, riverside, bank of the river
pontoon bridge, floating bridge
reservoir, artificial lake
archipelago, island chain, chain of islands, group of islands
high seas, open sea, international waters
territorial waters, national waters
undersea cable, submarine cable, subsea cable, underwater cable
water supply, mains water
toilet, lavatory, restroom, latrine, loo
power station, power plant, generating station
substation, transformer station
power line, transmission line, high-voltage line
hydropower, hydroelectric, hydro-electric
renewable energy, renewable power, green energy, clean energy
liquefied natural gas, lng
oil field, oilfield, oil well
oil refinery, refinery
oil depot, fuel depot, fuel storage, oil storage, tank farm
oil rig, oil platform, offshore platform, drilling rig, drilling platform
nuclear reactor, reactor unit
nuclear waste, radioactive waste, spent fuel
central heating, district heating, heating plant
save energy, energy-saving, energy conservation, save power, save electricity
antenna, radio mast, radio tower
data centre, data center, server farm
orphanage, children's home
dormitory, dorm, hall of residence
guesthouse, bed and breakfast
living quarters, sleeping quarters, accommodation
holiday home, summer house, dacha, vacation home
mansion, villa, luxury home
police station, police precinct
city hall, town hall, municipal building, council building
meeting room, conference room
venue, meeting place, meeting point, rendezvous
podium, rostrum, lectern
trade fair, trade show, expo
stadium, arena, sports ground
gym, gymnasium, fitness centre, fitness center, sports hall
playground, play area
zoo, zoological garden
shopping centre, shopping center, shopping mall
shop, retail outlet, retail store, store
supermarket, grocery store, food store
restaurant, eatery, diner
pub, tavern
steel plant, steelworks, steel mill
chemical plant, chemical works, chemical factory
assembly line, production line, assembly plant
industrial estate, industrial park, industrial zone, industrial area
building site, construction site
quarry, open pit
landfill, rubbish dump, garbage dump, rubbish tip
dustbin, trash can, rubbish bin, waste bin
military installation, military facility, military site
premises, compound
critical infrastructure, vital infrastructure, key infrastructure
fire alarm, smoke alarm, smoke detector
dead end, cul-de-sac, blind alley
north, northern, northward
south, southern, southward
east, eastern, eastward
west, western, westward
northeast, north-east, northeastern, north-eastern
northwest, north-west, northwestern, north-western
southeast, south-east, southeastern, south-eastern
southwest, south-west, southwestern, south-western
outdoors, open air, out in the open
indoors, inside a building
upper floor, upstairs
overhead, above their heads
beneath, underneath
borderland, border area, border region, frontier region, frontier area
upstream, upriver
downstream, downriver
inland, hinterland, away from the coast
landlocked, no access to the sea, without access to the sea
geotag, pinpoint the place
map coordinates, gps coordinates, grid reference
satellite navigation, satnav, gps
on the spot, on site, on the scene, at the scene
everywhere, far and wide, all over the place
worldwide, around the world, across the globe, all over the world, global
distant, far away, a long way off, faraway
starting point, point of departure
upside down, flipped over, rolled over
bottleneck, choke point, chokepoint, pinch point
`;
