# One transfer for two invoices, 2 % kept back: not certain, so a person decides; nobody is reminded meanwhile.
start 2026-01-12
debtor Dupont business
invoice F-001 Dupont 1200.00 issued 2026-01-12 due 2026-02-11
invoice F-002 Dupont 800.00 issued 2026-01-14 due 2026-02-11
bank-max-age 60
until 2026-02-12
> 2026-02-04 Wed  courtesy-notice to Dupont by email: F-001 1200.00, F-002 800.00
> 2026-02-04 Wed  courtesy-notice to Dupont: sent
receives 2026-02-12 1960.00 "F-001 F-002 moins escompte 2%" from Dupont
statement camt from 2026-01-13 until 2026-02-12
until 2026-02-16
> 2026-02-13 Fri  a payment waits for a person: F-001 1200.00 + F-002 760.00 | 1960.00 on-account
why Dupont
> why: payment-to-match F-001 F-002
match 1960.00 F-001 F-002 missing discount
until 2026-03-20
> 2026-02-17 Tue  payment of 2026-02-12 (person): F-001 1200.00, F-002 760.00, F-002 40.00 (discount)
owes Dupont
> owes: F-001 0.00 of 1200.00
> owes: F-002 0.00 of 800.00
