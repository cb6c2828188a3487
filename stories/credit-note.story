# A credit note laid on the invoice: the next step asks for what is left, to the cent.
start 2026-01-12
debtor Dupont business
invoice F-001 Dupont 1200.00 issued 2026-01-12 due 2026-02-11
until 2026-02-20
> 2026-02-04 Wed  courtesy-notice to Dupont by email: F-001 1200.00
> 2026-02-04 Wed  courtesy-notice to Dupont: sent
> 2026-02-13 Fri  first-reminder to Dupont by email: F-001 1200.00
> 2026-02-13 Fri  first-reminder to Dupont: sent
> 2026-02-19 Thu  call to Dupont by call: F-001 1200.00
> 2026-02-19 Thu  call to Dupont: called
credit F-001 450.50
until 2026-03-05
> 2026-02-26 Thu  second-reminder to Dupont by email + letter: F-001 749.50
> 2026-02-26 Thu  second-reminder to Dupont: sent, asks for payment by 2026-03-06
> 2026-02-26 Thu  second-reminder to Dupont: posted, asks for payment by 2026-03-06
