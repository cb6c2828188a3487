/** What is refused about decisions on how to go on and proceedings, by code. */
export const PROCEEDING_REFUSALS_FR: Readonly<Record<string, string>> = {
  'nothing-to-decide':
    'Aucune facture en euros de ce client (n° {id}) n’est en retard, ou une procédure porte déjà sur toutes, ou des avoirs et acomptes non affectés les couvrent.',
  'not-late-items':
    'Ce ne sont pas toutes des factures en retard de ce client (n° {id}), en euros : nommez celles dont il reste quelque chose à payer.',
  'way-closed': 'La loi n’ouvre pas cette voie ici : choisissez-en une autre, ou dites d’abord ce qui manque (nature du client, activité).',
  'reasons-empty': 'Une décision a besoin de ses raisons, pour qui la retrouvera plus tard.',
  'reasons-too-long': 'Les raisons ont {most} caractères au plus.',
  'unknown-choice': 'Il n’y a pas de décision n° {id} en vigueur dans cet espace.',
  'unknown-proceeding': 'Il n’y a pas de procédure n° {id} dans cet espace.',
  'unknown-step': 'Il n’y a pas d’acte n° {id} dans cet espace, ou il a été repris.',
  'proceeding-day': 'Une procédure s’ouvre un jour déjà venu : {day} ne l’est pas.',
  'claimed-nothing': 'Une procédure demande plus que rien : dites le montant.',
  'claimed-too-much': 'Il n’était pas dû plus de {amount} € sur ces factures, intérêts et indemnités compris : vérifiez le montant.',
  'proceeding-overlaps':
    'La procédure n° {proceeding} porte déjà sur l’une de ces factures : terminez-la d’abord, ou laissez cette facture de côté.',
  'proceeding-under-way':
    'Une procédure est en cours ou décidée contre ce client (n° {id}) : le dossier du tribunal le nomme, lui. Fusionnez l’autre client dans celui-ci, ou terminez-la d’abord.',
  'hold-is-proceeding': 'La suspension n° {id} tient à une décision ou à une procédure : terminez celle-ci plutôt.',
  'steps-many': 'Une procédure a {most} actes au plus.',
  'steps-follow': 'D’autres actes découlent de l’acte n° {id} : reprenez-les d’abord, en commençant par le dernier.',
  'step-not-next': 'Cet acte ne peut pas suivre ce qui est noté : voyez ce qui peut venir ensuite, ou reprenez le dernier acte.',
  'step-before-the-last': 'Ce jour précède celui du dernier acte : corrigez le jour, ou reprenez le dernier acte.',
  'step-in-the-future': 'Ce jour n’est pas encore venu : un acte se note une fois qu’il a eu lieu.',
  'step-granted': 'Dites le montant accordé : pour une ordonnance plus que rien, jamais plus que ce qui était demandé.',
  'step-hearing': 'Dites le jour de l’audience, pas avant le jour où elle a été fixée.',
  'step-service': 'Dites si la signification a été faite à personne : le délai d’opposition en dépend.',
  'step-ending': 'La procédure ne peut pas s’être terminée ainsi là où elle en est : choisissez une autre fin.',
  'step-opposition-open': 'Le délai d’opposition n’est pas écoulé ce jour-là : personne ne peut encore dire qu’il n’y en a pas eu.',
  'step-day-unread':
    'Ce qui valait pour une ordonnance de ce jour-là n’a pas été lu : vérifiez l’année, ou demandez à un professionnel du droit.',
  'step-enforcement-early':
    'Les deux mois qui suivent la signification de l’ordonnance, avant lesquels elle ne s’exécute pas, ne sont pas écoulés ce jour-là (CPC 1422, à vérifier) : corrigez le jour, ou demandez au commissaire de justice.',
  'step-before-opening': 'La procédure a été ouverte le {day} : un acte ne peut pas la précéder.',
  'step-stayed':
    'Depuis le jugement du {day}, rien n’est déposé, signifié ni exécuté contre ce client (C. com. L622-21) : déclarez la créance.',
  'step-cost': 'Ce qu’un acte a coûté est zéro ou plus, en euros.',
  'step-note-too-long': 'Une note a {most} caractères au plus.',
};
