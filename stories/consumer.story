# A consumer: a slower ladder, a longer deadline.
# @law C. civ. 1344-1
start 2026-01-12
debtor Moreau consumer
invoice F-001 Moreau 480.00 issued 2026-01-12 due 2026-02-11
until 2026-04-15
> 2026-02-04 Wed  courtesy-notice to Moreau by email: F-001 480.00
> 2026-02-04 Wed  courtesy-notice to Moreau: sent
> 2026-02-16 Mon  first-reminder to Moreau by email: F-001 480.00
> 2026-02-16 Mon  first-reminder to Moreau: sent
> 2026-02-23 Mon  call to Moreau by call: F-001 480.00
> 2026-02-23 Mon  call to Moreau: called
> 2026-03-03 Tue  second-reminder to Moreau by email + letter: F-001 480.00
> 2026-03-03 Tue  second-reminder to Moreau: sent, asks for payment by 2026-03-13
> 2026-03-03 Tue  second-reminder to Moreau: posted, asks for payment by 2026-03-13
> 2026-03-23 Mon  formal-notice to Moreau by registered-letter: F-001 480.00
> 2026-03-23 Mon  formal-notice to Moreau: posted, asks for payment by 2026-04-07
> 2026-04-08 Wed  asks a person: end-of-scenario (Moreau F-001)
