# Less is accepted for two invoices together. One transfer for both meets the offer. The payment of one of them alone meets nothing by
# itself: a person looks at it. An offer that is withdrawn is shown no more.
start 2026-02-09
debtor Dupont business
debtor Martin business
invoice F-001 Dupont 1200.00 issued 2026-01-12 due 2026-02-11
invoice F-002 Dupont 800.00 issued 2026-01-12 due 2026-02-11
invoice F-003 Martin 1000.00 issued 2026-01-12 due 2026-02-11
invoice F-004 Martin 600.00 issued 2026-01-12 due 2026-02-11
bank-max-age 90
until 2026-02-17
> 2026-02-09 Mon  courtesy-notice to Dupont by email: F-001 1200.00, F-002 800.00
> 2026-02-09 Mon  courtesy-notice to Martin by email: F-003 1000.00, F-004 600.00
> 2026-02-09 Mon  courtesy-notice to Dupont: sent
> 2026-02-09 Mon  courtesy-notice to Martin: sent
> 2026-02-16 Mon  first-reminder to Dupont by email: F-001 1200.00, F-002 800.00
> 2026-02-16 Mon  first-reminder to Martin by email: F-003 1000.00, F-004 600.00
> 2026-02-16 Mon  first-reminder to Dupont: sent
> 2026-02-16 Mon  first-reminder to Martin: sent
link Martin
offer Dupont F-001 F-002 pays 1800.00 until 2026-03-05
offer Martin F-003 F-004 pays 1440.00 until 2026-03-05
page Martin
> page of Martin: F-003, F-004, to pay 1600.00 EUR, or 1440.00 EUR until 2026-03-05 for F-003 + F-004
receives 2026-03-03 1800.00 "F-001 F-002 selon votre offre" from Dupont
receives 2026-03-03 900.00 "F-003 selon votre offre" from Martin
until 2026-03-03
> 2026-02-23 Mon  call to Dupont by call: F-001 1200.00, F-002 800.00
> 2026-02-23 Mon  call to Martin by call: F-003 1000.00, F-004 600.00
> 2026-02-23 Mon  call to Dupont: called
> 2026-02-23 Mon  call to Martin: called
> 2026-03-02 Mon  second-reminder to Dupont by email + letter: F-001 1200.00, F-002 800.00
> 2026-03-02 Mon  second-reminder to Martin by email + letter: F-003 1000.00, F-004 600.00
> 2026-03-02 Mon  second-reminder to Dupont: sent, asks for payment by 2026-03-10
> 2026-03-02 Mon  second-reminder to Dupont: posted, asks for payment by 2026-03-10
> 2026-03-02 Mon  second-reminder to Martin: sent, asks for payment by 2026-03-10
> 2026-03-02 Mon  second-reminder to Martin: posted, asks for payment by 2026-03-10
statement camt from 2026-02-01 until 2026-03-03
until 2026-03-04
> 2026-03-04 Wed  payment of 2026-03-03 (certain): F-001 1080.00, F-002 720.00, F-001 120.00 (discount), F-002 80.00 (discount)
> 2026-03-04 Wed  a payment waits for a person: F-003 900.00
page Martin
> page of Martin: F-003, F-004, to pay 1600.00 EUR, or 1440.00 EUR until 2026-03-05 for F-003 + F-004
withdraw-offer Martin
page Martin
> page of Martin: F-003, F-004, to pay 1600.00 EUR
match 900.00 F-003
until 2026-03-05
> 2026-03-05 Thu  payment of 2026-03-03 (person): F-003 900.00
page Martin
> page of Martin: F-003, F-004, to pay 700.00 EUR
owes Dupont
> owes: F-001 0.00 of 1200.00
> owes: F-002 0.00 of 800.00
owes Martin
> owes: F-003 100.00 of 1000.00
> owes: F-004 600.00 of 600.00
