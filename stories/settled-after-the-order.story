# The order is made, and the door stays open: a payment plan is agreed on, kept, and the proceeding is given up before the court. Its instalments are
# asked for by nobody while the proceeding goes on. A step that was entered by mistake is taken back.
start 2026-09-01
debtor Martin business
invoice F-001 Martin 900.00 issued 2026-06-05 due 2026-07-05
reached F-001 formal-notice 2026-08-10
bank-max-age 365
books 2026-09-01 365
proceeding Martin order-for-payment activity craftsman claimed 940.00
step Martin filed
until 2026-09-20
> 2026-09-01 Tue  order-for-payment against Martin: 940.00 (commercial-court)
> 2026-09-01 Tue  proceeding of Martin: filed
step Martin order-made
until 2026-09-30
> 2026-09-21 Mon  proceeding of Martin: order-made 940.00
step Martin served not-in-person cost 60.00 recoverable
take-back-step Martin
step Martin served cost 60.00 recoverable
dues
> due: Martin order-for-payment is served, costs 60.00
> due: opposition by 2026-11-02 (CPC 1416, CPC 642)
> due: order-execution by 2026-12-01 (CPC 1422, to be verified)
plan Martin of 2 from 2026-10-12 first 300.00
until 2026-10-12
> 2026-10-01 Thu  proceeding of Martin: served not in person
> 2026-10-01 Thu  proceeding of Martin: a step is taken back
> 2026-10-01 Thu  proceeding of Martin: served in person
> 2026-10-01 Thu  a plan for Martin: 2026-10-12 300.00, 2026-11-12 600.00
receives 2026-10-12 300.00 "F-001 1re echeance" from Martin
statement camt from 2026-09-01 until 2026-10-12
until 2026-10-13
> 2026-10-13 Tue  a payment waits for a person: F-001 300.00 | 300.00 on-account
choose 300.00
until 2026-11-12
> 2026-10-14 Wed  payment of 2026-10-12 (person): F-001 300.00
dues
> due: Martin order-for-payment is served, costs 60.00
> due: opposition by 2026-11-02 (CPC 1416, CPC 642), told
> due: order-execution by 2026-12-01 (CPC 1422, to be verified)
receives 2026-11-12 600.00 "F-001 solde" from Martin
statement camt from 2026-10-13 until 2026-11-12
until 2026-11-16
> 2026-11-13 Fri  payment of 2026-11-12 (certain): F-001 600.00
> 2026-11-13 Fri  the plan of Martin is kept
dues
> due: Martin order-for-payment is served, all is paid: to be withdrawn, costs 60.00
> due: opposition by 2026-11-02 (CPC 1416, CPC 642), told
> due: order-execution by 2026-12-01 (CPC 1422, to be verified)
step Martin closed settled
owes Martin
> owes: F-001 0.00 of 900.00
dues
