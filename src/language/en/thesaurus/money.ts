// Industry, work, trade, money, prices, insurance and contracts: lines of the thesaurus (../synonyms.ts).

export const money = `
trade, commerce, commercial
sell abroad, sold abroad, foreign sales, export
imported goods, foreign goods, goods from abroad, buy from abroad, bought from abroad
goods, merchandise, wares
raw material, feedstock, commodity
manufacturer, maker, producer
mass production, mass-produce, churn out, series production
output, production volume, amount produced
spare part, component, replacement part
share price, stock price, market value
equity stake, stake in the company
government bond, treasury bond, sovereign bond
central bank, reserve bank, national bank
interest rate, base rate, borrowing costs, cost of borrowing, lending rate
exchange rate, rate of exchange
devalue, lost value, lose value
foreign currency, hard currency, foreign exchange
banknote, paper money
cash machine, atm, cashpoint, cash dispenser
bank account, checking account, current account
nest egg, money saved, life savings
cryptocurrency, crypto, digital currency
tax, taxation
tax cut, tax relief, lower taxes
tax rise, tax increase, tax hike, higher taxes, raise taxes
value-added tax, vat, sales tax
budget, spending plan
budget deficit, budget gap, budget shortfall, hole in the budget
subsidy, state aid, state support, government support
gross domestic product, gdp, national income
economic growth, economic upturn, growing economy, economic expansion
economy, economic
economic collapse, economic meltdown, financial crash, market crash
discount, price cut, reduced price, special offer
price cap, price ceiling, price limit
free of charge, for free, at no cost, without payment, gratis
rent, rental, lease
real estate, property market, housing market
estate agent, realtor, real estate agent
personal effects, personal belongings, personal possessions, personal property
frozen assets, freeze assets, froze assets, immobilised assets, immobilized assets, blocked accounts
insurance claim, insurance payout
insurance premium, insurance rate, insurance cost, price of insurance, price of cover, premium
contract terms, terms of the contract, contractual terms
breach of contract, break a contract, broke a contract
public tender, tender process
subcontractor, outside firm, outside contractor
outsource, contract out, farm out, subcontract
bonus, extra pay
lump sum, one-off payment, one-time payment
signing bonus, sign-up bonus, sign-on bonus, enlistment bonus
pay rise, pay raise, wage increase, pay increase, higher wages
pay cut, wage cut, lower wages
unpaid wages, back pay, wage arrears, unpaid salaries
social security, state benefits, social benefits, welfare payments
unemployment benefit, jobless benefit, dole
working hours, hours of work, working time
night shift, night duty
working conditions, conditions at work
temporary worker, casual worker, seasonal worker
board of directors, supervisory board
startup, young company, fledgling company
subsidiary, daughter company, offshoot
parent company, holding company
joint venture, business partnership
rival firm, rival company
monopoly, sole supplier, market dominance
product recall, pulled from shelves, withdrawn from sale, taken off the market, recall, pull from sale, pulled from sale, pull from the shelves, pulled from the shelves, pulled off the shelves, take off the shelves, took off the shelves, taken off the shelves, take off sale, took off sale, taken off sale, take off the market, took off the market, withdraw from sale, withdrew from sale, withdraw from the market, withdrew from the market, withdrawn from the market, clear the shelves, removed from sale, remove from the shelves
faulty, not working properly, broken, out of order, not working, did not work
fiscal year, financial year
lucrative, money-spinning, moneymaking
net worth, personal wealth, personal fortune
trade war, tariff war, tariff dispute
trade deal, trade agreement, trade pact
auction, under the hammer
refund, money back, reimburse, get their money back, got their money back, reimbursement, give the money back, gave the money back, return the money, returned the money, pay back, paid back
down payment, advance payment, prepayment, up front
collateral damage, unintended damage
money transfer, wire transfer, bank transfer, remittance
craftsman, craftsmen, artisan
logger, lumberjack, forestry worker
docker, dock worker, longshoreman, stevedore
carpenter, joiner
housewife, homemaker
workload, amount of work
curriculum vitae, cv
job interview, job application, apply for a job
side job, sideline, second job, odd jobs
crowdfunding, raise money, collect money
windfall, unexpected money
golden handshake, severance pay
luxury, lavish
thrifty, frugal
break even, cover costs
economies of scale, bulk buying
financial aid, financial help, financial assistance, financial support
state coffers, public purse, state budget, exchequer
taxpayers' money, public money, public funds
`;
