# On the phone the debtor promises a day. Nothing is sent until it has passed.
start 2026-01-12
debtor Dupont business
invoice F-001 Dupont 1200.00 issued 2026-01-12 due 2026-02-11
calls promised
until 2026-02-28
> 2026-02-04 Wed  courtesy-notice to Dupont by email: F-001 1200.00
> 2026-02-04 Wed  courtesy-notice to Dupont: sent
> 2026-02-13 Fri  first-reminder to Dupont by email: F-001 1200.00
> 2026-02-13 Fri  first-reminder to Dupont: sent
> 2026-02-19 Thu  call to Dupont by call: F-001 1200.00
> 2026-02-19 Thu  call to Dupont: called
why Dupont
> why: on-hold F-001 until 2026-03-03
until 2026-03-12
> 2026-03-03 Tue  second-reminder to Dupont by email + letter: F-001 1200.00
> 2026-03-03 Tue  asks a person: promise-broken (Dupont F-001)
> 2026-03-03 Tue  the promise of Dupont is broken
> 2026-03-03 Tue  second-reminder to Dupont: sent, asks for payment by 2026-03-11
> 2026-03-03 Tue  second-reminder to Dupont: posted, asks for payment by 2026-03-11
