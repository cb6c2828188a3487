# The last day is a Sunday, on which no bank books: money that is at the bank on Monday meets the offer, on Tuesday it does not.
start 2026-02-09
debtor Dupont business
debtor Martin business
invoice F-001 Dupont 1200.00 issued 2026-01-12 due 2026-02-11
invoice F-002 Martin 1000.00 issued 2026-01-12 due 2026-02-11
bank-max-age 90
until 2026-02-17
> 2026-02-09 Mon  courtesy-notice to Dupont by email: F-001 1200.00
> 2026-02-09 Mon  courtesy-notice to Martin by email: F-002 1000.00
> 2026-02-09 Mon  courtesy-notice to Dupont: sent
> 2026-02-09 Mon  courtesy-notice to Martin: sent
> 2026-02-16 Mon  first-reminder to Dupont by email: F-001 1200.00
> 2026-02-16 Mon  first-reminder to Martin by email: F-002 1000.00
> 2026-02-16 Mon  first-reminder to Dupont: sent
> 2026-02-16 Mon  first-reminder to Martin: sent
link Dupont
offer Dupont F-001 pays 1080.00 until 2026-03-08
offer Martin F-002 pays 900.00 until 2026-03-08
until 2026-03-08
> 2026-02-23 Mon  call to Dupont by call: F-001 1200.00
> 2026-02-23 Mon  call to Martin by call: F-002 1000.00
> 2026-02-23 Mon  call to Dupont: called
> 2026-02-23 Mon  call to Martin: called
> 2026-03-02 Mon  second-reminder to Dupont by email + letter: F-001 1200.00
> 2026-03-02 Mon  second-reminder to Martin by email + letter: F-002 1000.00
> 2026-03-02 Mon  second-reminder to Dupont: sent, asks for payment by 2026-03-10
> 2026-03-02 Mon  second-reminder to Dupont: posted, asks for payment by 2026-03-10
> 2026-03-02 Mon  second-reminder to Martin: sent, asks for payment by 2026-03-10
> 2026-03-02 Mon  second-reminder to Martin: posted, asks for payment by 2026-03-10
page Dupont
> page of Dupont: F-001, to pay 1200.00 EUR, or 1080.00 EUR until 2026-03-08 for F-001
receives 2026-03-09 1080.00 "F-001 solde selon votre offre" from Dupont
receives 2026-03-10 900.00 "F-002 solde selon votre offre" from Martin
until 2026-03-09
page Dupont
> page of Dupont: F-001, to pay 1200.00 EUR
until 2026-03-10
statement camt from 2026-02-01 until 2026-03-10
until 2026-03-12
> 2026-03-11 Wed  payment of 2026-03-09 (certain): F-001 1080.00, F-001 120.00 (discount)
> 2026-03-11 Wed  a payment waits for a person: F-002 900.00 | 900.00 on-account
owes Dupont
> owes: F-001 0.00 of 1200.00
owes Martin
> owes: F-002 1000.00 of 1000.00
