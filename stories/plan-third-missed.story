# A plan of six: two instalments come, each after a notice, the third does not. It is reminded of; after three working days a person is told and
# approves the warning; the date passes, the plan lapses, and the next step is the one that was next when it was signed.
start 2026-02-09
debtor Dupont business
invoice F-001 Dupont 900.00 issued 2026-01-05 due 2026-02-04
invoice F-002 Dupont 300.00 issued 2026-01-12 due 2026-02-11
bank-max-age 365
books 2026-02-09 365
until 2026-02-17
> 2026-02-09 Mon  first-reminder to Dupont by email: F-001 900.00
> 2026-02-09 Mon  first-reminder to Dupont: sent
> 2026-02-16 Mon  call to Dupont by call: F-001 900.00 (for information: F-002 300.00 at no step yet)
> 2026-02-16 Mon  call to Dupont: called
plan Dupont of 6 from 2026-03-02
until 2026-03-02
> 2026-02-18 Wed  a plan for Dupont: 2026-03-02 240.00, 2026-04-02 192.00, 2026-05-04 192.00, 2026-06-02 192.00, 2026-07-02 192.00, 2026-08-03 192.00
> 2026-02-25 Wed  instalment-notice to Dupont by email: F-001 900.00, F-002 300.00
> 2026-02-25 Wed  instalment-notice to Dupont: sent
pay F-001 240.00
until 2026-04-02
> 2026-03-30 Mon  instalment-notice to Dupont by email: F-001 660.00, F-002 300.00
> 2026-03-30 Mon  instalment-notice to Dupont: sent
pay F-001 192.00
until 2026-05-08
> 2026-04-29 Wed  instalment-notice to Dupont by email: F-001 468.00, F-002 300.00
> 2026-04-29 Wed  instalment-notice to Dupont: sent
> 2026-05-05 Tue  instalment-reminder to Dupont by email: F-001 468.00, F-002 300.00
> 2026-05-05 Tue  instalment-reminder to Dupont: sent
why Dupont
> why: on-hold F-001
> why: on-hold F-002
> why: too-soon-after-contact F-001 F-002 until 2026-05-11
until 2026-05-12
> 2026-05-11 Mon  instalment-warning to Dupont by email + letter: F-001 468.00, F-002 300.00
> 2026-05-11 Mon  asks a person: instalment-missed (Dupont F-001 F-002)
> 2026-05-11 Mon  instalment-warning to Dupont: sent, asks for payment by 2026-05-19
> 2026-05-11 Mon  instalment-warning to Dupont: posted, asks for payment by 2026-05-19
until 2026-05-21
> 2026-05-20 Wed  second-reminder to Dupont by email + letter: F-001 468.00 (for information: F-002 300.00 at no step yet)
> 2026-05-20 Wed  asks a person: plan-lapsed (Dupont F-001 F-002)
> 2026-05-20 Wed  the plan of Dupont is lapsed
> 2026-05-20 Wed  second-reminder to Dupont: sent, asks for payment by 2026-05-28
> 2026-05-20 Wed  second-reminder to Dupont: posted, asks for payment by 2026-05-28
why Dupont
> why: step-not-yet-due F-001 until 2026-05-29
> why: too-many-contacts F-002 until 2026-05-27
until 2026-06-05
> 2026-05-27 Wed  first-reminder to Dupont by email: F-002 300.00 (for information: F-001 468.00 at second-reminder)
> 2026-05-27 Wed  first-reminder to Dupont: sent
> 2026-06-02 Tue  formal-notice to Dupont by registered-letter: F-001 468.00 (for information: F-002 300.00 at first-reminder)
> 2026-06-02 Tue  formal-notice to Dupont: posted, asks for payment by 2026-06-12
owes Dupont
> owes: F-001 468.00 of 900.00
> owes: F-002 300.00 of 300.00
