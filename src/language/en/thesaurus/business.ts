// Companies, banks, insurers, jobs and lawsuits over money: lines of the thesaurus (../synonyms.ts).

export const business = `
creditor protection, bankruptcy protection, chapter 11, protection from creditors
shares fell, stock fell, share price fell, shares dropped, stock dropped, shares slid, stock slid, shares tumbled, shares plunged, shares lost
shares rose, stock rose, share price rose, shares jumped, stock jumped, shares climbed, shares gained
company shares, shares in the company, stock in the company, company stock
majority owner, majority shareholder, controlling shareholder, main shareholder, biggest shareholder, largest shareholder
majority stake, controlling stake, controlling interest, majority holding, majority of the shares
minority stake, minority interest, minority holding
dividend, payout to shareholders, shareholder payout
initial public offering, ipo, stock market listing, flotation, stock market debut
takeover bid, takeover offer, buyout offer, acquisition offer, bid for the company, offer for the company
hostile takeover, hostile bid, unwanted takeover
insurance company, insurance firm, insurance group, underwriter
policyholder, insured customer, insured person
insurance policy, insurance cover, insurance coverage, insurance contract
uninsured, not insured, no insurance, without insurance, not covered by insurance
file a claim, put in a claim, submit a claim
settle claims, pay claims, paid claims, claims paid, claims settled, pay out on claims
goodwill payment, ex gratia, gesture of goodwill payment, voluntary payment
without admitting liability, no admission of liability, no admission of guilt, without admitting guilt, without admitting fault, without accepting liability, without admission of guilt
legally responsible, legally liable, legal liability, liable
class action, class-action lawsuit, joint lawsuit, group lawsuit, collective lawsuit, mass lawsuit, group action
drop the lawsuit, drop the suit, withdraw the lawsuit, withdrew the lawsuit, withdraw the suit, withdrew the suit
counterclaim, countersue, counter-suit
compensation claim, damages claim, claim for damages, claim for compensation, demand for damages, demand for compensation
fine, financial penalty, monetary penalty
licence revoked, license revoked, lost its licence, lost its license, lose its licence, lose its license, stripped of its licence, licence withdrawn, license withdrawn, revoke the licence, revoke the license, withdraw the licence, withdrew the licence
operating licence, operating license, operating permit, permit to operate, licence to operate
bank run, run on the bank, rush on the bank
depositor, saver, account holder, bank customer
deposit guarantee, deposit insurance, deposit protection, deposit guarantee scheme
withdraw money, withdrew money, withdraw cash, withdrew cash, take money out, took money out, take cash out, took cash out, cash withdrawal
withdrawal limit, limit on withdrawals, cap on withdrawals
bank branch, branch of the bank, bank office
branch closure, close branches, branches closed, shut branches
bank clerk, bank teller, bank employee
online banking, internet banking, banking app, mobile banking
bad loan, non-performing loan, bad debt
credit rating, creditworthiness
debt relief, debt forgiveness, debt cancellation, cancel debt, debt write-off, write off debt, wrote off debt
missed payment, fail to repay, failed to pay, default on, payment default
capital injection, cash injection, fresh capital, new capital, inject capital, inject cash, fresh money
emergency loan, rescue loan, bridging loan
nationalise, state takeover, public ownership, taken into state ownership
privatise, sold off by the state, sold to private owners, taken into private ownership
state-owned, government-owned, owned by the state, publicly owned, in state hands
privately owned, privately held, in private hands
family-owned, family-run, family business, family firm
multinational, transnational company, international company
small business, small firm, small company, small enterprise
chief financial officer, cfo, finance chief, finance director, financial director
managing director, chief executive officer, chief exec, company boss, company chief, head of the company
board member, member of the board, board director
works council, staff council, employee council, workers' council
union leader, union boss, union chief, head of the union, union president
union representative, union rep, union official, shop steward
collective agreement, wage agreement, pay deal, wage deal, pay agreement
pay talks, wage talks, pay negotiations, wage negotiations
pay dispute, wage dispute, dispute over pay, dispute over wages, pay row
minimum wage, lowest legal wage, wage floor
short-time work, reduced hours, shorter hours
hiring freeze, freeze on hiring, recruitment freeze
quarterly results, quarterly figures, quarterly earnings
profit warning, cut its forecast, lowered its forecast, cut its outlook
net profit, profit after tax
annual revenue, annual turnover, yearly revenue, yearly turnover, annual sales, yearly sales
market share, share of the market
factory closure, plant closure, close the factory, close the plant, shut the factory, shut the plant, factory shut, plant shut
move production, shift production, relocate production
insider trading, insider dealing
competition authority, antitrust authority, cartel office, competition watchdog, competition regulator
financial regulator, financial watchdog, banking regulator, banking supervisor, financial supervisor, financial authority
accounting fraud, cook the books, false accounting, falsified accounts, doctored accounts
balance sheet, annual accounts, financial statement, company accounts
tax authority, tax office, revenue service, taxman
cash flow, ready cash
funding gap, funding shortfall, financing gap
win the contract, won the contract, awarded the contract, landed the contract, secured the contract, contract awarded
surcharge, extra charge, additional charge, extra fee, additional fee
electricity bill, power bill, energy bill
early retirement, retire early
temporary contract, fixed-term contract, short-term contract
unpaid leave, leave without pay
lockout, lock out the workers, locked out workers
picket, picket line
wildcat strike, unofficial strike, illegal strike
warning strike, token strike, brief strike
investor group, group of investors, investor consortium, consortium
business plan, business model, commercial plan
`;
