# From the first reminder to the enforceable title. Nobody answers: at the end of the ladder a person decides, and from then on nothing leaves by
# itself about what is before the court. Another invoice goes its own way.
start 2026-06-01
debtor Dupont business
invoice F-001 Dupont 4000.00 issued 2026-05-04 due 2026-06-03
until 2026-08-31
> 2026-06-01 Mon  courtesy-notice to Dupont by email: F-001 4000.00
> 2026-06-01 Mon  courtesy-notice to Dupont: sent
> 2026-06-08 Mon  first-reminder to Dupont by email: F-001 4000.00
> 2026-06-08 Mon  first-reminder to Dupont: sent
> 2026-06-15 Mon  call to Dupont by call: F-001 4000.00
> 2026-06-15 Mon  call to Dupont: called
> 2026-06-22 Mon  second-reminder to Dupont by email + letter: F-001 4000.00
> 2026-06-22 Mon  second-reminder to Dupont: sent, asks for payment by 2026-06-30
> 2026-06-22 Mon  second-reminder to Dupont: posted, asks for payment by 2026-06-30
> 2026-07-03 Fri  formal-notice to Dupont by registered-letter: F-001 4000.00
> 2026-07-03 Fri  formal-notice to Dupont: posted, asks for payment by 2026-07-13
> 2026-07-15 Wed  asks a person: end-of-scenario (Dupont F-001)
ways Dupont
> ways: 4161.56 in all, debtor-kind is to be said
> ways: settlement is open
> ways: hand-over is open
> ways: write-off is open
> ways: proof-of-debt is closed: not-insolvent
> ways: payment-demand is closed: debtor-unknown
> ways: administrative-summary is closed: debtor-unknown
> ways: administrative-court is closed: debtor-unknown
> ways: order-for-payment is closed: debtor-unknown
> ways: invoice-commandment is closed: debtor-unknown
> ways: small-claims-procedure is closed: debtor-unknown
> ways: european-order-for-payment is closed: debtor-unknown
> ways: european-small-claims is closed: debtor-unknown
> ways: petition is closed: debtor-unknown
> ways: summary-proceedings is closed: debtor-unknown
> ways: summons is closed: debtor-unknown
ways Dupont activity trader
> ways: 4161.56 in all
> ways: order-for-payment is open, costs from 38.09 to 85.05 (to be verified)
> ways: summary-proceedings is open
> ways: summons is open
> ways: settlement is open
> ways: hand-over is open
> ways: write-off is open
> ways: proof-of-debt is closed: not-insolvent
> ways: payment-demand is closed: not-a-public-body
> ways: administrative-summary is closed: not-a-public-body
> ways: administrative-court is closed: not-a-public-body
> ways: invoice-commandment is closed: decree-not-published
> ways: small-claims-procedure is closed: reserved-for-commandment
> ways: european-order-for-payment is closed: seat-in-france
> ways: european-small-claims is closed: seat-in-france
> ways: petition is closed: by-summons-only
choose-way Dupont order-for-payment activity trader because "does not answer, signed delivery note"
invoice F-002 Dupont 900.00 issued 2026-08-10 due 2026-09-04
until 2026-09-06
> 2026-09-01 Tue  decided for Dupont: order-for-payment
why Dupont
> why: on-hold F-001
> why: step-due F-002
proceeding Dupont order-for-payment activity trader items F-001
step Dupont filed cost 33.47 recoverable
dues
> due: Dupont order-for-payment is filed, costs 33.47
> due: petition-deposit by 2026-09-22 (CPC 1425, to be verified), told
until 2026-09-14
> 2026-09-07 Mon  order-for-payment against Dupont: 4169.71 (commercial-court)
> 2026-09-07 Mon  proceeding of Dupont: filed
> 2026-09-07 Mon  first-reminder to Dupont by email: F-002 900.00
> 2026-09-07 Mon  first-reminder to Dupont: sent
> 2026-09-14 Mon  call to Dupont by call: F-002 900.00
> 2026-09-14 Mon  call to Dupont: called
step Dupont complied
until 2026-09-20
> 2026-09-15 Tue  proceeding of Dupont: complied
step Dupont order-made granted 3800.00
dues
> due: Dupont order-for-payment is ordered, 369.71 was not granted, costs 33.47
> due: order-service by 2026-12-21 (CPC 1411)
until 2026-10-18
> 2026-09-21 Mon  proceeding of Dupont: order-made 3800.00
> 2026-09-21 Mon  second-reminder to Dupont by email + letter: F-002 900.00
> 2026-09-21 Mon  second-reminder to Dupont: sent, asks for payment by 2026-09-29
> 2026-09-21 Mon  second-reminder to Dupont: posted, asks for payment by 2026-09-29
> 2026-10-05 Mon  formal-notice to Dupont by registered-letter: F-002 900.00
> 2026-10-05 Mon  formal-notice to Dupont: posted, asks for payment by 2026-10-15
> 2026-10-16 Fri  asks a person: end-of-scenario (Dupont F-002)
step Dupont served cost 62.50 recoverable
dues
> due: Dupont order-for-payment is served, 369.71 was not granted, costs 95.97
> due: opposition by 2026-11-19 (CPC 1416)
> due: order-execution by 2026-12-21 (CPC 1422, CPC 642, to be verified)
until 2026-11-21
> 2026-10-19 Mon  proceeding of Dupont: served in person
dues
> due: Dupont order-for-payment is served, 369.71 was not granted, costs 95.97
> due: opposition by 2026-11-19 (CPC 1416), told
> due: order-execution by 2026-12-21 (CPC 1422, CPC 642, to be verified)
step Dupont no-opposition
until 2026-12-22
> 2026-11-22 Sun  proceeding of Dupont: no-opposition
dues
> due: Dupont order-for-payment is unopposed, 369.71 was not granted, costs 95.97
> due: order-execution by 2026-12-21 (CPC 1422, CPC 642, to be verified), told
step Dupont title
dues
> due: Dupont order-for-payment is titled, 369.71 was not granted, costs 95.97
> due: enforceable-title by 2036-12-23 (CPCE L111-4, to be verified)
until 2027-01-11
> 2026-12-23 Wed  proceeding of Dupont: title
step Dupont enforcement cost 120.00 recoverable
pay F-001 4000.00
dues
> due: Dupont order-for-payment is titled, all is paid: to be withdrawn, 369.71 was not granted, costs 215.97
> due: enforceable-title by 2036-12-23 (CPCE L111-4, to be verified)
step Dupont closed paid
dues
why Dupont
> why: scenario-ended F-002
