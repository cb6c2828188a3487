# No e-mail address is known: letters from the first reminder on.
start 2026-01-12
debtor Dupont business no-email
invoice F-001 Dupont 1200.00 issued 2026-01-12 due 2026-02-11
until 2026-04-15
> 2026-02-16 Mon  first-reminder to Dupont by letter: F-001 1200.00
> 2026-02-16 Mon  first-reminder to Dupont: posted
> 2026-02-23 Mon  call to Dupont by call: F-001 1200.00
> 2026-02-23 Mon  call to Dupont: called
> 2026-03-02 Mon  second-reminder to Dupont by letter: F-001 1200.00
> 2026-03-02 Mon  second-reminder to Dupont: posted, asks for payment by 2026-03-10
> 2026-03-13 Fri  formal-notice to Dupont by registered-letter: F-001 1200.00
> 2026-03-13 Fri  formal-notice to Dupont: posted, asks for payment by 2026-03-23
> 2026-03-24 Tue  asks a person: end-of-scenario (Dupont F-001)
