# What was written waits for a person, however long: no reminder crosses a reply that nobody has read. Set aside as nothing, the steps go on.
start 2026-02-02
debtor Dupont business
debtor Martin business
invoice F-001 Dupont 1200.00 issued 2026-01-05 due 2026-02-04
invoice F-002 Martin 800.00 issued 2026-01-05 due 2026-02-04
until 2026-02-09
> 2026-02-02 Mon  courtesy-notice to Dupont by email: F-001 1200.00
> 2026-02-02 Mon  courtesy-notice to Martin by email: F-002 800.00
> 2026-02-02 Mon  courtesy-notice to Dupont: sent
> 2026-02-02 Mon  courtesy-notice to Martin: sent
> 2026-02-09 Mon  first-reminder to Dupont by email: F-001 1200.00
> 2026-02-09 Mon  first-reminder to Martin by email: F-002 800.00
> 2026-02-09 Mon  first-reminder to Dupont: sent
> 2026-02-09 Mon  first-reminder to Martin: sent
writes Dupont "Merci de vous adresser à notre agence de Lyon."
until 2026-03-02
> 2026-02-10 Tue  reply of Dupont waits to be read
> 2026-02-16 Mon  call to Martin by call: F-002 800.00
> 2026-02-16 Mon  call to Martin: called
> 2026-02-23 Mon  second-reminder to Martin by email + letter: F-002 800.00
> 2026-02-23 Mon  second-reminder to Martin: sent, asks for payment by 2026-03-03
> 2026-02-23 Mon  second-reminder to Martin: posted, asks for payment by 2026-03-03
why Dupont
> why: on-hold F-001
read Dupont seen
until 2026-03-06
> 2026-03-03 Tue  somebody has read what Dupont wrote: seen
> 2026-03-03 Tue  call to Dupont by call: F-001 1200.00
> 2026-03-03 Tue  call to Dupont: called
> 2026-03-06 Fri  formal-notice to Martin by registered-letter: F-002 800.00
> 2026-03-06 Fri  formal-notice to Martin: posted, asks for payment by 2026-03-16
