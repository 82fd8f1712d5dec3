// Sizes, shapes, amounts, portions and comparisons of quantity: lines of the thesaurus (../synonyms.ts).

export const amounts = `
numerous, lots of, plenty of, a great many, a large number of, countless, innumerable
amount, quantity
overwhelming majority, vast majority, great majority, nearly all, almost all
half of, fifty percent, 50 percent, 50 per cent, one in two
one in three, a third of, one third
one in four, a quarter of, one quarter, 25 percent, 25 per cent
one in five, a fifth of, one fifth, 20 percent, 20 per cent
one in ten, a tenth of, one tenth, 10 percent, 10 per cent
three quarters, 75 percent, 75 per cent, three out of four
three times as many, three times as much, triple, threefold, treble
four times as many, four times as much, quadruple, fourfold
ten times as many, ten times as much, tenfold
hardly any, barely any, scarcely any, next to nothing, almost none
on average, average
per head, per person, per capita, apiece
remainder, left over, leftover, what is left
surplus, glut, oversupply, too many, too much
tiny, minuscule, miniature
height, how tall, how high
depth, how deep
width, breadth, how wide
weigh, weight, how heavy
square kilometre, square kilometer, sq km, km2
square mile, sq mi
celsius, centigrade, degrees celsius
how hot, how cold, temperature
circular, ring-shaped
rectangular, oblong
vacant, unoccupied, uninhabited
jam-packed, overcrowded, filled to capacity, full to capacity, bursting at the seams
ratio, proportion
difference, distinct, dissimilar
exactly the same, one and the same, no different
equal, equivalent, on a par, tantamount
disparity, imbalance, inequality, gap between
record low, all-time low, lowest ever
peak, high point, climax, culminate, zenith
low point, lowest point, nadir
upper limit, maximum number
trend, tendency
fluctuate, go up and down, went up and down
unchanged, stay the same, no change
stagnate, level off, plateau, flatline
tally, running total, running count
extent, scope
widespread, rife, prevalent, rampant, pervasive
rare, infrequent, seldom, few and far between
normal, customary
secondary, of lesser importance
basic, fundamental
batch, set of
pile, heap, mound
parcel, package, packet
crate, wooden box
piece, chunk, lump
portion, share of, slice of
dozen, twelve
million, mn
billion, bn
trillion, trn
decade, ten years
century, hundred years
fortnight, two weeks
half an hour, thirty minutes
per week, every week, each week, once a week
per month, every month, each month, once a month
on the increase, upward trend
on the wane, wane, ebb
density, how dense, how crowded
grey, gray
mixture, blend
`;
