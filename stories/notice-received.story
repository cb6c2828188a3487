# A consumer owes interest from the day after the formal notice was received, and not before.
# @law C. civ. 1231-6, 1344-1
start 2026-01-12
debtor Moreau consumer
invoice F-001 Moreau 1500.00 issued 2026-01-12 due 2026-02-11
until 2026-03-25
> 2026-02-04 Wed  courtesy-notice to Moreau by email: F-001 1500.00
> 2026-02-04 Wed  courtesy-notice to Moreau: sent
> 2026-02-16 Mon  first-reminder to Moreau by email: F-001 1500.00
> 2026-02-16 Mon  first-reminder to Moreau: sent
> 2026-02-23 Mon  call to Moreau by call: F-001 1500.00
> 2026-02-23 Mon  call to Moreau: called
> 2026-03-03 Tue  second-reminder to Moreau by email + letter: F-001 1500.00
> 2026-03-03 Tue  second-reminder to Moreau: sent, asks for payment by 2026-03-13
> 2026-03-03 Tue  second-reminder to Moreau: posted, asks for payment by 2026-03-13
> 2026-03-23 Mon  formal-notice to Moreau by registered-letter: F-001 1500.00
> 2026-03-23 Mon  formal-notice to Moreau: posted, asks for payment by 2026-04-07
claim Moreau
> claim: F-001 principal 1500.00
> claim: 1500.00 in all on 2026-03-25, formal-notice-missing
received Moreau 2026-03-25
until 2026-04-24
> 2026-03-26 Thu  formal-notice to Moreau: received on 2026-03-25
> 2026-04-08 Wed  asks a person: end-of-scenario (Moreau F-001)
claim Moreau
> claim: F-001 principal 1500.00
> claim: F-001 interest 3.23 from 2026-03-26 through 2026-04-24
> claim: 1503.23 in all on 2026-04-24
# The last word counts: the slip was misread.
received Moreau 2026-03-26
until 2026-04-24
claim Moreau on 2026-03-31
> claim: F-001 principal 1500.00
> claim: F-001 interest 0.54 from 2026-03-27 through 2026-03-31
> claim: 1500.54 in all on 2026-03-31
claim Moreau on 2026-03-20
> claim: F-001 principal 1500.00
> claim: 1500.00 in all on 2026-03-20, notice-after-day
