# Half is promised and comes: the word is kept, the day that was agreed is waited for, and the rest goes on from where it was.
start 2026-02-09
debtor Dupont business
invoice F-001 Dupont 1200.00 issued 2026-01-12 due 2026-02-11
bank-max-age 90
until 2026-02-16
> 2026-02-09 Mon  courtesy-notice to Dupont by email: F-001 1200.00
> 2026-02-09 Mon  courtesy-notice to Dupont: sent
> 2026-02-16 Mon  first-reminder to Dupont by email: F-001 1200.00
> 2026-02-16 Mon  first-reminder to Dupont: sent
promise Dupont on 2026-02-27 amount 600.00
until 2026-02-20
pay F-001 600.00
until 2026-02-26
why Dupont
> why: on-hold F-001 until 2026-03-03
until 2026-03-06
> 2026-03-03 Tue  call to Dupont by call: F-001 600.00
> 2026-03-03 Tue  the promise of Dupont is kept
> 2026-03-03 Tue  call to Dupont: called
owes Dupont
> owes: F-001 600.00 of 1200.00
