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
step Martin order-made
until 2026-09-30
step Martin served not-in-person cost 60.00 recoverable
take-back-step Martin
step Martin served cost 60.00 recoverable
dues
plan Martin of 2 from 2026-10-12 first 100.00
until 2026-10-12
receives 2026-10-12 100.00 "F-001 1re echeance" from Martin
statement camt from 2026-09-01 until 2026-10-12
until 2026-10-13
choose 100.00
until 2026-11-12
dues
receives 2026-11-12 800.00 "F-001 solde" from Martin
statement camt from 2026-10-13 until 2026-11-12
until 2026-11-16
dues
step Martin closed settled
owes Martin
dues
