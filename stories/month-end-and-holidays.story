# Steps that fall on a weekend or a holiday (Easter Monday, 1 May) are made on the next working day.
start 2026-03-27
debtor Dupont business
debtor Leroy business
invoice F-001 Dupont 1200.00 issued 2026-02-28 due 2026-04-04
invoice F-002 Leroy 700.00 issued 2026-03-31 due 2026-04-29
until 2026-05-12
> 2026-03-30 Mon  courtesy-notice to Dupont by email: F-001 1200.00
> 2026-03-30 Mon  courtesy-notice to Dupont: sent
> 2026-04-07 Tue  first-reminder to Dupont by email: F-001 1200.00
> 2026-04-07 Tue  first-reminder to Dupont: sent
> 2026-04-13 Mon  call to Dupont by call: F-001 1200.00
> 2026-04-13 Mon  call to Dupont: called
> 2026-04-20 Mon  second-reminder to Dupont by email + letter: F-001 1200.00
> 2026-04-20 Mon  second-reminder to Dupont: sent, asks for payment by 2026-04-28
> 2026-04-20 Mon  second-reminder to Dupont: posted, asks for payment by 2026-04-28
> 2026-04-22 Wed  courtesy-notice to Leroy by email: F-002 700.00
> 2026-04-22 Wed  courtesy-notice to Leroy: sent
> 2026-05-04 Mon  formal-notice to Dupont by registered-letter: F-001 1200.00
> 2026-05-04 Mon  first-reminder to Leroy by email: F-002 700.00
> 2026-05-04 Mon  formal-notice to Dupont: posted, asks for payment by 2026-05-15
> 2026-05-04 Mon  first-reminder to Leroy: sent
> 2026-05-11 Mon  call to Leroy by call: F-002 700.00
> 2026-05-11 Mon  call to Leroy: called
