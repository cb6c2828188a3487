/** What is refused of calls, in French. */
export const CALL_REFUSALS_FR = {
  'calls-refused': 'Ce client ne veut pas être appelé : écrivez-lui.',
  'call-on-day-off': 'On n’appelle pas le samedi, le dimanche ni un jour férié.',
  'call-outside-hours': 'On appelle entre {from} et {until}. Dites à quelle heure vous avez appelé.',
  'call-outside-their-hours': 'Ce client demande à être appelé entre {from} et {until} seulement. Dites à quelle heure vous avez appelé.',
  'call-hour-unreadable': 'Ce n’est pas une heure : écrivez 14:30.',
  'call-hour-ahead': 'Il n’est pas encore {at}.',
  'call-back-without-day': 'Un appel à refaire a son jour.',
  'call-back-day': 'On rappelle un jour ouvré, dans {days} jours au plus, et à une heure qui n’est pas passée.',
  'call-back-too-soon': 'On n’appelle personne aussi souvent : pas avant le {day}.',
  'call-hours-unreadable': 'Les heures s’écrivent 14:00, la première avant la seconde, et en partie entre {from} et {until}.',
  'no-such-call-made': 'Aucun appel n° {id} n’a été noté qui puisse être repris.',
  'nothing-to-confirm': 'Un e-mail confirme un jour convenu avec le client : celui d’une promesse, ou celui où vous rappelez.',
  'no-email-to-confirm': 'Ce client n’a pas d’adresse e-mail qui fonctionne : saisissez-en une, ou notez l’appel sans l’e-mail.',
  'confirmation-not-now':
    'Un e-mail ne peut pas le confirmer maintenant : autre chose suspend ces factures, ou de l’argent est peut-être arrivé. Notez l’appel sans lui.',
  'call-followed': 'Cet appel a déjà eu des suites : il ne peut plus être repris.',
} as const;
