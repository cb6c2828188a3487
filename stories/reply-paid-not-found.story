# "Already paid", with a proof: it waits to be read, then five working days for the money to show. It does not; somebody says so before they
# are over, and the reminders go on from where they stood. The proof is kept with the mail and settles nothing.
start 2026-02-02
debtor Dupont business
invoice F-001 Dupont 1200.00 issued 2026-01-05 due 2026-02-04
until 2026-02-09
> 2026-02-02 Mon  courtesy-notice to Dupont by email: F-001 1200.00
> 2026-02-02 Mon  courtesy-notice to Dupont: sent
> 2026-02-09 Mon  first-reminder to Dupont by email: F-001 1200.00
> 2026-02-09 Mon  first-reminder to Dupont: sent
writes Dupont "Bonjour, ce montant a été viré le 6 février, preuve ci-jointe." proof
until 2026-02-10
> 2026-02-10 Tue  reply of Dupont waits to be read (paid 2026-02-06), with a proof
read Dupont paid
until 2026-02-13
> 2026-02-11 Wed  asks a person: payment-announced (Dupont F-001)
> 2026-02-11 Wed  somebody has read what Dupont wrote: paid
no-money Dupont
until 2026-02-25
> 2026-02-16 Mon  call to Dupont by call: F-001 1200.00
> 2026-02-16 Mon  call to Dupont: called
> 2026-02-23 Mon  second-reminder to Dupont by email + letter: F-001 1200.00
> 2026-02-23 Mon  second-reminder to Dupont: sent, asks for payment by 2026-03-03
> 2026-02-23 Mon  second-reminder to Dupont: posted, asks for payment by 2026-03-03
owes Dupont
> owes: F-001 1200.00 of 1200.00
