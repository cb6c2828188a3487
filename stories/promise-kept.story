# A promise covers the invoice; the money comes in time, and the promise is kept.
start 2026-02-09
debtor Dupont business
invoice F-001 Dupont 1200.00 issued 2026-01-12 due 2026-02-11
bank-max-age 60
until 2026-02-16
> 2026-02-09 Mon  courtesy-notice to Dupont by email: F-001 1200.00
> 2026-02-09 Mon  courtesy-notice to Dupont: sent
> 2026-02-16 Mon  first-reminder to Dupont by email: F-001 1200.00
> 2026-02-16 Mon  first-reminder to Dupont: sent
hold Dupont promise "pays on the 27th" until 2026-02-27
until 2026-02-26
receives 2026-02-26 1200.00 "FACTURE F-001" from Dupont
statement camt from 2026-02-01 until 2026-02-26
until 2026-03-02
> 2026-02-27 Fri  payment of 2026-02-26 (certain): F-001 1200.00
> 2026-02-27 Fri  the promise of Dupont is kept
owes Dupont
> owes: F-001 0.00 of 1200.00
