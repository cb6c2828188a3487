# The last statement is too old to be sure that nobody has paid: nothing is sent until a newer one comes.
start 2026-02-09
debtor Dupont business
invoice F-001 Dupont 1200.00 issued 2026-01-12 due 2026-02-11
statement camt from 2026-02-01 until 2026-02-06
until 2026-02-18
> 2026-02-09 Mon  courtesy-notice to Dupont by email: F-001 1200.00
> 2026-02-09 Mon  courtesy-notice to Dupont: sent
> 2026-02-12  nothing is sent: the bank statements are too old
> 2026-02-13  nothing is sent: the bank statements are too old
> 2026-02-16  nothing is sent: the bank statements are too old
> 2026-02-17  nothing is sent: the bank statements are too old
> 2026-02-18  nothing is sent: the bank statements are too old
receives 2026-02-17 1200.00 "F-001" from Dupont
statement camt from 2026-02-07 until 2026-02-18
until 2026-02-20
> 2026-02-19 Thu  payment of 2026-02-17 (certain): F-001 1200.00
owes Dupont
> owes: F-001 0.00 of 1200.00
