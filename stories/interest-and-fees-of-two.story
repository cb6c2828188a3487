# After a formal notice for two invoices the debtor pays both, with the interest and the fees: each bears its own.
# @law C. com. L441-10 II; C. com. D441-5
start 2026-01-12
debtor Dupont business
invoice FA-2026-0118 Dupont 1200.00 issued 2026-01-12 due 2026-02-11
invoice FA-2026-0119 Dupont 800.00 issued 2026-01-12 due 2026-02-11
bank-max-age 90
until 2026-03-20
> 2026-02-04 Wed  courtesy-notice to Dupont by email: FA-2026-0118 1200.00, FA-2026-0119 800.00
> 2026-02-04 Wed  courtesy-notice to Dupont: sent
> 2026-02-13 Fri  first-reminder to Dupont by email: FA-2026-0118 1200.00, FA-2026-0119 800.00
> 2026-02-13 Fri  first-reminder to Dupont: sent
> 2026-02-19 Thu  call to Dupont by call: FA-2026-0118 1200.00, FA-2026-0119 800.00
> 2026-02-19 Thu  call to Dupont: called
> 2026-02-26 Thu  second-reminder to Dupont by email + letter: FA-2026-0118 1200.00, FA-2026-0119 800.00
> 2026-02-26 Thu  second-reminder to Dupont: sent, asks for payment by 2026-03-06
> 2026-02-26 Thu  second-reminder to Dupont: posted, asks for payment by 2026-03-06
> 2026-03-13 Fri  formal-notice to Dupont by registered-letter: FA-2026-0118 1200.00, FA-2026-0119 800.00
> 2026-03-13 Fri  formal-notice to Dupont: posted, asks for payment by 2026-03-23
receives 2026-03-20 2099.97 "FA-2026-0118 FA-2026-0119 avec penalites" from Dupont
statement camt from 2026-01-13 until 2026-03-20
until 2026-04-15
> 2026-03-21 Sat  payment of 2026-03-20 (certain): FA-2026-0118 1200.00, FA-2026-0119 800.00, FA-2026-0118 51.98 (charges), FA-2026-0119 47.99 (charges)
owes Dupont
> owes: FA-2026-0118 0.00 of 1200.00
> owes: FA-2026-0119 0.00 of 800.00
