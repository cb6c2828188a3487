# The post does not know the debtor there: the letter is not used up, and waits for a better address.
start 2026-01-12
provider
debtor Moreau consumer
invoice F-001 Moreau 1500.00 issued 2026-01-12 due 2026-02-11
until 2026-03-23
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
> 2026-03-23 Mon  formal-notice to Moreau: sent, asks for payment by 2026-04-07
carrier Moreau posted 2026-03-24 proof deposit
until 2026-03-30
> 2026-03-24 Tue  formal-notice to Moreau: posted on 2026-03-24, proof-deposit on 2026-03-24 (in the mail since 2026-03-24)
carrier Moreau bad-address 2026-03-30 proof undelivered
until 2026-04-03
> 2026-03-31 Tue  formal-notice to Moreau: bad-address on 2026-03-30, proof-undelivered on 2026-03-30 (not made)
> 2026-03-31 Tue  asks a person: no-address (Moreau)
claim Moreau
> claim: F-001 principal 1500.00
> claim: 1500.00 in all on 2026-04-03, formal-notice-missing
new-address Moreau 38100
until 2026-04-10
> 2026-04-07 Tue  formal-notice to Moreau by registered-letter: F-001 1500.00
> 2026-04-07 Tue  formal-notice to Moreau: sent, asks for payment by 2026-04-22
carrier Moreau posted 2026-04-10 proof deposit
carrier Moreau delivered 2026-04-13
until 2026-04-24
> 2026-04-11 Sat  formal-notice to Moreau: posted on 2026-04-10, proof-deposit on 2026-04-10 (in the mail since 2026-04-10)
> 2026-04-13 Mon  formal-notice to Moreau: delivered on 2026-04-13
> 2026-04-13 Mon  formal-notice to Moreau: received on 2026-04-13
> 2026-04-23 Thu  asks a person: end-of-scenario (Moreau F-001)
claim Moreau
> claim: F-001 principal 1500.00
> claim: F-001 interest 1.18 from 2026-04-14 through 2026-04-24
> claim: 1501.18 in all on 2026-04-24
