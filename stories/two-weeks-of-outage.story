# The program was off for two weeks: the one right next step, not three.
start 2026-01-12
debtor Dupont business
invoice F-001 Dupont 1200.00 issued 2026-01-12 due 2026-02-11
until 2026-02-14
> 2026-02-04 Wed  courtesy-notice to Dupont by email: F-001 1200.00
> 2026-02-04 Wed  courtesy-notice to Dupont: sent
> 2026-02-13 Fri  first-reminder to Dupont by email: F-001 1200.00
> 2026-02-13 Fri  first-reminder to Dupont: sent
skip 2026-03-02
until 2026-03-20
> 2026-03-02 Mon  call to Dupont by call: F-001 1200.00
> 2026-03-02 Mon  call to Dupont: called
> 2026-03-09 Mon  second-reminder to Dupont by email + letter: F-001 1200.00
> 2026-03-09 Mon  second-reminder to Dupont: sent, asks for payment by 2026-03-17
> 2026-03-09 Mon  second-reminder to Dupont: posted, asks for payment by 2026-03-17
> 2026-03-18 Wed  formal-notice to Dupont by registered-letter: F-001 1200.00
> 2026-03-18 Wed  formal-notice to Dupont: posted, asks for payment by 2026-03-30
