# A parent company pays its subsidiary's invoice. A person says so, and it is remembered; a number proves it the next time.
start 2026-02-09
debtor "Lyon Nord" business
debtor Dupont business
invoice F-001 "Lyon Nord" 1200.00 issued 2026-01-12 due 2026-02-11
bank-max-age 90
until 2026-02-12
> 2026-02-09 Mon  courtesy-notice to Lyon Nord by email: F-001 1200.00
> 2026-02-09 Mon  courtesy-notice to Lyon Nord: sent
receives 2026-02-12 1200.00 "REGLEMENT FOURNISSEUR" from "GROUPE HELIOS" iban FR7630004008280001234567803
statement camt from 2026-02-01 until 2026-02-12
until 2026-02-16
> 2026-02-13 Fri  a payment waits for a person: F-001 1200.00
why "Lyon Nord"
> why: payment-to-match F-001
match 1200.00 F-001
until 2026-03-24
> 2026-02-17 Tue  payment of 2026-02-12 (person): F-001 1200.00
owes "Lyon Nord"
> owes: F-001 0.00 of 1200.00
invoice F-010 "Lyon Nord" 640.00 issued 2026-02-20 due 2026-03-22
invoice F-011 Dupont 640.00 issued 2026-02-20 due 2026-03-22
receives 2026-03-24 640.00 "REGLEMENT FOURNISSEUR" from "GROUPE HELIOS" iban FR7630004008280001234567803
statement camt from 2026-02-13 until 2026-03-24
until 2026-03-27
> 2026-03-25 Wed  a payment waits for a person: F-010 640.00
match 640.00 F-010
invoice F-020 "Lyon Nord" 710.00 issued 2026-03-20 due 2026-04-20
receives 2026-03-30 710.00 "REGLEMENT FOURNISSEUR" from "GROUPE HELIOS" iban FR7630004008280001234567803
until 2026-03-30
> 2026-03-28 Sat  payment of 2026-03-24 (person): F-010 640.00
> 2026-03-30 Mon  first-reminder to Dupont by email: F-011 640.00
> 2026-03-30 Mon  first-reminder to Dupont: sent
statement camt from 2026-03-25 until 2026-03-30
until 2026-03-31
> 2026-03-31 Tue  payment of 2026-03-30 (certain): F-020 710.00
owes "Lyon Nord"
> owes: F-001 0.00 of 1200.00
> owes: F-010 0.00 of 640.00
> owes: F-020 0.00 of 710.00
