# Nobody fetched it: it counts from its first presentation, which is to be verified, and a person chooses what follows.
# @law Cass. civ. 1re, 20 janvier 2021, n° 19-20.680
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
carrier Moreau presented 2026-03-26
until 2026-04-10
> 2026-03-24 Tue  formal-notice to Moreau: posted on 2026-03-24, proof-deposit on 2026-03-24 (in the mail since 2026-03-24)
> 2026-03-26 Thu  formal-notice to Moreau: presented on 2026-03-26
> 2026-04-08 Wed  asks a person: end-of-scenario (Moreau F-001)
carrier Moreau unclaimed 2026-04-13 proof undelivered
until 2026-04-15
> 2026-04-13 Mon  formal-notice to Moreau: unclaimed on 2026-04-13, proof-undelivered on 2026-04-13
> 2026-04-13 Mon  formal-notice to Moreau: unclaimed on 2026-03-26
follow Moreau bailiff
until 2026-04-24
> 2026-04-16 Thu  a person chooses: bailiff
claim Moreau
> claim: F-001 principal 1500.00
> claim: F-001 interest 3.12 from 2026-03-27 through 2026-04-24 (to be verified)
> claim: 1503.12 in all on 2026-04-24
