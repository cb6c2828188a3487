/** On notices of the BODACC. */
export const NOTICE_REFUSALS_FR: Readonly<Record<string, string>> = {
  'bodacc-unreachable': 'Le service de données ouvertes du BODACC ne répond pas en ce moment ({reason}).',
  'bodacc-refused': 'Le service de données ouvertes du BODACC a refusé la demande (HTTP {status}).',
  'bodacc-too-much': 'Le BODACC a répondu plus que ce qui se lit en une fois.',
  'bodacc-too-many-debtors': 'Plus de {most} entreprises ne peuvent être demandées en un jour : importez les bulletins.',
  'notices-not-watched': 'Le BODACC n’est pas surveillé. Activez d’abord la surveillance : « acquit insolvency --watch on ».',
  'no-notices': 'Aucune annonce du BODACC n’est connue pour le débiteur {id}.',
};
