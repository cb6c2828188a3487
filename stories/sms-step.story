# An SMS between the first and the second reminder: only who has a mobile number gets it, at the hours of calls; a telephone that does not
# receive it gets no other, and the steps go on.
start 2026-01-12
sms-step 7
debtor Dupont business phone 0612345678
debtor Fixe business phone 0472000000
debtor Muet business phone 0698765432
debtor Refus business phone 0611111111
calling Refus never
dead-address +33698765432
invoice F-001 Dupont 1200.00 issued 2026-01-12 due 2026-02-11
invoice F-002 Fixe 800.00 issued 2026-01-12 due 2026-02-11
invoice F-003 Muet 500.00 issued 2026-01-12 due 2026-02-11
invoice F-004 Refus 300.00 issued 2026-01-12 due 2026-02-11
until 2026-02-25
> 2026-02-04 Wed  courtesy-notice to Dupont by email: F-001 1200.00
> 2026-02-04 Wed  courtesy-notice to Fixe by email: F-002 800.00
> 2026-02-04 Wed  courtesy-notice to Muet by email: F-003 500.00
> 2026-02-04 Wed  courtesy-notice to Refus by email: F-004 300.00
> 2026-02-04 Wed  courtesy-notice to Dupont: sent
> 2026-02-04 Wed  courtesy-notice to Fixe: sent
> 2026-02-04 Wed  courtesy-notice to Muet: sent
> 2026-02-04 Wed  courtesy-notice to Refus: sent
> 2026-02-13 Fri  first-reminder to Dupont by email: F-001 1200.00
> 2026-02-13 Fri  first-reminder to Fixe by email: F-002 800.00
> 2026-02-13 Fri  first-reminder to Muet by email: F-003 500.00
> 2026-02-13 Fri  first-reminder to Refus by email: F-004 300.00
> 2026-02-13 Fri  first-reminder to Dupont: sent
> 2026-02-13 Fri  first-reminder to Fixe: sent
> 2026-02-13 Fri  first-reminder to Muet: sent
> 2026-02-13 Fri  first-reminder to Refus: sent
> 2026-02-20 Fri  sms to Dupont by sms: F-001 1200.00
> 2026-02-20 Fri  sms to Muet by sms: F-003 500.00
> 2026-02-20 Fri  sms to Dupont: sent
> 2026-02-20 Fri  sms to Muet: sent
> 2026-02-21 Sat  sms to Muet: the telephone did not receive it
pay F-001 1200.00
until 2026-03-20
> 2026-02-26 Thu  second-reminder to Fixe by email + letter: F-002 800.00
> 2026-02-26 Thu  second-reminder to Muet by email + letter: F-003 500.00
> 2026-02-26 Thu  second-reminder to Refus by email + letter: F-004 300.00
> 2026-02-26 Thu  second-reminder to Fixe: sent, asks for payment by 2026-03-06
> 2026-02-26 Thu  second-reminder to Fixe: posted, asks for payment by 2026-03-06
> 2026-02-26 Thu  second-reminder to Muet: sent, asks for payment by 2026-03-06
> 2026-02-26 Thu  second-reminder to Muet: posted, asks for payment by 2026-03-06
> 2026-02-26 Thu  second-reminder to Refus: sent, asks for payment by 2026-03-06
> 2026-02-26 Thu  second-reminder to Refus: posted, asks for payment by 2026-03-06
> 2026-03-13 Fri  formal-notice to Fixe by registered-letter: F-002 800.00
> 2026-03-13 Fri  formal-notice to Muet by registered-letter: F-003 500.00
> 2026-03-13 Fri  formal-notice to Refus by registered-letter: F-004 300.00
> 2026-03-13 Fri  formal-notice to Fixe: posted, asks for payment by 2026-03-23
> 2026-03-13 Fri  formal-notice to Muet: posted, asks for payment by 2026-03-23
> 2026-03-13 Fri  formal-notice to Refus: posted, asks for payment by 2026-03-23
