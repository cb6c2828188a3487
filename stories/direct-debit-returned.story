# A debit is paid, the reminders stop, and the debit comes back: a person looks first, then the ladder goes on where it stood.
# @law C. civ. 1342-10
start 2026-01-12
debtor Dupont business
invoice F-001 Dupont 1200.00 issued 2026-01-12 due 2026-02-11
bank-max-age 60
until 2026-02-16
> 2026-02-04 Wed  courtesy-notice to Dupont by email: F-001 1200.00
> 2026-02-04 Wed  courtesy-notice to Dupont: sent
> 2026-02-13 Fri  first-reminder to Dupont by email: F-001 1200.00
> 2026-02-13 Fri  first-reminder to Dupont: sent
receives 2026-02-17 1200.00 "FACTURE F-001" from Dupont id PRLV-77
statement camt from 2026-02-01 until 2026-02-17
until 2026-02-24
> 2026-02-17 Tue  payment of 2026-02-17 (certain): F-001 1200.00
owes Dupont
> owes: F-001 0.00 of 1200.00
comes-back 2026-02-25 1200.00 AM04 from Dupont id PRLV-77
statement camt from 2026-02-18 until 2026-02-25
until 2026-02-26
> 2026-02-25 Wed  return of 2026-02-25 (certain): F-001 1200.00 open again
> 2026-02-25 Wed  asks a person: debt-reopened (Dupont F-001)
owes Dupont
> owes: F-001 1200.00 of 1200.00
why Dupont
> why: on-hold F-001
resume Dupont
until 2026-03-10
> 2026-02-27 Fri  call to Dupont by call: F-001 1200.00
> 2026-02-27 Fri  call to Dupont: called
> 2026-03-05 Thu  second-reminder to Dupont by email + letter: F-001 1200.00
> 2026-03-05 Thu  second-reminder to Dupont: sent, asks for payment by 2026-03-13
> 2026-03-05 Thu  second-reminder to Dupont: posted, asks for payment by 2026-03-13
