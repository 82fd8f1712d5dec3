// How a report holds up: checked, confirmed, denied, corrected and taken back: lines of the thesaurus (../synonyms.ts).

export const reports = `
independently verified, independently confirmed, confirmed independently, verified independently, independent verification, checked independently, independently checked
unverified, unconfirmed, not verified, not confirmed, not been verified, not been confirmed, could not verify, could not confirm, unable to verify, unable to confirm, could not be verified, could not be confirmed, not independently verified, not independently confirmed, no confirmation
yet to be confirmed, not yet confirmed, still to be confirmed, awaiting confirmation, waiting for confirmation, pending confirmation
second source, another source, two sources, independent source, further source
single source, only one source, sole source
stand up the story, stood up the story, stand the story up, stand up a story, hold water, hold up to scrutiny, held up to scrutiny
issue a denial, dispute the claim, reject the claim, dismiss the claim, deny the claim, call it untrue, called it false, reject the report, dismiss the report, deny the report, say it is not true, said it was not true
neither confirm nor deny, would not confirm or deny, refuse to confirm or deny, not confirm or deny
withdraw the figure, withdrew the figure, withdrawn the figure, pull the figure, take back the figure, took back the figure, retract the figure, figure withdrawn, figure was withdrawn, figure pulled, figure was pulled, figure retracted, figure was retracted, drop the figure, scrap the figure
withdraw the claim, withdrew the claim, withdraw the statement, withdrew the statement, take back the claim, took back the claim, take back the statement, took back the statement, retract the claim, retract the statement, took it back, take it back, claim withdrawn, statement withdrawn, claim retracted, statement retracted
pull the story, pull the report, withdraw the story, withdrew the story, withdraw the report, withdrew the report, retract the story, retract the report, take down the story, took down the story, take the story down, took the story down, delete the story, story withdrawn, report withdrawn, story retracted, report retracted, report was withdrawn, story was withdrawn, remove the story
delete the post, take down the post, took down the post, take the post down, took the post down, remove the post, post removed, post deleted, post was deleted, delete the tweet, deleted tweet
walk back, row back, backpedal, back-pedal
stand by the report, stood by the report, stand by the figure, stood by the figure, stand by the story, stood by the story, stand by its reporting, stood by its reporting, stick to the story, stuck to the story, stick to the figure, stuck to the figure
correct the figure, corrected figure, revise the figure, revised figure, amend the figure, amended figure, adjusted figure, adjust the figure, update the figure, figure was corrected, figure corrected, figure revised, figure was revised
revised upwards, revised up, upward revision, corrected upwards, raised the figure, raised its estimate, raised the estimate
revised downwards, revised down, downward revision, corrected downwards, lowered the figure, lowered its estimate, lowered the estimate
earlier figure, previous figure, initial figure, old figure, prior figure, first figure, original figure, earlier number, previous number, original number
new figure, latest figure, updated figure, fresh figure, newest figure, current figure
preliminary figure, provisional figure, interim figure, preliminary number, provisional number
official figure, official number, official count, official tally
final figure, definitive figure, final tally, final count, final number, final toll
wrong figure, false figure, incorrect figure, mistaken figure, inaccurate figure, wrong number
counted twice, double-counted, counted double
miscount, counting error, wrong count, error in the count
typo, misprint, typing error, clerical error, transcription error, slip of the pen
corrected version, editor's note, correction note
conflicting accounts, contradictory accounts, differing accounts, conflicting reports, contradictory reports, conflicting versions, contradictory versions
initial reports, first reports, early reports, earlier reports, previous reports
no evidence, no proof, without evidence, without proof
no details, no further details, did not elaborate, gave no details, give no details, without giving details, without elaborating
at odds over, disagree over, differ over, dispute over
stand corrected, admitted the mistake, admitted the error, admitted a mistake, admitted an error, own up to the mistake
out of date figure, outdated figure, old numbers
wait for the results, awaiting results, results are pending, results pending, results are awaited
on good authority, reliably informed, from a reliable source, from a trustworthy source
informed sources, sources familiar, sources with knowledge, people with knowledge, sources close to
`;
