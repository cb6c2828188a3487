# After the second reminder nobody answered: an agency gets the claim. It recovers a part and keeps its commission; the rest comes back, and goes on.
start 2026-01-12
debtor Dupont business
bank-max-age 100
invoice F-001 Dupont 1200.00 issued 2026-01-12 due 2026-02-11
until 2026-03-01
> 2026-02-04 Wed  courtesy-notice to Dupont by email: F-001 1200.00
> 2026-02-04 Wed  courtesy-notice to Dupont: sent
> 2026-02-13 Fri  first-reminder to Dupont by email: F-001 1200.00
> 2026-02-13 Fri  first-reminder to Dupont: sent
> 2026-02-19 Thu  call to Dupont by call: F-001 1200.00
> 2026-02-19 Thu  call to Dupont: called
> 2026-02-26 Thu  second-reminder to Dupont by email + letter: F-001 1200.00
> 2026-02-26 Thu  second-reminder to Dupont: sent, asks for payment by 2026-03-06
> 2026-02-26 Thu  second-reminder to Dupont: posted, asks for payment by 2026-03-06
hand-over Dupont to Ponant for amicable at 12
why Dupont
> why: on-hold F-001
until 2026-03-20
> 2026-03-02 Mon  the claims against Dupont are handed over: amicable
agency Dupont call on 2026-03-10
agency Dupont payment 500.00 on 2026-03-16
# Confirmed by mistake, it is as if it had never been; then it was right after all.
agency-again Dupont
owes Dupont
> owes: F-001 1200.00 of 1200.00
held Dupont
> agency: received 0, kept 0, passed on 0, still held 0 (in cents)
agency-right Dupont
owes Dupont
> owes: F-001 700.00 of 1200.00
held Dupont
> agency: received 50000, kept 6000, passed on 0, still held 44000 (in cents)
# Its transfer comes without a word: it is nobody's payment a second time.
receives 2026-03-24 440.00 "REVERSEMENT DOSSIER" from Ponant
until 2026-03-25
> 2026-03-21 Sat  the agency says of Dupont: call
> 2026-03-21 Sat  somebody has looked at what the agency said of Dupont: confirmed
> 2026-03-21 Sat  the agency says of Dupont: payment
> 2026-03-21 Sat  payment of 2026-03-16 (person): F-001 500.00
> 2026-03-21 Sat  somebody has looked at what the agency said of Dupont: confirmed
> 2026-03-21 Sat  a match is undone: F-001 1200.00 open
> 2026-03-21 Sat  a payment waits for a person: F-001 500.00
> 2026-03-21 Sat  a bank line is aside
> 2026-03-21 Sat  what the agency said of Dupont waits again
> 2026-03-21 Sat  payment of 2026-03-16 (person): F-001 500.00
> 2026-03-21 Sat  somebody has looked at what the agency said of Dupont: confirmed
statement camt from 2026-03-20 until 2026-03-25
until 2026-03-26
> 2026-03-26 Thu  a bank line is waiting
agency-line Dupont 440.00
held Dupont
> agency: received 50000, kept 6000, passed on 44000, still held 0 (in cents)
until 2026-03-31
> 2026-03-27 Fri  a bank line is aside
> 2026-03-27 Fri  the agency says of Dupont: remittance
> 2026-03-27 Fri  somebody has looked at what the agency said of Dupont: confirmed
agency-back Dupont
why Dupont
> why: step-due F-001
until 2026-04-20
> 2026-04-01 Wed  the claims against Dupont are back: taken-back
> 2026-04-01 Wed  formal-notice to Dupont by registered-letter: F-001 700.00
> 2026-04-01 Wed  formal-notice to Dupont: posted, asks for payment by 2026-04-13
> 2026-04-14 Tue  asks a person: end-of-scenario (Dupont F-001)
owes Dupont
> owes: F-001 700.00 of 1200.00
