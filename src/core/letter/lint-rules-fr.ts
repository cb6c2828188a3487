import type { LintRule } from './lint-rules.ts';

const POSSESSION = '(comptes?|biens|salaires?|meubles|vehicules?|mobilier|materiel|remunerations?|patrimoine)';

/** French words for what may not be said, from what is never lawful to what only comes too soon. */
export const FRENCH_RULES: readonly LintRule[] = [
  {
    code: 'court-likeness',
    upTo: 3,
    patterns: [
      /au nom du peuple francais|republique francaise|par ces motifs|ministere (public|de la justice)/,
      /\bcommandements? (de payer|valant|aux fins)/,
      /\bsommations?\b|\bsommons\b/,
      /\bsignification\b(?! (de|du|des) (ce|cette|ces|terme|mot|sigle|code|abreviation|champ))/,
      /\b(est|sera|etre|acte|ete|vous) signifiee?s?\b|\bsignifions\b/,
      /(?<!(obtenir|obtention|demander|solliciter|delivrance|delivrer)[^.]{0,25})\btitres? executoires?\b/,
      /\b(formule|force|grosse|copie) executoire\b|\bavis a tiers detenteur\b/,
      /(?<!(requete|procedure|voie|demande|demander|solliciter|deposer)[^.]{0,25})\binjonctions?\b/,
      /\b(acte|exploit|constat) (d'huissier|extra-?judiciaire|de commissaire de justice)/,
      /\bproces[ -]verbal (de (saisie|carence|non[ -]contestation)|d'(huissier|expulsion))/,
      /\bordonnances? (d'injonction|de pa(yer|iement)|du (juge|tribunal|president)|portant)|\bjugement rendu\b|\bgreff(e|ier)\b/,
    ],
  },
  {
    code: 'seizure',
    upTo: 3,
    patterns: [
      /\bsaisies?[ -](arret|attribution|vente|conservatoire|mobiliere|immobiliere|remuneration)/,
      new RegExp(
        `(?<!(erreur|faute) de )\\bsaisi(e|es|r|rons|rions|ssons)( (de|du|des|sur|d'))?( (la|le|les|vos|votre|leurs))? ${POSSESSION}\\b`,
      ),
      /\bsaisies? (imminentes?|prochaines?|est|sont|sera|seront)\b|\bavant saisies?\b|\bbloqu\w+ (vos|votre) comptes? bancaires?\b/,
      /\b(faire|ferons) saisir\b|\bproceder(ons|a)? a (une|la|des) saisies?\b|\bexecution forcee\b|\bexpuls(er|ion|erons)\b/,
    ],
  },
  {
    code: 'criminal-threat',
    upTo: 3,
    patterns: [
      /(?<!clauses? )\bpenal(e|es|aux|ement)?\b|\bprison\b|\bemprisonnement\b|\bgendarme(s|rie)?\b|\bdelits?\b|\bescroqueries?\b/,
      /\bpolice\b(?! (d'assurance|de caractere))/,
      /\b(port|depos)(er|erons|ons|e|ez)? (une )?plainte|\bdepot de plainte|\bprocureur\b/,
    ],
  },
  {
    code: 'publicity',
    upTo: 3,
    patterns: [
      /\blistes? noires?\b|\bblack ?-?list/,
      /\bdivulg|\brendr(e|ons|a|ions) publi(c|que)|\bplace publique\b|\breseaux sociaux\b|\bavis negatif|\bpublier(ons|ions)? (votre|vos|le nom|un avis|cette dette)/,
      /\bfich(age|er|ons|erons|e)\b(?! (technique|client|produit|navette|de paie))(?<!(la|une|cette|votre) fiche)/,
      /\b(inscri\w+|declar\w+|signal\w+) [^.]{0,30}(fichier|liste|registre|banque de france|incidents? de paiement)/,
      /\b(clients?|fournisseurs?|employeurs?|voisins?|banqu\w+|famille|proches|partenaires|confreres)( \w+)? (sera|seront) (informe|averti|prevenu|alerte)/,
      /\bvotre nom\b[^.]{0,20}\b(affich|publi|figur|diffus|communiqu)|\baffich\w+ [^.]{0,15}\b(noms?|dettes?|impayes?)\b/,
      /\b(notation|cote|score)s? (de |du )?credit\b/,
      /\b(inform|alert|prevenir|previendr|avert|contact)\w* (aussi )?(vos|votre) (clients?|fournisseurs?|employeurs?|voisins?|banqu\w+|famille|proches|partenaires|confreres|associes)/,
    ],
  },
  {
    code: 'intimidation',
    upTo: 3,
    patterns: [
      /\bnous savons ou (vous|tu) |\bregretterez\b|\ble regretter\b|\brepresailles\b|\btant pis pour vous\b|\brisques et perils\b/,
      /\bnous n'hesiterons pas\b(?! (a|de) (vous|y) (aider|repondre|rappeler|accompagner|proposer|conseiller|recevoir))|\bjusqu'au bout\b|\bcroyez-(nous|moi)\b|\bpar tous (les )?moyens\b|\bvous ne (nous )?(echapperez|laissez pas le choix)|\bvous (allez|devrez) payer cher/,
    ],
  },
  {
    code: 'insult',
    upTo: 3,
    patterns: [
      /\b(escrocs?|voleurs?|menteurs?|menteuses?|malhonnetes?|minables?|arnaqu\w+|tricheurs?|parasites?|incapables?|incompetents?|irresponsables?)\b/,
      /\bmauvais(e)? (payeurs?|foi)\b|\bhont(e|eux|euse)\b|\bscandaleu(x|se)\b|\bvous (vous )?moquez\b|\binqualifiable\b/,
    ],
  },
  {
    code: 'false-urgency',
    upTo: 3,
    patterns: [
      /\burgen(t|te|ts|ce|ces|mment)\b|\bsous (24|48|72) ?(h|heures)\b|\btrop tard\b|\bdernieres? chances?\b|\btoutes? affaires? cessantes?\b|\bsur[ -]le[ -]champ\b/,
      /\b(payer|payez|regler|reglez|paiement|reglement|virement)\b[^.]{0,30}\b(immediat\w*|sans (aucun )?delai|tout de suite)\b/,
      /\b(avez|disposez|reste|plus que) (de )?(24|48|72) ?(h|heures)\b|\b(payez|reglez) (maintenant|aujourd'hui)\b|!{2,}/,
      /\bderniers? (avis|avertissements?|delais?)\b|\bultimes?\b/,
    ],
  },
  {
    code: 'unconditional-threat',
    upTo: 3,
    patterns: [
      /\bnous (vous )?(saisirons|engagerons|poursuivrons|assignerons|attaquerons|obtiendrons votre condamnation)\b/,
      /\bnous allons (vous )?(saisir|engager|poursuivre|assigner|attaquer)\b/,
      /\bnous (transmettrons|confierons|remettrons|allons transmettre|allons confier|allons remettre) (votre|le|ce) dossier\b/,
      /\b(dossier|creance)\b[^.]{0,20}\b(sera|est) (transmise?|confiee?|remise?|portee?) /,
      /\b(procedures?|poursuites?|actions?)( judiciaires?| en justice)? (sera|seront) (engage|lance|intente)/,
      /\b(huissiers?|commissaires? de justice|avocats?)\b[^.]{0,20}\b(viendra|passera|se presentera|interviendra|agira|sera (saisi|mandate|charge))/,
      /\b(tribunal|juge|justice|juridiction) (vous )?(condamnera|ordonnera|obligera|contraindra)/,
      /\bvous (serez|etes|allez etre) (poursuivi|condamne|assigne|convoque|contraint|cite)/,
      /\b(recevr(ez|a|ont)|recevez|allez recevoir) [^.]{0,30}\b(assignation|citation|convocation|requete|huissier|commissaire|avocat|juge)/,
      /\b(dossier|creance|affaire|impaye)\b[^.]{0,20}\b(part|partira|va|ira|passe|passera|arrive|arrivera|est (transmise?|confiee?|remise?|portee?)) [^.]{0,30}\b(tribunal|justice|juridiction|juge|contentieux|avocat|huissier|commissaire)/,
      /\b(tribunal|juge|juridiction|justice|conciliateur)( \w+){0,3} (est|sera|va etre) saisie?\b/,
      /\b(nous|on)( vous)? (saisissons|saisirons|saisit|saisira|allons saisir) [^.]{0,30}\b(tribunal|juge|juridiction|justice)/,
      /\b(nous|on)( vous)? (assign|attaqu|cit)(ons|e|erons|era)\b(?<!\bcite)|\b(nous|on) vous (poursuiv(ons|rons|ra)|poursuit)\b/,
      /\b(transmet(tons|trons|tra)?|confi(ons|erons|e|era)|remet(tons|trons|tra)?|port(ons|erons)) [^.]{0,40}\b(huissier|commissaire de justice|avocat|tribunal|juridiction|contentieux|justice)/,
      /\b(assignation|citation|requete|recours|procedures?|poursuites?|actions?)( en justice| judiciaires?| en paiement)?( \w+)? (suit|suivra|suivront|suivent|part|partira|debute|debutera|commence|commencera|intervient|interviendra)\b/,
      /\b(assignation|citation|requete|recours|procedures?|poursuites?)( en justice| judiciaires?| en paiement)?( \w+)? (est|sont|sera|seront)( \w+)? (depose|delivre|engage|lance|introdui|ouvert|notifie|adresse|envoye|prepare)/,
      /\bnous (procederons|ferons proceder) (a|au|aux) [^.]{0,15}(recouvrement|execution|poursuites?)/,
    ],
  },
  {
    code: 'impossible-action',
    upTo: 3,
    kinds: ['public-body'],
    patterns: [
      /\binjonction de payer\b|\btribunal (de commerce|judiciaire|des (affaires|activites) economiques)\b|\bcommissaires? de justice\b|\bhuissiers?\b/,
    ],
  },
  {
    code: 'impossible-action',
    upTo: 3,
    kinds: ['consumer'],
    patterns: [/\btribunal (de commerce|des (affaires|activites) economiques)\b/],
  },
  {
    code: 'legal-threat',
    upTo: 2,
    patterns: [
      /\btribuna(l|ux)\b|\bhuissiers?\b|\bcommissaires? de justice\b|\bjuridictions?\b|\bjudiciaires?\b|\bjudiciairement\b|\bcontentieu(x|se)\b/,
      /\bpoursuites?\b|\bpoursuivr(e|ons|ions) en\b|\b(en|devant la) justice\b|\bproces\b(?!-verbal| verbal)|\bjuges?\b(?! (utile|bon|necessaire))/,
      /\b(mise?s?|mettre|mettons|mettrons|mettrions|mets|met) (vous )?en demeure\b/,
      /\b(notre|nos|un|des|mon|d'|aux?|l') ?avocats?\b|\bassign(ation|ations|er|erons|erions)\b|\brequete\b|\brefere[ -]provision\b/,
      /\bsaisir (le|la|les|un|une) (tribunal|juge|justice|juridiction|conciliateur)/,
      /\b(societe|cabinet|agence|organisme|societes|cabinets) de recouvrement\b|\brecouvrement (force|judiciaire|contentieux)\b|\bvoies? (de droit|legales?)\b/,
      /\b(nos|notre|des|les) juristes?\b|\b(service|departement|conseil) juridique\b|\bvoie juridique\b/,
      /\bclauses? (resolutoires?|penales?)\b|\bdecheance du terme\b/,
    ],
  },
  {
    code: 'claim-too-soon',
    upTo: 2,
    patterns: [
      /\bnous vous (reclamons|facturons|appliquons|demandons (de (regler|payer) )?(les|des|une|l'|ces)) ?[^.]{0,30}(penalit|interets|indemnite|frais)/,
      /\b(penalites?|interets|indemnites?|frais)\b[^.]{0,40}\b(s'ajoutent|s'ajoute|vous (sont|est) factur|ont ete (ajout|factur)|seront (ajout|factur|applique|reclame))/,
    ],
  },
  {
    code: 'cost-too-soon',
    upTo: 1,
    patterns: [
      /\bpenalites?\b|\bindemnites?\b|\bmajor(ation|ations|e|ee|es)\b|\b40([.,]00)? ?(€|euros?\b)|\bforfaitaires?\b/,
      /\binterets? (de retard|moratoires?|legaux|legal|contractuels?)|\btaux d'interets?\b|\binterets?\b[^.]{0,20}\b(reclame|facture|applique|du)s?\b|\bagios?\b/,
      /\bfrais (de |d')?(recouvrement|relances?|rappels?|dossier|gestion|impayes?|retard|procedure|justice|supplementaires|accessoires)/,
    ],
  },
  {
    code: 'cost-too-soon',
    upTo: 2,
    kinds: ['consumer', 'unknown'],
    patterns: [/\binterets? (de retard|moratoires?|legaux|legal|contractuels?|au taux)/],
  },
  {
    code: 'law-too-soon',
    upTo: 1,
    patterns: [
      /\b(articles?|art\.) ?[lrd]\.? ?\d{2,}|\bcode (civil|de commerce|de la consommation|de procedure|de la commande publique|monetaire)/,
      /\b(la|une) loi\b|\blegalement\b|\btaux legal\b|\bjurisprudence\b|\bde plein droit\b/,
    ],
  },
  {
    code: 'consequence-too-soon',
    upTo: 1,
    patterns: [
      /\bconsequences?\b|\bsous peine\b|\ba defaut\b|\bfaute de (reglement|paiement|reponse|retour)|\bnous nous verr(ons|ions)\b|\bcontraints? (de|d')|\bdans l'obligation\b/,
      /\b(suspend\w*|suspension|bloqu\w*|blocage|interromp\w*|interruption|resili\w*)\b[^.]{0,20}\b(livraisons?|commandes?|services?|comptes?|acces|prestations?|contrats?|abonnements?)/,
      /\b(livraisons?|commandes?|services?|comptes?|acces|prestations?|contrats?|abonnements?)\b[^.]{0,20}\b(sera|seront|serait|seraient)\b[^.]{0,10}(suspend|bloqu|interromp|resili|ferme|coupe)/,
      /\bderniere? (rappel|relance)s?\b|\bavertissements?\b|\brecouvrement\b/,
    ],
  },
  {
    code: 'reproach',
    upTo: 2,
    patterns: [
      /\b(inadmissible|inacceptable|intolerable|inexcusable|deplorable)s?\b|\bnegligen(ce|t|ts|te)\b|\bmanquements?\b|\bdefaillan(t|te|ts|ce)\b/,
      /\bvous n'avez (pas|jamais) (respecte|tenu|honore|daigne)|\bvous avez manque\b|\ben infraction\b|\bvotre mauvaise\b|\bnous deplorons\b|\bperdons patience\b|\bpatience a (des|ses) limites\b/,
    ],
  },
];
