# Less is accepted for two invoices together, and one of them is then credited whole: the offer no longer stands, not even for the other.
# What the debtor pays of that one in good faith is for a person to look at.
start 2026-02-09
debtor Dupont business
invoice F-001 Dupont 1200.00 issued 2026-01-12 due 2026-02-11
invoice F-002 Dupont 800.00 issued 2026-01-12 due 2026-02-11
bank-max-age 90
until 2026-02-17
> 2026-02-09 Mon  courtesy-notice to Dupont by email: F-001 1200.00, F-002 800.00
> 2026-02-09 Mon  courtesy-notice to Dupont: sent
> 2026-02-16 Mon  first-reminder to Dupont by email: F-001 1200.00, F-002 800.00
> 2026-02-16 Mon  first-reminder to Dupont: sent
link Dupont
offer Dupont F-001 F-002 pays 1800.00 until 2026-03-05
page Dupont
> page of Dupont: F-001, F-002, to pay 2000.00 EUR, or 1800.00 EUR until 2026-03-05 for F-001 + F-002
credit F-001 1200.00
page Dupont
> page of Dupont: F-002, to pay 800.00 EUR
receives 2026-03-03 720.00 "F-002 selon votre offre" from Dupont
until 2026-03-03
> 2026-02-23 Mon  call to Dupont by call: F-002 800.00
> 2026-02-23 Mon  call to Dupont: called
> 2026-03-02 Mon  second-reminder to Dupont by email + letter: F-002 800.00
> 2026-03-02 Mon  second-reminder to Dupont: sent, asks for payment by 2026-03-10
> 2026-03-02 Mon  second-reminder to Dupont: posted, asks for payment by 2026-03-10
statement camt from 2026-02-01 until 2026-03-03
until 2026-03-04
> 2026-03-04 Wed  a payment waits for a person: F-002 720.00 | 720.00 on-account
match 720.00 F-002
until 2026-03-05
> 2026-03-05 Thu  payment of 2026-03-03 (person): F-002 720.00
> 2026-03-05 Thu  asks a person: offer-rest (Dupont F-002)
owes Dupont
> owes: F-001 0.00 of 1200.00
> owes: F-002 80.00 of 800.00
