# Nobody answers: each step in its turn, none skipped, and at the end a person is asked. Never silence.
# @law C. civ. 1344
start 2026-01-12
debtor Dupont business
invoice F-001 Dupont 1200.00 issued 2026-01-12 due 2026-02-11
until 2026-04-30
> 2026-02-04 Wed  courtesy-notice to Dupont by email: F-001 1200.00
> 2026-02-04 Wed  courtesy-notice to Dupont: sent
> 2026-02-13 Fri  first-reminder to Dupont by email: F-001 1200.00
> 2026-02-13 Fri  first-reminder to Dupont: sent
> 2026-02-19 Thu  call to Dupont by call: F-001 1200.00
> 2026-02-19 Thu  call to Dupont: called
> 2026-02-26 Thu  second-reminder to Dupont by email + letter: F-001 1200.00
> 2026-02-26 Thu  second-reminder to Dupont: sent, asks for payment by 2026-03-06
> 2026-02-26 Thu  second-reminder to Dupont: posted, asks for payment by 2026-03-06
> 2026-03-13 Fri  formal-notice to Dupont by registered-letter: F-001 1200.00
> 2026-03-13 Fri  formal-notice to Dupont: posted, asks for payment by 2026-03-23
> 2026-03-24 Tue  asks a person: end-of-scenario (Dupont F-001)
why Dupont
> why: scenario-ended F-001
