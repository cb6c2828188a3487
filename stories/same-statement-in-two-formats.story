# The same days as camt, as CFONB and from the bank's web page: the money counts once.
start 2026-02-09
debtor Dupont business
debtor Martin business
invoice F-001 Dupont 1200.00 issued 2026-01-12 due 2026-02-11
invoice F-002 Dupont 1200.00 issued 2026-01-12 due 2026-02-11
invoice F-003 Martin 450.00 issued 2026-01-12 due 2026-02-11
bank-max-age 60
until 2026-02-11
> 2026-02-09 Mon  courtesy-notice to Dupont by email: F-001 1200.00, F-002 1200.00
> 2026-02-09 Mon  courtesy-notice to Martin by email: F-003 450.00
> 2026-02-09 Mon  courtesy-notice to Dupont: sent
> 2026-02-09 Mon  courtesy-notice to Martin: sent
receives 2026-02-10 1200.00 "FACTURE F-001" from Dupont
receives 2026-02-11 450.00 "F-003 MARTIN" from Martin
statement camt from 2026-02-01 until 2026-02-11
statement cfonb120 from 2026-02-01 until 2026-02-11
statement csv from 2026-02-01 until 2026-02-11
statement camt from 2026-02-01 until 2026-02-11
until 2026-02-16
> 2026-02-12 Thu  payment of 2026-02-10 (certain): F-001 1200.00
> 2026-02-12 Thu  payment of 2026-02-11 (certain): F-003 450.00
> 2026-02-16 Mon  first-reminder to Dupont by email: F-002 1200.00
> 2026-02-16 Mon  first-reminder to Dupont: sent
owes Dupont
> owes: F-001 0.00 of 1200.00
> owes: F-002 1200.00 of 1200.00
owes Martin
> owes: F-003 0.00 of 450.00
