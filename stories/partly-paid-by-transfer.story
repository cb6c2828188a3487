# Half comes in with the number of the invoice: it is laid by itself, and the ladder goes on for the rest.
start 2026-02-09
debtor Dupont business
invoice FA-2026-0118 Dupont 1200.00 issued 2026-01-12 due 2026-02-11
bank-max-age 90
until 2026-02-16
> 2026-02-09 Mon  courtesy-notice to Dupont by email: FA-2026-0118 1200.00
> 2026-02-09 Mon  courtesy-notice to Dupont: sent
> 2026-02-16 Mon  first-reminder to Dupont by email: FA-2026-0118 1200.00
> 2026-02-16 Mon  first-reminder to Dupont: sent
receives 2026-02-17 600.00 "Acompte facture FA-2026-0118" from Dupont
until 2026-02-17
statement cfonb120 from 2026-02-01 until 2026-02-17
until 2026-03-05
> 2026-02-18 Wed  payment of 2026-02-17 (certain): FA-2026-0118 600.00
> 2026-02-23 Mon  call to Dupont by call: FA-2026-0118 600.00
> 2026-02-23 Mon  call to Dupont: called
> 2026-03-02 Mon  second-reminder to Dupont by email + letter: FA-2026-0118 600.00
> 2026-03-02 Mon  second-reminder to Dupont: sent, asks for payment by 2026-03-10
> 2026-03-02 Mon  second-reminder to Dupont: posted, asks for payment by 2026-03-10
owes Dupont
> owes: FA-2026-0118 600.00 of 1200.00
