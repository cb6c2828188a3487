# Nobody looks at what was said: the reminders wait no longer than the hold lasts, and a debtor cannot renew it for ever.
start 2026-02-09
debtor Dupont business
invoice F-001 Dupont 1200.00 issued 2026-01-12 due 2026-02-11
bank-max-age 190
books 2026-02-09 190
until 2026-02-16
> 2026-02-09 Mon  courtesy-notice to Dupont by email: F-001 1200.00
> 2026-02-09 Mon  courtesy-notice to Dupont: sent
> 2026-02-16 Mon  first-reminder to Dupont by email: F-001 1200.00
> 2026-02-16 Mon  first-reminder to Dupont: sent
link Dupont
says Dupont call
until 2026-03-02
> 2026-02-17 Tue  Dupont says on its page: call
says Dupont call
says Dupont call
says Dupont call
until 2026-03-16
> 2026-03-03 Tue  Dupont says on its page: call
> 2026-03-03 Tue  Dupont says on its page: call
> 2026-03-03 Tue  Dupont says on its page: call
why Dupont
> why: on-hold F-001 until 2026-03-18
until 2026-03-19
> 2026-03-18 Wed  call to Dupont by call: F-001 1200.00
> 2026-03-18 Wed  call to Dupont: called
