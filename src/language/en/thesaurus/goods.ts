// Food, products and shops, recalls, suppliers and deadlines: lines of the thesaurus (../synonyms.ts).

export const goods = `
voucher, gift card, store credit
proof of purchase, till receipt, sales receipt, sales slip, till slip
on the label, on the packet, on the pack, on the packaging, printed on the pack
mislabel, wrong label, incorrectly labelled, labelling error
not on the label, missing from the label, not listed on the label, undeclared
batch number, lot number, batch code, lot code, production code
affected batch, affected lot, batch concerned, lot concerned, batch in question, recalled batch
production batch, production lot, production run
supply chain, chain of supply, supply network
retailer, retail chain, store chain, supermarket chain, shop chain, chain of stores, chain of shops, chain of supermarkets
distributor, wholesaler
on sale, in stores, in shops, on the shelves, in the shops, on store shelves, on shop shelves
corner shop, convenience store
online shop, online store, web shop, online retailer, internet shop
butcher, butcher's shop, meat shop
bakery, bread shop, baker's shop
dairy, creamery, dairy plant, milk plant
slaughterhouse, abattoir, meat plant, meat-processing plant
packing plant, packing house, packaging plant
greengrocer, vegetable shop
food maker, food producer, food manufacturer, food company, food firm
ready meal, prepared meal, pre-cooked meal, microwave meal
raw milk, unpasteurised, unpasteurized, untreated milk
pasteurise, pasteurize, heat-treated, heat treatment
undercooked, half-cooked, not cooked through, underdone
unfit for human consumption, unfit for consumption, unsafe to eat, not safe to eat, unfit to eat, not fit to eat
safe to eat, fit to eat, fit for human consumption, fit for consumption, edible
minced meat, minced beef, ground beef, ground meat
bean sprouts, sprouted seeds, sprouted beans
salad leaves, lettuce, salad greens
courgette, zucchini
aubergine, eggplant
peanut, groundnut
soya, soy, soybean
prawn, shrimp
biscuit, cookie
sweets, candy, confectionery
yoghurt, yogurt
baby formula, infant formula, baby milk, infant milk, formula milk
vegan, plant-based
soft cheese, fresh cheese
kilogram, kilo, kg, kilogramme
units sold, items sold, pieces sold, number sold, how many sold
sold out, out of stock, not in stock, no stock left
customer service, customer support
customer complaint, complaints from customers, consumer complaint, complaints from consumers
consumer group, consumer watchdog, consumer association, consumer organisation, consumer organization, consumer advocates, consumer protection group
warranty, manufacturer's guarantee, product guarantee
manufacturing fault, production fault, manufacturing defect, production defect, manufacturing error, manufacturing flaw
design flaw, design fault, design defect, flaw in the design, fault in the design
choking hazard, risk of choking, danger of choking
fire hazard, fire risk, risk of fire, danger of fire
electric shock, electrocute
overheat, run hot, get too hot, got too hot
safety standards, safety rules, safety requirements, safety regulations
best-selling, bestseller, top-selling
own-brand, own-label, house brand, store brand, private label
brand name, trade name
household appliance, electrical appliance, domestic appliance, white goods
fridge, refrigerator
pram, pushchair, stroller, baby carriage
nappy, diaper
child seat, baby seat, child car seat
airbag, air bag
export ban, ban on exports, halt exports
import ban, ban on imports, halt imports
customs officer, customs official, customs agent
production halted, halt production, stop production, production stopped, cease production, suspend production, production suspended, production stoppage
production resumed, resume production, restart production, production restarted, back in production
deadline extended, extend the deadline, extension of the deadline, push back the deadline, deadline pushed back, postpone the deadline
missed the deadline, missed deadline, fail to meet the deadline, let the deadline pass
return the product, bring the product back, brought the product back, take the product back, send the product back
food safety agency, food safety authority, food standards agency, food safety body, food agency, food authority
food inspector, food safety inspector, hygiene inspector
`;
