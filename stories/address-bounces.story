# The address is no good: the step is not used up, the next one goes by letter, and e-mails go on once the address is mended.
start 2026-02-09
debtor Dupont business
invoice F-001 Dupont 1200.00 issued 2026-01-12 due 2026-02-11
dead-address compta@dupont.example
until 2026-02-20
> 2026-02-09 Mon  courtesy-notice to Dupont by email: F-001 1200.00
> 2026-02-09 Mon  courtesy-notice to Dupont: failed (550 no such user)
> 2026-02-16 Mon  first-reminder to Dupont by letter: F-001 1200.00
> 2026-02-16 Mon  first-reminder to Dupont: posted
why Dupont
> why: too-soon-after-contact F-001 until 2026-02-22
address Dupont
until 2026-02-26
> 2026-02-23 Mon  call to Dupont by call: F-001 1200.00
> 2026-02-23 Mon  call to Dupont: called
