// Weapons, armies, front lines, tactics and equipment: lines of the thesaurus (../synonyms.ts).

export const arms = `
armour, armor
armoured, armored
howitzer, artillery piece, field gun
mortar bomb, mortar round, mortar shell
bullet, live round, live ammunition
hand grenade, grenade
rocket-propelled grenade, rpg, grenade launcher
multiple rocket launcher, multiple-launch rocket system, mlrs, rocket artillery, rocket launcher
assault rifle, automatic rifle
machine gun, machinegun
armoured personnel carrier, armored personnel carrier, apc, armoured vehicle, armored vehicle
infantry fighting vehicle, ifv, armoured fighting vehicle, armored fighting vehicle
battle tank, main battle tank, heavy tank
armoured column, armored column, tank column
anti-tank weapon, anti-tank missile, tank killer
glide bomb, guided bomb, guided aerial bomb
precision weapon, precision-guided, smart bomb, high-precision weapon
cluster munition, cluster bomb
kamikaze drone, suicide drone, loitering munition, one-way attack drone, exploding drone
fpv drone, first-person view drone
spy drone, surveillance drone, reconnaissance drone, observation drone
drone operator, drone pilot, drone crew
air defence, air defense, anti-aircraft, missile defence, missile defense, missile shield
shoulder-fired, shoulder-launched, man-portable, manpads
jammer, jamming device, jamming equipment
thermal imager, thermal camera, thermal sight, infrared camera
binoculars, field glasses
backpack, rucksack, knapsack
camo, camouflage net
booby trap, rigged with explosives, rigged to explode
car bomb, truck bomb, vehicle bomb, explosives-laden car
letter bomb, parcel bomb, package bomb
unexploded ordnance, unexploded bomb, unexploded shell, uxo
chemical weapon, poison gas, chemical agent, toxic gas
dirty bomb, radiological weapon, radiological bomb
tear gas, teargas, cs gas
truncheon, baton, nightstick
rubber bullet, plastic bullet, baton round
shootout, gunfight, gun battle, exchange of gunfire
stabbing attack, knife attack, stabbing spree
lone wolf, lone attacker, acted alone
false flag, staged attack, staged provocation
marine infantry, naval infantry, marine corps
airborne forces, paras
ground forces, land forces, ground troops, boots on the ground
border guard, border troops, frontier guard
air force, air arm
chain of command, command structure, military hierarchy
command post, command centre, command center, operations room, war room
assault group, assault team, assault troops, assault unit, storm troops, stormtroopers, shock troops
small groups, small teams, small units
vanguard, leading units, lead elements
arms race, military build-up, rearm, rearmament
arms industry, arms makers, arms manufacturer, weapons maker, defence industry, defense industry, defence contractor, defense contractor
military spending, military budget, defence budget, defense budget, defence spending, defense spending
arms dealer, arms trader, arms trafficker, gunrunner, weapons dealer
arms control, arms limitation
demilitarise, demilitarize
no man's land, grey zone, gray zone, contested zone
no-fly zone, close the skies, closed skies
airspace violation, violate airspace, airspace incursion, stray into airspace
foothold, bridgehead, beachhead, toehold
behind the lines, behind the front, rear area, in the rear
behind enemy lines, in the enemy rear, deep in enemy territory
trench warfare, positional warfare, static warfare, war of position
hit-and-run tactics, guerrilla tactics, partisan tactics, asymmetric warfare, irregular warfare
pincer, pincer movement, flanking manoeuvre, flanking maneuver, outflank
stronghold, fortress, bastion, fortified position, strongpoint
defensive line, line of defence, line of defense, defence line, fortified line
dragon's teeth, tank traps, anti-tank obstacles
barbed wire, razor wire
sea mine, naval mine, floating mine
aircraft carrier, carrier strike group, carrier group
fleet, flotilla, armada
strategic bomber, long-range bomber, heavy bomber, bomber plane
sortie, combat flight, combat mission
air support, air cover, close air support
attack helicopter, combat helicopter, helicopter gunship
transport plane, cargo plane, freight plane, transport aircraft, cargo aircraft
airdrop, dropped by parachute, dropped from planes
dogfight, aerial combat, air combat, air battle
training centre, training center
shooting range, firing range, rifle range
test site, testing ground, proving ground, test range
recruitment office, enlistment office, draft office, military registration office
draft age, conscription age, call-up age
demobilise, demobilize, discharged from the army
tour of duty, stint at the front
canteen, mess hall, dining hall, cafeteria
military parade, victory parade
war zone, combat zone, conflict zone, theatre of war, theater of war, theatre of operations, theater of operations
civil war, internal conflict
world war, global war, global conflict
all-out war, total war, full-blown war
nuclear test, atomic test
enriched uranium, fissile material, weapons-grade
intercontinental ballistic missile, icbm, intercontinental missile
launch pad, launchpad, launch site, launch facility
firepower, weight of fire, volume of fire
within striking distance, within range, within reach
outgunned, outmatched, outclassed
outnumber, numerical superiority, superior numbers
air superiority, air supremacy, control of the skies
upper hand, whip hand, winning position
war fatigue, war-weary, tired of war
bomb crater, impact crater, shell hole
shock wave, shockwave, blast wave
precision strike, pinpoint strike, surgical strike
barrage, salvo, hail of
wave of attacks, series of attacks, string of attacks, spate of attacks
war trophies, war booty, spoils of war, captured weapons, captured equipment
military vehicle, army truck, army vehicle, army lorry
convoy, column of vehicles, column of trucks
motorcade, cavalcade, presidential convoy
quad bike, all-terrain vehicle, atv
`;
