# The figures are turned round: 1 020 instead of 1 200. What came is laid, the rest is asked for.
start 2026-01-12
debtor Dupont business
invoice F-001 Dupont 1200.00 issued 2026-01-12 due 2026-02-11
bank-max-age 60
until 2026-02-13
> 2026-02-04 Wed  courtesy-notice to Dupont by email: F-001 1200.00
> 2026-02-04 Wed  courtesy-notice to Dupont: sent
> 2026-02-13 Fri  first-reminder to Dupont by email: F-001 1200.00
> 2026-02-13 Fri  first-reminder to Dupont: sent
receives 2026-02-13 1020.00 "FACTURE F-001" from Dupont
statement cfonb120 from 2026-02-01 until 2026-02-13
until 2026-02-18
> 2026-02-14 Sat  a payment waits for a person: F-001 1020.00 | 1020.00 on-account
choose 1020.00
owes Dupont
> owes: F-001 180.00 of 1200.00
until 2026-02-27
> 2026-02-19 Thu  payment of 2026-02-13 (person): F-001 1020.00
> 2026-02-19 Thu  call to Dupont by call: F-001 180.00
> 2026-02-19 Thu  call to Dupont: called
> 2026-02-26 Thu  second-reminder to Dupont by email + letter: F-001 180.00
> 2026-02-26 Thu  second-reminder to Dupont: sent, asks for payment by 2026-03-06
> 2026-02-26 Thu  second-reminder to Dupont: posted, asks for payment by 2026-03-06
