# An invoice of three lines: one is contested. The two others are asked for as if nothing were, and the contested sum by nobody,
# until somebody has decided. Not found right, it is asked for again with the next step, whose message says why.
start 2026-01-12
debtor Dupont business
invoice F-001 Dupont 1200.00 issued 2026-01-12 due 2026-02-11
until 2026-02-16
> 2026-02-04 Wed  courtesy-notice to Dupont by email: F-001 1200.00
> 2026-02-04 Wed  courtesy-notice to Dupont: sent
> 2026-02-13 Fri  first-reminder to Dupont by email: F-001 1200.00
> 2026-02-13 Fri  first-reminder to Dupont: sent
dispute Dupont F-001 300.00 damaged "one panel of four is cracked" line "fitting of panels"
why Dupont
> why: step-not-yet-due F-001 until 2026-02-19
> why: disputed-in-part F-001
until 2026-02-26
> 2026-02-19 Thu  call to Dupont by call: F-001 900.00
> 2026-02-19 Thu  call to Dupont: called
> 2026-02-26 Thu  second-reminder to Dupont by email + letter: F-001 900.00
> 2026-02-26 Thu  second-reminder to Dupont: sent, asks for payment by 2026-03-06
> 2026-02-26 Thu  second-reminder to Dupont: posted, asks for payment by 2026-03-06
resolve Dupont rejected "the delivery note was signed without a reservation"
until 2026-03-25
> 2026-03-13 Fri  formal-notice to Dupont by registered-letter: F-001 1200.00
> 2026-03-13 Fri  formal-notice to Dupont: posted, asks for payment by 2026-03-23
> 2026-03-24 Tue  asks a person: end-of-scenario (Dupont F-001)
owes Dupont
> owes: F-001 1200.00 of 1200.00
