// Time, frequency, order, beginning and end, speed: lines of the thesaurus (../synonyms.ts).

export const time = `
the day after, next day, following day, a day later
the day before, previous day, a day earlier
in advance, beforehand, ahead of time
afterwards, later on, subsequently, thereafter
in the meantime, meanwhile
for the time being, for now, temporary, temporarily, provisional
at present, currently, at the moment, right now
nowadays, these days, in this day and age
back then, in those days, at that time
ancient, age-old, centuries-old
brand-new, newly built, newly made
modern, contemporary, up-to-date, present-day
long-standing, longstanding, long-running, chronic, of many years
short-lived, momentary, ephemeral
durable, long-lasting
extend, extension, lengthen
cut short, shorten, curtail
last-minute, at the last minute, eleventh hour, in the nick of time
on time, punctual, on schedule, as scheduled
ahead of schedule, earlier than planned, sooner than planned
rush, hurry, haste, in a hurry
slow, sluggish, snail's pace
race against time, race against the clock, time is running out
vacation, holiday
midday, noon
daytime, broad daylight, in daylight, during the day
winter, wintertime, wintry
summertime, in summer, summer months
era, epoch
timeframe, time frame, time span, period of time
phase, stage
in a row, consecutive, in succession, back-to-back, one after another
take turns, took turns, by turns
once more, one more time, anew, afresh, yet again
every time, each time, without fail, invariably
as a rule, more often than not, on the whole
constant, all the time, ceaseless, day in day out, at all times
at first, to begin with, at the outset, initially, originally, at the beginning, in the beginning, to start with, at the start, in the early days
in the end, at long last, in the final analysis, finally, eventually, when all is said and done, at the end of the day, last of all
how often, how many times, frequency
maiden, debut, first outing
back to square one, start from scratch, start over, back to the drawing board
in the pipeline, in the works, in the offing, upcoming, forthcoming, slated
on the agenda, up for discussion, to be discussed
pending, yet to be decided, awaiting decision
queue, line of people, stand in line, stood in line, waiting in line
backlog, waiting list
well-timed, opportune
premature, untimely, too early, too soon
date back to, dating from, goes back to
at short notice, on short notice, with little warning
in real time, as it happens
all year round, year-round, throughout the year
shelf life, best-before date, sell-by date, use-by date, expiry date, expiration date, best before, best-by date
halfway, midway, midpoint
curfew, stay indoors at night, ban on going out at night
next step, next move, way forward, what comes next
follow-up, sequel
run-up to, lead-up to, on the eve of
gain momentum, gather pace, gather speed, pick up speed, pick up steam
full speed, top speed, flat out, at full throttle
one by one, one at a time
at random, random, randomly selected
alphabetical order, listed by name
countdown, counting down, days to go
heyday, golden age, prime years
in the old days, days gone by, bygone
time-consuming, takes a long time, takes ages
for ages, for a very long time, for years on end
in next to no time, in record time, very quickly
work against the clock, under time pressure, tight deadline
wait and see, bide time, play for time, stalling tactics
`;
