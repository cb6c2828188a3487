# "Already paid", with a proof: the reminders wait at once; nothing is found at the bank, a person says so, and the one next step follows.
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
link Dupont
page Dupont
> page of Dupont: F-001, to pay 1200.00 EUR
says Dupont paid on 2026-02-13 proof
until 2026-02-24
> 2026-02-17 Tue  Dupont says on its page: paid, with a file
why Dupont
> why: on-hold F-001 until 2026-03-04
owes Dupont
> owes: F-001 1200.00 of 1200.00
looked Dupont resumed
until 2026-02-27
> 2026-02-25 Wed  somebody has looked at what Dupont said: resumed
> 2026-02-25 Wed  call to Dupont by call: F-001 1200.00
> 2026-02-25 Wed  call to Dupont: called
page Dupont
> page of Dupont: F-001, to pay 1200.00 EUR
