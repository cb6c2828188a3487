# The promise is paid, or the call is taken back, before the e-mail that confirms it could leave: nobody is told of what is over.
start 2026-02-09
debtor Dupont business
debtor Martin business
invoice F-001 Dupont 1200.00 issued 2026-01-12 due 2026-02-11
invoice F-002 Martin 800.00 issued 2026-01-12 due 2026-02-11
until 2026-02-22
> 2026-02-09 Mon  courtesy-notice to Dupont by email: F-001 1200.00
> 2026-02-09 Mon  courtesy-notice to Martin by email: F-002 800.00
> 2026-02-09 Mon  courtesy-notice to Dupont: sent
> 2026-02-09 Mon  courtesy-notice to Martin: sent
> 2026-02-16 Mon  first-reminder to Dupont by email: F-001 1200.00
> 2026-02-16 Mon  first-reminder to Martin by email: F-002 800.00
> 2026-02-16 Mon  first-reminder to Dupont: sent
> 2026-02-16 Mon  first-reminder to Martin: sent
person idle
until 2026-02-23
> 2026-02-23 Mon  call to Dupont by call: F-001 1200.00
> 2026-02-23 Mon  call to Martin by call: F-002 800.00
call Dupont promised on 2026-03-05 confirm
call Martin promised on 2026-03-05 confirm
pay F-001 1200.00
take-back-call Martin
until 2026-02-24
> 2026-02-24 Tue  call to Dupont: called
> 2026-02-24 Tue  call-confirmation to Dupont by email: F-001 1200.00
> 2026-02-24 Tue  call to Martin: called
> 2026-02-24 Tue  call-confirmation to Martin by email: F-002 800.00
> 2026-02-24 Tue  call-confirmation to Martin withdrawn: call taken back
> 2026-02-24 Tue  call-confirmation to Dupont withdrawn: overtaken
