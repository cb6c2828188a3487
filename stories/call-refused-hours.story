# One customer asks to be called in the afternoon, the other not at all. The first call waits for its hour; where nobody may call, the
# call is passed over and the next step comes in its time, by letter and e-mail. A call that is to be made again waits for its day.
start 2026-02-09
debtor Dupont business
debtor Martin business
invoice F-001 Dupont 1200.00 issued 2026-01-12 due 2026-02-11
invoice F-002 Martin 800.00 issued 2026-01-12 due 2026-02-11
calling Dupont from 14:00 until 18:00
calling Martin never
calls call-back
hour 09:30
until 2026-02-24
> 2026-02-09 Mon  courtesy-notice to Dupont by email: F-001 1200.00
> 2026-02-09 Mon  courtesy-notice to Martin by email: F-002 800.00
> 2026-02-09 Mon  courtesy-notice to Dupont: sent
> 2026-02-09 Mon  courtesy-notice to Martin: sent
> 2026-02-16 Mon  first-reminder to Dupont by email: F-001 1200.00
> 2026-02-16 Mon  first-reminder to Martin by email: F-002 800.00
> 2026-02-16 Mon  first-reminder to Dupont: sent
> 2026-02-16 Mon  first-reminder to Martin: sent
> 2026-02-23 Mon  call to Dupont by call: F-001 1200.00
> 2026-02-23  call to Dupont is refused: call-outside-their-hours
> 2026-02-24  call to Dupont is refused: call-outside-their-hours
hour 15:00
until 2026-02-26
> 2026-02-25 Wed  Dupont is to be called again on 2026-02-27
> 2026-02-26 Thu  second-reminder to Martin by email + letter: F-002 800.00
> 2026-02-26 Thu  second-reminder to Martin: sent, asks for payment by 2026-03-06
> 2026-02-26 Thu  second-reminder to Martin: posted, asks for payment by 2026-03-06
calls reached
until 2026-03-06
> 2026-02-27 Fri  call to Dupont: called
hour 19:30
until 2026-03-31
> 2026-03-09 Mon  second-reminder to Dupont by email + letter: F-001 1200.00
> 2026-03-09 Mon  second-reminder to Dupont: sent, asks for payment by 2026-03-17
> 2026-03-09 Mon  second-reminder to Dupont: posted, asks for payment by 2026-03-17
> 2026-03-13 Fri  formal-notice to Martin by registered-letter: F-002 800.00
> 2026-03-13 Fri  formal-notice to Martin: posted, asks for payment by 2026-03-23
> 2026-03-18 Wed  formal-notice to Dupont by registered-letter: F-001 1200.00
> 2026-03-18 Wed  formal-notice to Dupont: posted, asks for payment by 2026-03-30
> 2026-03-24 Tue  asks a person: end-of-scenario (Martin F-002)
> 2026-03-31 Tue  asks a person: end-of-scenario (Dupont F-001)
