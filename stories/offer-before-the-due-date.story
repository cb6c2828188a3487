# Ten euros less for money a week before the due date: the courtesy notice tells of it, the page shows it, and who takes it has paid.
# Who does not take it owes the whole on its day, as if nothing had been offered.
start 2026-02-02
debtor Dupont business
debtor Martin business
invoice F-001 Dupont 500.00 issued 2026-01-26 due 2026-02-25
invoice F-002 Martin 500.00 issued 2026-01-26 due 2026-02-25
bank-max-age 90
offer Dupont F-001 pays 490.00 until 2026-02-20
offer Martin F-002 pays 490.00 until 2026-02-20
link Martin
until 2026-02-19
> 2026-02-18 Wed  courtesy-notice to Dupont by email: F-001 500.00
> 2026-02-18 Wed  courtesy-notice to Martin by email: F-002 500.00
> 2026-02-18 Wed  courtesy-notice to Dupont: sent
> 2026-02-18 Wed  courtesy-notice to Martin: sent
page Martin
> page of Martin: F-002, to pay 500.00 EUR, or 490.00 EUR until 2026-02-20 for F-002
receives 2026-02-19 490.00 "F-001 escompte selon votre offre" from Dupont
until 2026-02-20
statement camt from 2026-02-01 until 2026-02-20
until 2026-02-24
> 2026-02-21 Sat  payment of 2026-02-19 (certain): F-001 490.00, F-001 10.00 (discount)
page Martin
> page of Martin: F-002, to pay 500.00 EUR
receives 2026-02-24 500.00 "F-002" from Martin
until 2026-02-25
statement camt from 2026-02-21 until 2026-02-25
until 2026-03-10
> 2026-02-26 Thu  payment of 2026-02-24 (certain): F-002 500.00
owes Dupont
> owes: F-001 0.00 of 500.00
owes Martin
> owes: F-002 0.00 of 500.00
