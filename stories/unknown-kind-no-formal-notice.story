# Nobody has confirmed what the debtor is: friendly steps go on, the formal notice waits for the answer.
# @law C. com. L441-10 II
start 2026-01-12
debtor Dupont unknown unconfirmed
invoice F-001 Dupont 1200.00 issued 2026-01-12 due 2026-02-11
until 2026-03-20
> 2026-02-04 Wed  courtesy-notice to Dupont by email: F-001 1200.00
> 2026-02-04 Wed  courtesy-notice to Dupont: sent
> 2026-02-13 Fri  first-reminder to Dupont by email: F-001 1200.00
> 2026-02-13 Fri  first-reminder to Dupont: sent
> 2026-02-19 Thu  call to Dupont by call: F-001 1200.00
> 2026-02-19 Thu  call to Dupont: called
> 2026-02-26 Thu  second-reminder to Dupont by email + letter: F-001 1200.00
> 2026-02-26 Thu  second-reminder to Dupont: sent, asks for payment by 2026-03-06
> 2026-02-26 Thu  second-reminder to Dupont: posted, asks for payment by 2026-03-06
> 2026-03-13 Fri  asks a person: kind-unknown (Dupont)
why Dupont
> why: kind-unconfirmed F-001
kind Dupont business
until 2026-03-27
> 2026-03-23 Mon  formal-notice to Dupont by registered-letter: F-001 1200.00
> 2026-03-23 Mon  formal-notice to Dupont: posted, asks for payment by 2026-04-02
