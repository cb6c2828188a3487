# A person lays a payment on the wrong invoice and takes it back: all is as it was, and what was learnt is forgotten.
start 2026-02-09
debtor Dupont business
debtor Martin business
invoice F-001 Dupont 1200.00 issued 2026-01-12 due 2026-02-11
invoice F-002 Martin 1200.00 issued 2026-01-12 due 2026-02-11
bank-max-age 90
until 2026-02-16
> 2026-02-09 Mon  courtesy-notice to Dupont by email: F-001 1200.00
> 2026-02-09 Mon  courtesy-notice to Martin by email: F-002 1200.00
> 2026-02-09 Mon  courtesy-notice to Dupont: sent
> 2026-02-09 Mon  courtesy-notice to Martin: sent
> 2026-02-16 Mon  first-reminder to Dupont by email: F-001 1200.00
> 2026-02-16 Mon  first-reminder to Martin by email: F-002 1200.00
> 2026-02-16 Mon  first-reminder to Dupont: sent
> 2026-02-16 Mon  first-reminder to Martin: sent
receives 2026-02-16 1200.00 "REGLEMENT" from "SCI DES LILAS" iban FR7630004008280001234567803
statement camt from 2026-02-01 until 2026-02-16
until 2026-02-17
> 2026-02-17 Tue  a payment waits for a person: F-001 1200.00 | F-002 1200.00
match 1200.00 F-001
owes Dupont
> owes: F-001 0.00 of 1200.00
owes Martin
> owes: F-002 1200.00 of 1200.00
until 2026-02-18
> 2026-02-18 Wed  payment of 2026-02-16 (person): F-001 1200.00
undo 1200.00
owes Dupont
> owes: F-001 1200.00 of 1200.00
until 2026-02-25
> 2026-02-19 Thu  a match is undone: F-001 1200.00 open
> 2026-02-19 Thu  a payment waits for a person: F-001 1200.00 | F-002 1200.00
why Dupont
> why: payment-to-match F-001
why Martin
> why: payment-to-match F-002
match 1200.00 F-002
owes Dupont
> owes: F-001 1200.00 of 1200.00
owes Martin
> owes: F-002 0.00 of 1200.00
until 2026-03-04
> 2026-02-26 Thu  payment of 2026-02-16 (person): F-002 1200.00
> 2026-02-26 Thu  call to Dupont by call: F-001 1200.00
> 2026-02-26 Thu  call to Dupont: called
> 2026-03-04 Wed  second-reminder to Dupont by email + letter: F-001 1200.00
> 2026-03-04 Wed  second-reminder to Dupont: sent, asks for payment by 2026-03-12
> 2026-03-04 Wed  second-reminder to Dupont: posted, asks for payment by 2026-03-12
