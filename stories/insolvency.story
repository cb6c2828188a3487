# A court opens proceedings: what waits is withdrawn at once, nothing leaves any more, interest stops, the claim is declared in time.
# @law C. com. L622-7, L622-21, L622-24, L622-28, R622-24
start 2026-01-12
debtor Dupont business
debtor Durand business
invoice F-001 Dupont 30000.00 issued 2026-01-29 due 2026-02-28
invoice F-002 Durand 1200.00 issued 2026-01-29 due 2026-02-28
until 2026-03-10
> 2026-02-23 Mon  courtesy-notice to Dupont by email: F-001 30000.00
> 2026-02-23 Mon  courtesy-notice to Durand by email: F-002 1200.00
> 2026-02-23 Mon  courtesy-notice to Dupont: sent
> 2026-02-23 Mon  courtesy-notice to Durand: sent
> 2026-03-02 Mon  first-reminder to Dupont by email: F-001 30000.00
> 2026-03-02 Mon  first-reminder to Durand by email: F-002 1200.00
> 2026-03-02 Mon  first-reminder to Dupont: sent
> 2026-03-02 Mon  first-reminder to Durand: sent
> 2026-03-09 Mon  call to Dupont by call: F-001 30000.00
> 2026-03-09 Mon  call to Durand by call: F-002 1200.00
> 2026-03-09 Mon  call to Dupont: called
> 2026-03-09 Mon  call to Durand: called
person idle
until 2026-04-17
> 2026-03-16 Mon  second-reminder to Dupont by email + letter: F-001 30000.00
> 2026-03-16 Mon  second-reminder to Durand by email + letter: F-002 1200.00
> 2026-03-16 Mon  second-reminder to Dupont: sent, asks for payment by 2026-03-24
> 2026-03-16 Mon  second-reminder to Durand: sent, asks for payment by 2026-03-24
> 2026-03-30 Mon  formal-notice to Dupont by registered-letter: F-001 30000.00
> 2026-03-30 Mon  formal-notice to Durand by registered-letter: F-002 1200.00
insolvent Dupont since 2026-04-14 kind redressement
until 2026-04-20
> 2026-04-18 Sat  Dupont is insolvent since 2026-04-14
> 2026-04-18 Sat  formal-notice to Dupont withdrawn: insolvent
why Dupont
> why: insolvent F-001 since 2026-04-14
proofs
> to declare: Dupont 30000.00 by a day not known
insolvent Dupont published 2026-04-18
person diligent
invoice F-003 Dupont 500.00 issued 2026-04-20 due 2026-04-30
until 2026-06-30
> 2026-04-21 Tue  Dupont is insolvent since 2026-04-14
> 2026-04-21 Tue  formal-notice to Durand: posted, asks for payment by 2026-05-04
> 2026-05-05 Tue  asks a person: end-of-scenario (Durand F-002)
why Dupont
> why: insolvent F-001 F-003 since 2026-04-14
proofs
> to declare: Dupont 30000.00 by 2026-06-18, 500.00 issued since
claim Dupont on 2026-04-14
> claim: F-001 principal 30000.00
> claim: F-001 interest 439.40 from 2026-03-01 through 2026-04-13
> claim: F-001 fee 40.00
> claim: 30479.40 in all on 2026-04-14, interest-stopped-by-insolvency
claim Dupont on 2026-06-30
> claim: F-001 principal 30000.00
> claim: F-001 interest 439.40 from 2026-03-01 through 2026-04-13
> claim: F-001 fee 40.00
> claim: F-003 principal 500.00
> claim: 30979.40 in all on 2026-06-30, interest-stopped-by-insolvency, fee-barred-by-insolvency
insolvent Dupont declared 2026-06-15
proofs
# It was another Dupont: everything goes on where it was.
not-insolvent Dupont "another company of the same name"
until 2026-07-10
> 2026-07-01 Wed  Dupont is insolvent since 2026-04-14
> 2026-07-01 Wed  Dupont is not insolvent: another company of the same name
> 2026-07-01 Wed  formal-notice to Dupont by registered-letter: F-001 30000.00 (for information: F-003 500.00 at no step yet)
> 2026-07-01 Wed  formal-notice to Dupont: posted, asks for payment by 2026-07-13
> 2026-07-07 Tue  first-reminder to Dupont by email: F-003 500.00 (for information: F-001 30000.00 at formal-notice)
> 2026-07-07 Tue  first-reminder to Dupont: sent
