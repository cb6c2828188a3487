# What is contested is right in part: that part waits for its credit note, all else is asked for; once the credit note is there the
# dispute is over by itself. Another invoice is contested whole, and goes on from the very step where it rested.
start 2026-01-12
debtor Dupont business
invoice F-001 Dupont 1200.00 issued 2026-01-12 due 2026-02-11
invoice F-002 Dupont 400.00 issued 2026-01-12 due 2026-02-11
until 2026-02-16
> 2026-02-04 Wed  courtesy-notice to Dupont by email: F-001 1200.00, F-002 400.00
> 2026-02-04 Wed  courtesy-notice to Dupont: sent
> 2026-02-13 Fri  first-reminder to Dupont by email: F-001 1200.00, F-002 400.00
> 2026-02-13 Fri  first-reminder to Dupont: sent
dispute Dupont F-002 not-delivered "never came"
why Dupont
> why: step-not-yet-due F-001 until 2026-02-19
> why: disputed F-002
until 2026-02-20
> 2026-02-19 Thu  call to Dupont by call: F-001 1200.00
> 2026-02-19 Thu  call to Dupont: called
resolve Dupont withdrawn
dispute Dupont F-001 300.00 price "the price agreed was lower"
until 2026-02-25
> 2026-02-25 Wed  call to Dupont by call: F-002 400.00 (for information: F-001 900.00 at call)
> 2026-02-25 Wed  call to Dupont: called
resolve Dupont partial "the rebate is for the panels alone" of F-001 200.00
why Dupont
> why: disputed-in-part F-001
> why: too-many-contacts F-001 F-002 until 2026-03-04
until 2026-03-02
credit F-001 200.00
until 2026-03-14
> 2026-03-04 Wed  second-reminder to Dupont by email + letter: F-001 1000.00, F-002 400.00
> 2026-03-04 Wed  second-reminder to Dupont: sent, asks for payment by 2026-03-12
> 2026-03-04 Wed  second-reminder to Dupont: posted, asks for payment by 2026-03-12
> 2026-03-13 Fri  formal-notice to Dupont by registered-letter: F-001 1000.00, F-002 400.00
> 2026-03-13 Fri  formal-notice to Dupont: posted, asks for payment by 2026-03-23
why Dupont
> why: step-not-yet-due F-001 until 2026-03-24
> why: step-not-yet-due F-002 until 2026-03-24
owes Dupont
> owes: F-001 1000.00 of 1200.00
> owes: F-002 400.00 of 400.00
