# A key account: the phone first, more time between the steps.
start 2026-01-12
debtor Grandcompte business scenario key-account
invoice F-001 Grandcompte 25000.00 issued 2026-01-12 due 2026-02-11
until 2026-05-15
> 2026-02-04 Wed  courtesy-notice to Grandcompte by email: F-001 25000.00
> 2026-02-04 Wed  courtesy-notice to Grandcompte: sent
> 2026-02-16 Mon  first-call to Grandcompte by call: F-001 25000.00
> 2026-02-16 Mon  first-call to Grandcompte: called
> 2026-02-23 Mon  first-reminder to Grandcompte by email: F-001 25000.00
> 2026-02-23 Mon  first-reminder to Grandcompte: sent
> 2026-03-13 Fri  second-reminder to Grandcompte by email + letter: F-001 25000.00
> 2026-03-13 Fri  second-reminder to Grandcompte: sent, asks for payment by 2026-03-23
> 2026-03-13 Fri  second-reminder to Grandcompte: posted, asks for payment by 2026-03-23
> 2026-04-13 Mon  formal-notice to Grandcompte by registered-letter: F-001 25000.00
> 2026-04-13 Mon  formal-notice to Grandcompte: posted, asks for payment by 2026-04-28
> 2026-04-29 Wed  asks a person: end-of-scenario (Grandcompte F-001)
