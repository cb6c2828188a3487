# Notices before instalments, a reminder of the first; a person warns of it by itself. The money at the bank is looked at before anything lapses, and the
# plan is kept to its end: of the invoice itself no reminder in between.
start 2026-02-09
debtor Dupont business
invoice F-001 Dupont 600.00 issued 2026-01-05 due 2026-02-04
bank-max-age 365
books 2026-02-09 365
until 2026-02-12
> 2026-02-09 Mon  first-reminder to Dupont by email: F-001 600.00
> 2026-02-09 Mon  first-reminder to Dupont: sent
plan Dupont of 3 from 2026-03-02
until 2026-03-06
> 2026-02-13 Fri  a plan for Dupont: 2026-03-02 200.00, 2026-04-02 200.00, 2026-05-04 200.00
> 2026-02-25 Wed  instalment-notice to Dupont by email: F-001 600.00
> 2026-02-25 Wed  instalment-notice to Dupont: sent
> 2026-03-03 Tue  instalment-reminder to Dupont by email: F-001 600.00
> 2026-03-03 Tue  instalment-reminder to Dupont: sent
> 2026-03-06 Fri  asks a person: instalment-missed (Dupont F-001)
warn Dupont
until 2026-03-12
> 2026-03-07 Sat  Dupont is warned: the plan holds until 2026-03-16
receives 2026-03-12 200.00 "F-001 1re echeance" from Dupont
statement camt from 2026-02-01 until 2026-03-12
until 2026-03-22
> 2026-03-13 Fri  a payment waits for a person: F-001 200.00 | 200.00 on-account
choose 200.00
until 2026-04-01
> 2026-03-23 Mon  payment of 2026-03-12 (person): F-001 200.00
> 2026-03-30 Mon  instalment-notice to Dupont by email: F-001 400.00
> 2026-03-30 Mon  instalment-notice to Dupont: sent
why Dupont
> why: on-hold F-001
receives 2026-04-02 400.00 "F-001 solde" from Dupont
statement camt from 2026-03-13 until 2026-04-02
until 2026-04-20
> 2026-04-02 Thu  payment of 2026-04-02 (certain): F-001 400.00
> 2026-04-02 Thu  the plan of Dupont is kept
undo 400.00
until 2026-04-21
> 2026-04-21 Tue  a match is undone: F-001 400.00 open
> 2026-04-21 Tue  the plan of Dupont is in force again
> 2026-04-21 Tue  a payment waits for a person: F-001 400.00
choose 400.00
until 2026-04-22
> 2026-04-22 Wed  payment of 2026-04-02 (person): F-001 400.00
> 2026-04-22 Wed  the plan of Dupont is kept
owes Dupont
> owes: F-001 0.00 of 600.00
