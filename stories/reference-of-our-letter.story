# The payer copies the reference of our reminder, under a name that nobody knows: it is matched by itself.
start 2026-02-09
debtor Dupont business
debtor Martin business
invoice F-001 Dupont 1200.00 issued 2026-01-12 due 2026-02-11
invoice F-002 Dupont 340.00 issued 2026-01-12 due 2026-02-11
invoice F-003 Martin 1540.00 issued 2026-01-12 due 2026-02-11
bank-max-age 60
until 2026-02-13
> 2026-02-09 Mon  courtesy-notice to Dupont by email: F-001 1200.00, F-002 340.00
> 2026-02-09 Mon  courtesy-notice to Martin by email: F-003 1540.00
> 2026-02-09 Mon  courtesy-notice to Dupont: sent
> 2026-02-09 Mon  courtesy-notice to Martin: sent
receives 2026-02-13 1540.00 "RF17 R202 6000 001" from "COMPTABLE TIERS"
statement camt from 2026-02-01 until 2026-02-13
until 2026-02-17
> 2026-02-14 Sat  payment of 2026-02-13 (certain): F-001 1200.00, F-002 340.00
> 2026-02-16 Mon  first-reminder to Martin by email: F-003 1540.00
> 2026-02-16 Mon  first-reminder to Martin: sent
owes Dupont
> owes: F-001 0.00 of 1200.00
> owes: F-002 0.00 of 340.00
owes Martin
> owes: F-003 1540.00 of 1540.00
