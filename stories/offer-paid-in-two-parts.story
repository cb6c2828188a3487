# Less is accepted by the 5th, and paid in two transfers that both came in time, on two statements: what was let go is let go with the
# second one. The page says what still meets the offer, and nothing of it once it is met.
start 2026-02-09
debtor Dupont business
invoice FA-2026-0118 Dupont 1200.00 issued 2026-01-12 due 2026-02-11
bank-max-age 90
until 2026-02-17
> 2026-02-09 Mon  courtesy-notice to Dupont by email: FA-2026-0118 1200.00
> 2026-02-09 Mon  courtesy-notice to Dupont: sent
> 2026-02-16 Mon  first-reminder to Dupont by email: FA-2026-0118 1200.00
> 2026-02-16 Mon  first-reminder to Dupont: sent
link Dupont
offer Dupont FA-2026-0118 pays 1080.00 until 2026-03-05
page Dupont
> page of Dupont: FA-2026-0118, to pay 1200.00 EUR, or 1080.00 EUR until 2026-03-05 for FA-2026-0118
receives 2026-02-26 540.00 "FA-2026-0118 offre, premier versement" from Dupont
until 2026-02-26
> 2026-02-23 Mon  call to Dupont by call: FA-2026-0118 1200.00
> 2026-02-23 Mon  call to Dupont: called
statement camt from 2026-02-01 until 2026-02-26
until 2026-02-28
> 2026-02-27 Fri  payment of 2026-02-26 (certain): FA-2026-0118 540.00
page Dupont
> page of Dupont: FA-2026-0118, to pay 660.00 EUR, or 540.00 EUR until 2026-03-05 for FA-2026-0118
receives 2026-03-05 540.00 "FA-2026-0118 offre, solde" from Dupont
until 2026-03-05
> 2026-03-02 Mon  second-reminder to Dupont by email + letter: FA-2026-0118 660.00
> 2026-03-02 Mon  second-reminder to Dupont: sent, asks for payment by 2026-03-10
> 2026-03-02 Mon  second-reminder to Dupont: posted, asks for payment by 2026-03-10
statement camt from 2026-02-27 until 2026-03-05
until 2026-03-20
> 2026-03-06 Fri  payment of 2026-03-05 (certain): FA-2026-0118 540.00, FA-2026-0118 120.00 (discount)
page Dupont
> page of Dupont: nothing, to pay nothing
owes Dupont
> owes: FA-2026-0118 0.00 of 1200.00
