# A town hall: no courtesy notice, its own pace.
# @law CCP R2192-31
start 2026-01-12
debtor Mairie public-body
invoice F-001 Mairie 9800.00 issued 2026-01-12 due 2026-02-11
until 2026-05-15
> 2026-02-16 Mon  first-reminder to Mairie by email: F-001 9800.00
> 2026-02-16 Mon  first-reminder to Mairie: sent
> 2026-02-26 Thu  call to Mairie by call: F-001 9800.00
> 2026-02-26 Thu  call to Mairie: called
> 2026-03-13 Fri  second-reminder to Mairie by email + letter: F-001 9800.00
> 2026-03-13 Fri  second-reminder to Mairie: sent, asks for payment by 2026-03-30
> 2026-03-13 Fri  second-reminder to Mairie: posted, asks for payment by 2026-03-30
> 2026-04-13 Mon  formal-notice to Mairie by registered-letter: F-001 9800.00
> 2026-04-13 Mon  formal-notice to Mairie: posted, asks for payment by 2026-04-28
> 2026-04-29 Wed  asks a person: end-of-scenario (Mairie F-001)
