# Thanked once after a reminder, and not when something else is to be said.
start 2026-01-12
thanks on
debtor Dupont business
debtor Martin business
debtor Leroy business
invoice F-001 Dupont 1200.00 issued 2026-01-12 due 2026-02-11
invoice F-002 Dupont 300.00 issued 2026-02-05 due 2026-03-31
invoice F-003 Martin 500.00 issued 2026-01-12 due 2026-02-11
invoice F-004 Martin 700.00 issued 2026-01-12 due 2026-02-11
invoice F-005 Leroy 400.00 issued 2026-01-20 due 2026-02-28
bank-max-age 60
until 2026-02-16
> 2026-02-04 Wed  courtesy-notice to Dupont by email: F-001 1200.00
> 2026-02-04 Wed  courtesy-notice to Martin by email: F-003 500.00, F-004 700.00
> 2026-02-04 Wed  courtesy-notice to Dupont: sent
> 2026-02-04 Wed  courtesy-notice to Martin: sent
> 2026-02-13 Fri  first-reminder to Dupont by email: F-001 1200.00
> 2026-02-13 Fri  first-reminder to Martin by email: F-003 500.00, F-004 700.00
> 2026-02-13 Fri  first-reminder to Dupont: sent
> 2026-02-13 Fri  first-reminder to Martin: sent
receives 2026-02-16 1200.00 "FACTURE F-001" from Dupont
receives 2026-02-16 500.00 "FACTURE F-003" from Martin
receives 2026-02-16 400.00 "FACTURE F-005" from Leroy
statement camt from 2026-01-12 until 2026-02-16
until 2026-02-20
> 2026-02-17 Tue  payment of 2026-02-16 (certain): F-001 1200.00
> 2026-02-17 Tue  payment of 2026-02-16 (certain): F-003 500.00
> 2026-02-17 Tue  payment of 2026-02-16 (certain): F-005 400.00
> 2026-02-17 Tue  thank-you to Dupont by email: F-001 1200.00
> 2026-02-17 Tue  thank-you to Dupont: sent
> 2026-02-19 Thu  call to Martin by call: F-004 700.00
> 2026-02-19 Thu  call to Martin: called
until 2026-04-10
> 2026-02-26 Thu  second-reminder to Martin by email + letter: F-004 700.00
> 2026-02-26 Thu  second-reminder to Martin: sent, asks for payment by 2026-03-06
> 2026-02-26 Thu  second-reminder to Martin: posted, asks for payment by 2026-03-06
> 2026-03-13 Fri  formal-notice to Martin by registered-letter: F-004 700.00
> 2026-03-13 Fri  formal-notice to Martin: posted, asks for payment by 2026-03-23
> 2026-03-24 Tue  courtesy-notice to Dupont by email: F-002 300.00
> 2026-03-24 Tue  asks a person: end-of-scenario (Martin F-004)
> 2026-03-24 Tue  courtesy-notice to Dupont: sent
> 2026-04-02 Thu  first-reminder to Dupont by email: F-002 300.00
> 2026-04-02 Thu  first-reminder to Dupont: sent
> 2026-04-08 Wed  call to Dupont by call: F-002 300.00
> 2026-04-08 Wed  call to Dupont: called
