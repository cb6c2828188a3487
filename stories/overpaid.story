# More comes in than is owed: the rest stays on account, and holds the next reminder until a person has said what it is for.
start 2026-02-09
debtor Dupont business
invoice F-001 Dupont 1200.00 issued 2026-01-12 due 2026-02-11
invoice F-002 Dupont 250.00 issued 2026-02-10 due 2026-03-12
bank-max-age 90
until 2026-02-12
> 2026-02-09 Mon  courtesy-notice to Dupont by email: F-001 1200.00
> 2026-02-09 Mon  courtesy-notice to Dupont: sent
receives 2026-02-12 1500.00 "FACTURE F-001" from Dupont
statement camt from 2026-02-01 until 2026-02-12
choose 1500.00
owes Dupont
> owes: F-001 0.00 of 1200.00
> owes: F-002 250.00 of 250.00
> owes: Règlement du 12/02/2026 -300.00 of -300.00
until 2026-03-18
> 2026-02-13 Fri  a payment waits for a person: F-001 1200.00 + 300.00 on-account | 1500.00 on-account
> 2026-02-13 Fri  payment of 2026-02-12 (person): F-001 1200.00, 300.00 on account of Dupont
> 2026-03-05 Thu  asks a person: credit-unallocated (Dupont item 3)
why Dupont
> why: credit-unallocated F-002
lay-credit Dupont F-002
owes Dupont
> owes: F-001 0.00 of 1200.00
> owes: F-002 0.00 of 250.00
> owes: Règlement du 12/02/2026 -50.00 of -300.00
until 2026-04-15
> 2026-03-19 Thu  credit of 2026-02-12 (person): item 3 -250.00, F-002 250.00
