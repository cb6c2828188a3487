# Ninety per cent accepted for money at the bank by the 5th: one invoice is paid in time, and settled; the other a day late: what was
# kept back is owed, and a person is asked: nothing asks for it before the offer is taken back.
start 2026-02-09
debtor Dupont business
debtor Martin business
invoice F-001 Dupont 1200.00 issued 2026-01-12 due 2026-02-11
invoice F-002 Martin 1000.00 issued 2026-01-12 due 2026-02-11
bank-max-age 90
until 2026-02-24
> 2026-02-09 Mon  courtesy-notice to Dupont by email: F-001 1200.00
> 2026-02-09 Mon  courtesy-notice to Martin by email: F-002 1000.00
> 2026-02-09 Mon  courtesy-notice to Dupont: sent
> 2026-02-09 Mon  courtesy-notice to Martin: sent
> 2026-02-16 Mon  first-reminder to Dupont by email: F-001 1200.00
> 2026-02-16 Mon  first-reminder to Martin by email: F-002 1000.00
> 2026-02-16 Mon  first-reminder to Dupont: sent
> 2026-02-16 Mon  first-reminder to Martin: sent
> 2026-02-23 Mon  call to Dupont by call: F-001 1200.00
> 2026-02-23 Mon  call to Martin by call: F-002 1000.00
> 2026-02-23 Mon  call to Dupont: called
> 2026-02-23 Mon  call to Martin: called
offer Dupont F-001 pays 1080.00 until 2026-03-05
offer Martin F-002 pays 900.00 until 2026-03-05
until 2026-03-05
> 2026-03-02 Mon  second-reminder to Dupont by email + letter: F-001 1200.00
> 2026-03-02 Mon  second-reminder to Martin by email + letter: F-002 1000.00
> 2026-03-02 Mon  second-reminder to Dupont: sent, asks for payment by 2026-03-10
> 2026-03-02 Mon  second-reminder to Dupont: posted, asks for payment by 2026-03-10
> 2026-03-02 Mon  second-reminder to Martin: sent, asks for payment by 2026-03-10
> 2026-03-02 Mon  second-reminder to Martin: posted, asks for payment by 2026-03-10
receives 2026-03-05 1080.00 "F-001 solde selon votre offre" from Dupont
receives 2026-03-06 900.00 "F-002 solde selon votre offre" from Martin
until 2026-03-06
statement camt from 2026-02-01 until 2026-03-06
until 2026-03-09
> 2026-03-07 Sat  payment of 2026-03-05 (certain): F-001 1080.00, F-001 120.00 (discount)
> 2026-03-07 Sat  a payment waits for a person: F-002 900.00 | 900.00 on-account
match 900.00 F-002
until 2026-03-20
> 2026-03-10 Tue  payment of 2026-03-06 (person): F-002 900.00
> 2026-03-10 Tue  asks a person: offer-rest (Martin F-002)
owes Dupont
> owes: F-001 0.00 of 1200.00
owes Martin
> owes: F-002 100.00 of 1000.00
