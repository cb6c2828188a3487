# A machine says that somebody is away: it counts for nothing, and the steps go on. Later a mail server reports that the address is gone:
# the message reached nobody, the next step goes by letter, and e-mails go on once the address is mended.
start 2026-02-02
debtor Dupont business
invoice F-001 Dupont 1200.00 issued 2026-01-05 due 2026-02-04
until 2026-02-04
> 2026-02-02 Mon  courtesy-notice to Dupont by email: F-001 1200.00
> 2026-02-02 Mon  courtesy-notice to Dupont: sent
absent Dupont "Je suis absent jusqu’au 20 février 2026."
until 2026-02-06
> 2026-02-05 Thu  auto-reply of Dupont is only kept (out-of-office 2026-02-20)
bounces Dupont 5.1.1
why Dupont
> why: step-due F-001
until 2026-02-12
> 2026-02-07 Sat  a report about Dupont: dead
> 2026-02-07 Sat  courtesy-notice to Dupont: came back (bounced 5.1.1)
> 2026-02-09 Mon  first-reminder to Dupont by letter: F-001 1200.00
> 2026-02-09 Mon  first-reminder to Dupont: posted
address Dupont
until 2026-02-26
> 2026-02-16 Mon  call to Dupont by call: F-001 1200.00
> 2026-02-16 Mon  call to Dupont: called
> 2026-02-23 Mon  second-reminder to Dupont by email + letter: F-001 1200.00
> 2026-02-23 Mon  second-reminder to Dupont: sent, asks for payment by 2026-03-03
> 2026-02-23 Mon  second-reminder to Dupont: posted, asks for payment by 2026-03-03
