# The reminder is decided and waits for a person's word; the money comes in; nothing is sent.
start 2026-02-16
person idle
debtor Dupont business
invoice F-001 Dupont 1200.00 issued 2026-01-12 due 2026-02-11
invoice F-002 Dupont 300.00 issued 2026-01-12 due 2026-02-11
not-live
bank-max-age 60
until 2026-02-17
> 2026-02-16 Mon  first-reminder to Dupont by email: F-001 1200.00, F-002 300.00
> 2026-02-16 Mon  the run waits for a person
receives 2026-02-17 1500.00 "F-001 + F-002" from Dupont
statement camt from 2026-02-01 until 2026-02-17
person diligent
go-live
until 2026-03-31
> 2026-02-18 Wed  payment of 2026-02-17 (certain): F-001 1200.00, F-002 300.00
> 2026-02-18 Wed  first-reminder to Dupont withdrawn: paid
owes Dupont
> owes: F-001 0.00 of 1200.00
> owes: F-002 0.00 of 300.00
