// Cause, purpose, condition, evidence, risk, help and harm, success and failure: lines of the thesaurus (../synonyms.ts).

export const reasons = `
root cause, underlying cause, underlying reason
provided that, on condition that, with the proviso, on the condition that, under the condition that, subject to the condition, conditional on, contingent on
contingency plan, plan b, fallback plan, backup plan, emergency plan
worst case, worst-case scenario, at worst
regardless, irrespective, no matter, come what may
alternative, other option, other way, substitute
no choice, no alternative, no option, no other way
method, technique, procedure, modus operandi
factor, contributing cause
by-product, spin-off
clue, telltale sign, piece of evidence
mystery, enigma, puzzle, riddle, unexplained, unsolved, baffling
coincidence, by chance, fluke, happenstance
deliberate, on purpose, wilful, by design
by mistake, unintentional, inadvertent, unwitting, not on purpose, not deliberate
lucky, fortunate, good luck, good fortune
unlucky, unfortunate, bad luck, misfortune
wager, roll the dice
court disaster, brinksmanship
intact, undamaged, still standing
irreparable, irreversible, beyond repair, cannot be undone
remedy, cure, antidote
boost, shot in the arm, fillip, impetus, stimulus
calm, quiet, tranquil
flaw, deficiency, imperfection
win-win, mutually beneficial, mutual benefit
vicious circle, vicious cycle, downward spiral
last straw, final straw, breaking point
turn the tide, tip the scales, tip the balance
uphill struggle, tall order
impossible, not possible, cannot be done, unworkable, unfeasible
feasible, workable, viable, doable
pie in the sky, wishful thinking, pipe dream, unrealistic, utopian
guesswork, conjecture, stab in the dark, pure speculation
obvious, plain to see, unmistakable
certain, definite, undoubtedly, without doubt, beyond doubt
assume, assumption, presume, presumption, suppose, supposition
precaution, precautionary, safety measure, preventive measure, safeguard
preemptive, pre-emptive, preventive strike
countermeasure, counter-measure, steps against
take steps, took steps, take measures, took measures, take action, took action
hands tied, powerless, helpless
sitting duck, easy target, easy prey, defenceless, defenseless
lost cause, hopeless case, beyond hope
light at the end of the tunnel, glimmer of hope, ray of hope
in limbo, in suspense, state of uncertainty
point of no return, no going back, no way back
quick fix, silver bullet, magic bullet, panacea
trial and error, learning by doing
in hindsight, in retrospect, benefit of hindsight, looking back
cornerstone, linchpin, backbone, mainstay, keystone
details, specifics, nitty-gritty
background, context, bigger picture, big picture, wider picture
breeding ground, fertile ground, hotbed
track record, past performance
teething problems, initial problems, growing pains
at the expense of, at the cost of, to the detriment of
in line with, in accordance with, in keeping with, consistent with, compatible with
at odds with, inconsistent with, contradict, contradictory, contrary to, run counter to
example, for instance, case in point
lose-lose, no winners
of their own making, own fault
far-reaching, wide-ranging, profound
root and branch, from top to bottom, thoroughgoing
pinned hopes on, hopes rest on
in the spotlight, in the limelight, centre of attention, center of attention
under the microscope, scrutiny, scrutinise, scrutinize, close look
in good shape, in good condition, in working order
in bad shape, in bad condition, in poor condition, dilapidated, run-down, ramshackle
state of affairs, lie of the land, state of play, how things stand, current situation
`;
