# Terms of sale allow 2 % for payment within ten days: who keeps it, and names the invoice, has paid.
# @law C. com. L441-9
start 2026-02-02
debtor Dupont business
invoice FA-2026-0118 Dupont 1200.00 issued 2026-02-02 due 2026-03-04
bank-max-age 90
discount 2 10
until 2026-02-10
receives 2026-02-10 1176.00 "FA-2026-0118 escompte 2%" from Dupont
statement camt from 2026-02-01 until 2026-02-10
until 2026-03-10
> 2026-02-11 Wed  payment of 2026-02-10 (certain): FA-2026-0118 1176.00, FA-2026-0118 24.00 (discount)
owes Dupont
> owes: FA-2026-0118 0.00 of 1200.00
