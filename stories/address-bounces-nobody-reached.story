# The e-mail address is no good and there is no other: a person is asked, and the step is made once the address is mended.
start 2026-02-09
debtor Dupont business no-address
invoice F-001 Dupont 1200.00 issued 2026-01-12 due 2026-02-11
dead-address compta@dupont.example
until 2026-02-20
> 2026-02-09 Mon  courtesy-notice to Dupont by email: F-001 1200.00
> 2026-02-09 Mon  courtesy-notice to Dupont: failed (550 no such user)
> 2026-02-10 Tue  asks a person: no-address (Dupont)
why Dupont
> why: no-address F-001
address Dupont
until 2026-02-26
> 2026-02-23 Mon  first-reminder to Dupont by email: F-001 1200.00
> 2026-02-23 Mon  first-reminder to Dupont: sent
