# A bulletin of the BODACC tells of proceedings before anybody has: what waits is withdrawn at once, the last day to declare is known, and what the
# court publishes later is heeded: a correction, a plan, its failure with a time of its own, a notice that is cancelled.
# @law C. com. L622-7, L622-21, L622-24, L622-28, R622-24; CPC 641, 642
start 2026-01-12
debtor Dupont business
siren Dupont 732829320
debtor Durand business
siren Durand 404833048
invoice F-001 Dupont 30000.00 issued 2026-01-29 due 2026-02-28
invoice F-002 Durand 1200.00 issued 2026-01-29 due 2026-02-28
until 2026-03-02
> 2026-02-23 Mon  courtesy-notice to Dupont by email: F-001 30000.00
> 2026-02-23 Mon  courtesy-notice to Durand by email: F-002 1200.00
> 2026-02-23 Mon  courtesy-notice to Dupont: sent
> 2026-02-23 Mon  courtesy-notice to Durand: sent
> 2026-03-02 Mon  first-reminder to Dupont by email: F-001 30000.00
> 2026-03-02 Mon  first-reminder to Durand by email: F-002 1200.00
> 2026-03-02 Mon  first-reminder to Dupont: sent
> 2026-03-02 Mon  first-reminder to Durand: sent
person idle
until 2026-03-17
> 2026-03-09 Mon  call to Dupont by call: F-001 30000.00
> 2026-03-09 Mon  call to Durand by call: F-002 1200.00
# Judged on Tuesday 10, published a week later. Two months of a publication on 17 March end on a Sunday.
bulletin 20260053 liquidation siren 732829320 judged 2026-03-10 published 2026-03-17
proofs
> to declare: Dupont 30000.00 by 2026-05-18
# The same bulletin again is nothing new; the correction of the next day says that it is a reorganisation, since the 9th.
bulletin 20260053 liquidation siren 732829320 judged 2026-03-10 published 2026-03-17
until 2026-03-19
> 2026-03-18 Wed  Dupont is insolvent since 2026-03-10
> 2026-03-18 Wed  notices of Dupont: open
> 2026-03-18 Wed  call to Dupont withdrawn: insolvent
bulletin 20260054 redressement siren 732829320 judged 2026-03-09 published 2026-03-18 corrects 20260053 of 2026-03-17
why Dupont
> why: insolvent F-001 since 2026-03-09
proofs
> to declare: Dupont 30000.00 by 2026-05-18
until 2026-05-04
> 2026-03-20 Fri  Dupont is insolvent since 2026-03-09
> 2026-03-20 Fri  notices of Dupont: open
claim Dupont on 2026-05-04
> claim: F-001 principal 30000.00
> claim: F-001 interest 79.89 from 2026-03-01 through 2026-03-08
> claim: F-001 fee 40.00
> claim: 30119.89 in all on 2026-05-04, interest-stopped-by-insolvency
insolvent Dupont declared 2026-05-04
proofs
until 2026-09-30
> 2026-05-05 Tue  Dupont is insolvent since 2026-03-09
bulletin 20260190 plan siren 732829320 judged 2026-09-22 published 2026-09-29
until 2026-12-10
> 2026-10-01 Thu  notices of Dupont: plan, asks a person: plan
notices-seen Dupont
# The plan fails: the claim is to be declared anew, two months from a publication on 8 December.
bulletin 20260238 plan-resolved siren 732829320 judged 2026-12-01 published 2026-12-08
proofs
> to declare: Dupont 30000.00 by 2027-02-08
# The correction of a correction comes before what it corrects, and of another debtor: cancelled before it ever did anything.
bulletin 20260240 liquidation siren 404833048 published 2026-12-10 corrects 20260239 of 2026-12-09 cancelled
bulletin 20260239 liquidation siren 404833048 judged 2026-12-02 published 2026-12-09
until 2026-12-14
> 2026-12-11 Fri  Dupont is insolvent since 2026-03-09
> 2026-12-11 Fri  notices of Dupont: open, asks a person: new-proceedings
> 2026-12-11 Fri  notices of Durand: no proceedings
why Dupont
> why: insolvent F-001 since 2026-03-09
