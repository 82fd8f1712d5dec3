// Weather, disasters, fire, animals and crops, food, chemistry, science and machines: lines of the thesaurus (../synonyms.ts).

export const nature = `
weather forecast, weather report, weather outlook
meteorologist, weatherman, weather service, met office
sunny, sunshine, clear skies, cloudless
cloudy, overcast
fog, foggy, mist, misty, poor visibility
gale, strong winds, high winds, gust
tornado, twister, whirlwind
thunderstorm, electrical storm, lightning storm
hailstone, hailstorm
freezing cold, below zero, sub-zero, subzero
black ice, icy roads, slippery roads
meltwater, snowmelt, melting snow, spring thaw
avalanche, snowslide, snow slide
mud, muddy, quagmire
rainy season, wet season, monsoon
water level, river level, flood level
flood barrier, flood wall, flood defences, flood defenses
storm surge, tidal surge
dam burst, dam collapse, dam failure, dam break
epicentre, epicenter
lava, magma, molten rock
ash cloud, volcanic ash, plume of ash
smoke, fumes
smog, air pollution, polluted air, dirty air
oil slick, oil spill, oil leak
wildlife, wild animals, fauna
animal, beast, creature
livestock, cattle, farm animals
sniffer dog, search dog, tracker dog, detection dog
veterinarian, veterinary, animal doctor
extinct, die out
endangered species, threatened species
poacher, illegal hunting
deforestation, tree felling, forest clearance
crop failure, failed harvest, poor harvest, bad harvest
grain, cereals
maize, sweetcorn
farming, agriculture, agrarian
farmer, grower, cultivator
sowing season, planting season
irrigation, watering
fishing industry, fishery, fishing grounds
habitat, ecosystem
environmentalist, green activist, climate activist, ecologist
ecological damage, environmental damage, damage to nature, ecocide
nature reserve, wildlife reserve, wildlife sanctuary
carbon dioxide, co2
carbon neutral, climate neutral, net zero
rising sea levels, rising seas, sea level rise
toxic waste, hazardous waste, dangerous waste, chemical waste
hazardous substance, dangerous substance, harmful substance, noxious substance
flammable, combustible
catch fire, caught fire, burst into flames, ignite, went up in smoke, go up in smoke
short circuit, electrical fault, faulty wiring
gas leak, gas escape, leaking gas
gas explosion, gas blast
scrap metal, scrap iron
aluminium, aluminum
sulphur, sulfur
rare earths, critical minerals, rare minerals
mineral resources, mineral wealth, mineral deposits, natural resources
gold bar, bullion, ingot
gemstone, precious stone, gem
bacteria, bacterium, bacterial
new strain, new variant, mutation
hypothesis, theory, theoretical, hypothetical
peer review, reviewed by peers
prototype, test model
device, gadget, apparatus, contraption
machine, machinery
robot, automaton
computer, pc, desktop computer
mobile app, smartphone app
access code, login
database, databank, data bank
wireless internet, wireless network
microchip, semiconductor, computer chip
facial recognition, face recognition, face-matching
rocket launch, space launch
space station, orbital station
moon, lunar
meteorite, meteor, shooting star
foodstuffs, groceries, food supplies, provisions, food items
breakfast, morning meal
lunch, midday meal
dinner, supper, evening meal
chef, head cook
beverage, soft drink
alcohol, liquor, booze
cigarette, tobacco
drug user, hooked on
food coupon, ration card, food stamps
food bank, soup kitchen
canned food, tinned food, canned goods
rotten, mouldy, moldy, gone bad
nourish, nutrition, nutritious
litre, liter
fibre, fiber
artefact, artifact
`;
