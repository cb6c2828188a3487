# Two promises in a row are broken: each is told to a person, the next step recalls it, and after the second one a person decides.
start 2026-02-09
debtor Dupont business
invoice F-001 Dupont 1200.00 issued 2026-01-12 due 2026-02-11
bank-max-age 90
books 2026-02-09 90
until 2026-02-16
> 2026-02-09 Mon  courtesy-notice to Dupont by email: F-001 1200.00
> 2026-02-09 Mon  courtesy-notice to Dupont: sent
> 2026-02-16 Mon  first-reminder to Dupont by email: F-001 1200.00
> 2026-02-16 Mon  first-reminder to Dupont: sent
promise Dupont on 2026-02-23
until 2026-03-04
> 2026-02-25 Wed  call to Dupont by call: F-001 1200.00
> 2026-02-25 Wed  asks a person: promise-broken (Dupont F-001)
> 2026-02-25 Wed  the promise of Dupont is broken
> 2026-02-25 Wed  call to Dupont: called
> 2026-03-03 Tue  second-reminder to Dupont by email + letter: F-001 1200.00
> 2026-03-03 Tue  second-reminder to Dupont: sent, asks for payment by 2026-03-11
> 2026-03-03 Tue  second-reminder to Dupont: posted, asks for payment by 2026-03-11
seen Dupont
promise Dupont on 2026-03-12 amount 600.00 via email
until 2026-03-15
why Dupont
> why: step-due F-001
> why: promises-broken F-001
until 2026-03-20
> 2026-03-16 Mon  formal-notice to Dupont by registered-letter: F-001 1200.00
> 2026-03-16 Mon  asks a person: promise-broken (Dupont F-001)
> 2026-03-16 Mon  the promise of Dupont is broken
> 2026-03-16 Mon  formal-notice to Dupont: posted, asks for payment by 2026-03-26
