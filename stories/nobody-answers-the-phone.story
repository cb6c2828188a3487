# Three calls that nobody answers count as the call: the ladder goes on.
start 2026-02-09
debtor Dupont business
invoice F-001 Dupont 1200.00 issued 2026-01-12 due 2026-02-11
calls no-answer
until 2026-03-20
> 2026-02-09 Mon  courtesy-notice to Dupont by email: F-001 1200.00
> 2026-02-09 Mon  courtesy-notice to Dupont: sent
> 2026-02-16 Mon  first-reminder to Dupont by email: F-001 1200.00
> 2026-02-16 Mon  first-reminder to Dupont: sent
> 2026-02-23 Mon  call to Dupont by call: F-001 1200.00
> 2026-02-23 Mon  call to Dupont: called
> 2026-02-24 Tue  call to Dupont by call: F-001 1200.00
> 2026-02-24 Tue  call to Dupont: called
> 2026-03-09 Mon  call to Dupont by call: F-001 1200.00
> 2026-03-09 Mon  call to Dupont: called
> 2026-03-16 Mon  second-reminder to Dupont by email + letter: F-001 1200.00
> 2026-03-16 Mon  second-reminder to Dupont: sent, asks for payment by 2026-03-24
> 2026-03-16 Mon  second-reminder to Dupont: posted, asks for payment by 2026-03-24
