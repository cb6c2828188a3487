# One invoice is disputed: it is left alone and not even mentioned, the other goes on. The hold ends by itself:
# it still holds on its last day and the one next step follows.
start 2026-01-12
debtor Dupont business
invoice F-001 Dupont 1200.00 issued 2026-01-12 due 2026-02-11
invoice F-002 Dupont 300.00 issued 2026-01-12 due 2026-02-11
until 2026-02-16
> 2026-02-04 Wed  courtesy-notice to Dupont by email: F-001 1200.00, F-002 300.00
> 2026-02-04 Wed  courtesy-notice to Dupont: sent
> 2026-02-13 Fri  first-reminder to Dupont by email: F-001 1200.00, F-002 300.00
> 2026-02-13 Fri  first-reminder to Dupont: sent
hold Dupont dispute "two panels were damaged" items F-001 until 2026-03-10
until 2026-03-10
> 2026-02-19 Thu  call to Dupont by call: F-002 300.00
> 2026-02-19 Thu  call to Dupont: called
> 2026-02-26 Thu  second-reminder to Dupont by email + letter: F-002 300.00
> 2026-02-26 Thu  second-reminder to Dupont: sent, asks for payment by 2026-03-06
> 2026-02-26 Thu  second-reminder to Dupont: posted, asks for payment by 2026-03-06
why Dupont
> why: step-not-yet-due F-002 until 2026-03-13
> why: step-due F-001
until 2026-03-20
> 2026-03-11 Wed  call to Dupont by call: F-001 1200.00 (for information: F-002 300.00 at second-reminder)
> 2026-03-11 Wed  call to Dupont: called
> 2026-03-17 Tue  formal-notice to Dupont by registered-letter: F-002 300.00 (for information: F-001 1200.00 at call)
> 2026-03-17 Tue  formal-notice to Dupont: posted, asks for payment by 2026-03-27
