// Planning, organising, checking, measuring, using, making and changing things: lines of the thesaurus (../synonyms.ts).

export const planning = `
supervise, oversee, oversaw, overseen
coordinate, co-ordinate
drawn up, compile
outline, rough plan, broad strokes
preliminary, not final, first draft
peace formula, peace blueprint
quota, set number, allotted number
benchmark, yardstick, criterion, criteria
rehearsal, dry run, trial run, test run, practice run
pilot project, pilot scheme, test project, trial scheme
spot check, random check, random test
audit, auditor, financial review, review of the books
quality control, quality assurance, quality check
weigh up, mull, ponder, think over, thought over, contemplate
recycle, reuse, use again
wear and tear, worn-out equipment
squander, waste money, throw money away
earmark, set aside, allocate, allot
distribute, hand out, share out, dole out
divide up, carve up, partition
gather, assemble, come together, came together
dismantle, disassemble, take apart, took apart, taken apart
torn down, pull down, knock down, bulldoze
remove, extract
convert, repurpose, retool, refit
modify, modification, adjust, tweak, fine-tune
maintenance, upkeep
rust, corrode, corrosion
rupture, burst
replenish, top up, refill
stricter, tougher, tighten, toughen
ease restrictions, relax restrictions, loosen restrictions, relax rules
exemption, waiver, opt-out, carve-out
in practice, in reality, in actual fact, de facto
prioritise, prioritize, give priority, gave priority, put first
priority, top of the list
urgent, high priority
simplify, simplification, streamline, cut red tape
complicated, complex, intricate, convoluted
superficial, cursory, skin-deep
master plan, grand plan, grand design
guidelines, guidance, code of practice
instruction manual, handbook, user guide, manual
paper trail, documentary evidence
inventory, stocktaking, take stock, took stock
division of labour, division of labor, share the work, who does what
work in progress, not finished, unfinished, incomplete
finishing touches, final touches
ready-made, off the shelf, prefabricated
handmade, made by hand, hand-built
tailor-made, custom-made, custom-built, made to measure, bespoke
multi-purpose, all-purpose, versatile
dual-use, civilian and military use
enlarge, expand, expansion, widen, broaden
merge into one, amalgamate, unify, unification
reverse, undo, undone, turn back the clock
patchwork, mixed bag, hotchpotch
first mover, blaze a trail
laid the groundwork, lay the foundation, laid the foundation, prepare the ground
`;
