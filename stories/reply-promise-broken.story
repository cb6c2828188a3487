# A customer answers the reminder and gives a day. Nothing leaves while nobody has read it; once somebody has, its word counts as any
# promise does: broken when the day and the night of a transfer have passed, and the next step follows from where it stood.
start 2026-02-02
debtor Dupont business
invoice F-001 Dupont 1200.00 issued 2026-01-05 due 2026-02-04
until 2026-02-09
> 2026-02-02 Mon  courtesy-notice to Dupont by email: F-001 1200.00
> 2026-02-02 Mon  courtesy-notice to Dupont: sent
> 2026-02-09 Mon  first-reminder to Dupont by email: F-001 1200.00
> 2026-02-09 Mon  first-reminder to Dupont: sent
writes Dupont "Bonjour, nous réglerons cette facture le 27 février."
until 2026-02-17
> 2026-02-10 Tue  reply of Dupont waits to be read (promise 2026-02-27)
why Dupont
> why: on-hold F-001
read Dupont promise 2026-02-27
why Dupont
> why: on-hold F-001 until 2026-03-03
until 2026-03-06
> 2026-02-18 Wed  somebody has read what Dupont wrote: promise
> 2026-03-03 Tue  call to Dupont by call: F-001 1200.00
> 2026-03-03 Tue  asks a person: promise-broken (Dupont F-001)
> 2026-03-03 Tue  the promise of Dupont is broken
> 2026-03-03 Tue  call to Dupont: called
owes Dupont
> owes: F-001 1200.00 of 1200.00
