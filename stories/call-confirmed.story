# What was agreed on the telephone is confirmed by e-mail. Dupont promises a part, and the e-mail leaves with the next ones; Martin takes its
# promise back before, and hears nothing of it. Leroy is to be called back: that is confirmed too, and the call is made on its day all the same.
start 2026-02-09
debtor Dupont business
debtor Martin business
debtor Leroy business
invoice F-001 Dupont 1200.00 issued 2026-01-12 due 2026-02-11
invoice F-002 Martin 800.00 issued 2026-01-12 due 2026-02-11
invoice F-003 Leroy 500.00 issued 2026-01-12 due 2026-02-11
until 2026-02-22
> 2026-02-09 Mon  courtesy-notice to Dupont by email: F-001 1200.00
> 2026-02-09 Mon  courtesy-notice to Martin by email: F-002 800.00
> 2026-02-09 Mon  courtesy-notice to Leroy by email: F-003 500.00
> 2026-02-09 Mon  courtesy-notice to Dupont: sent
> 2026-02-09 Mon  courtesy-notice to Martin: sent
> 2026-02-09 Mon  courtesy-notice to Leroy: sent
> 2026-02-16 Mon  first-reminder to Dupont by email: F-001 1200.00
> 2026-02-16 Mon  first-reminder to Martin by email: F-002 800.00
> 2026-02-16 Mon  first-reminder to Leroy by email: F-003 500.00
> 2026-02-16 Mon  first-reminder to Dupont: sent
> 2026-02-16 Mon  first-reminder to Martin: sent
> 2026-02-16 Mon  first-reminder to Leroy: sent
person idle
until 2026-02-23
> 2026-02-23 Mon  call to Dupont by call: F-001 1200.00
> 2026-02-23 Mon  call to Martin by call: F-002 800.00
> 2026-02-23 Mon  call to Leroy by call: F-003 500.00
call Dupont promised on 2026-03-05 amount 700.00 confirm
call Martin promised on 2026-03-05 confirm
call Leroy call-back on 2026-02-26 confirm
withdraw-promise Martin
until 2026-02-24
> 2026-02-24 Tue  call to Dupont: called
> 2026-02-24 Tue  call-confirmation to Dupont by email: F-001 1200.00
> 2026-02-24 Tue  call to Martin: called
> 2026-02-24 Tue  call-confirmation to Martin by email: F-002 800.00
> 2026-02-24 Tue  Leroy is to be called again on 2026-02-26
> 2026-02-24 Tue  call-confirmation to Leroy by email: F-003 500.00
> 2026-02-24 Tue  call-confirmation to Martin withdrawn: overtaken
> 2026-02-24 Tue  call-confirmation to Dupont: sent
> 2026-02-24 Tue  call-confirmation to Leroy: sent
person diligent
calls reached
until 2026-03-12
> 2026-02-26 Thu  call to Leroy: called
> 2026-03-02 Mon  second-reminder to Martin by email + letter: F-002 800.00
> 2026-03-02 Mon  second-reminder to Martin: sent, asks for payment by 2026-03-10
> 2026-03-02 Mon  second-reminder to Martin: posted, asks for payment by 2026-03-10
> 2026-03-09 Mon  second-reminder to Dupont by email + letter: F-001 1200.00
> 2026-03-09 Mon  second-reminder to Leroy by email + letter: F-003 500.00
> 2026-03-09 Mon  asks a person: promise-broken (Dupont F-001)
> 2026-03-09 Mon  the promise of Dupont is broken
> 2026-03-09 Mon  second-reminder to Dupont: sent, asks for payment by 2026-03-17
> 2026-03-09 Mon  second-reminder to Dupont: posted, asks for payment by 2026-03-17
> 2026-03-09 Mon  second-reminder to Leroy: sent, asks for payment by 2026-03-17
> 2026-03-09 Mon  second-reminder to Leroy: posted, asks for payment by 2026-03-17
