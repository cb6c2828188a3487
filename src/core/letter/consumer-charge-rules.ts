import type { LintRule } from './lint-rules.ts';

const KINDS = ['consumer', 'unknown'] as const;

/** A sum or a share in any notation: money comes into a text by its placeholders only, and those stand for what is owed. */
const AMOUNTS: readonly RegExp[] = [
  /[€$£¥%‰]/,
  /(?<![a-z])(eur|euros?|centimes?|dollars?|pour ?cents?|pourcentages?|per ?cent|percentages?)(?![a-z])/,
  // "15,00" alone; a day (04.12.2026) or a telephone number (01.42.56) is none.
  /(?<![\d.,])\d{1,3}([ .]?\d{3})*[.,](\d{2}(?!\d|[.,]\d)|-)/,
];

/** What is no charge: said not to be asked. */
const NOT_ASKED_FR = "(?<!\\b(?:sans|aucune?s?|ni|pas|zero) (?:de |d')?(?:(?:aucune?s?|autres?|nouveaux?|nouvelles?) )?)";
const NOT_ASKED_EN = '(?<!\\b(?:free of|no|without|in|zero) (?:any |extra |additional |further |other )?)';

const FRENCH_WORDS = [
  "(?<!(?:produits?|fruits?|legumes?|poissons?|pains?|fromages?|plats?|au) )frais(?! (?:de |d')(?:port|livraison|transport|deplacement|envoi|pose|installation)(?: (?!ne |pas |non )[a-z']+){0,4} (?:offerts?|a notre charge)\\b)(?!(?: (?!ne |pas |non )[a-z']+){0,4} a notre charge\\b)",
  'cout(?:s|e|es|er|era|eront|erait|eraient|ent)?',
  'surcouts?',
  '(?<!(?:votre|vos) )forfait(?:s|aires?|airement)?',
  '(?:votre|vos) forfaits? (?:de )?(?:recouvrement|relances?|rappels?|frais|retards?|gestion|dossier)',
  'indemni(?:te|tes|taires?|sation|ser|sons|serons)',
  'dedommag[a-z]+',
  'penali(?:te|tes|sation|ser|sons|serons|sees?)',
  'clauses? penales?',
  'major(?:ations?|e|es|ee|ees|er|era|eront|erait|ons|erons)',
  'participations?',
  'agios?',
  'amendes?',
  'astreintes?',
  'honoraires',
  'debours',
  'depens',
  'commissions?(?! de surendettement)',
  'supplements?',
  'surtaxes?',
  'dommages[ -](?:et[ -])?interets',
  'interets? (?:de retard|contractuels?|conventionnels?)',
].join('|');

const ENGLISH_WORDS = [
  'fees?',
  'charg(?:e|es|ed|ing|eable)',
  'costs?',
  'expenses?',
  'indemnit(?:y|ies)',
  'compensat(?:e|ion)',
  'contributions?',
  'lump sums?',
  'commissions?',
  'supplements?',
].join('|');

/** Words that mean the same in no other language that is written here. */
const CHARGING: readonly RegExp[] = [
  new RegExp(`${NOT_ASKED_FR}\\b(?:${FRENCH_WORDS})\\b`),
  // "sans frais jusqu’au 4 décembre" says that they come after.
  /\b(?:sans|aucune?s?|ni|pas de|zero) (?:[a-z']+ )?(?:frais|couts?|forfait|indemnites?|penalites?|majorations?|supplements?)\b[^.]{0,40}\b(?:avant|jusqu|d'ici|a condition|pourvu|tant qu|si (?!vous (?:le )?(?:souhait|prefer|voul)))/,
  /\bfactur(ee|ees|er|era|eront|erait|eraient|ons|ions|erons|erions|ant)\b|\b(vous|est|sont|etes|sera|seront|serait|seraient|etre|ete|ont|avons|a) factures?\b/,
  /\bfacturation (de |d'|des |du )(la |une |l')?(relances?|rappels?|retards?)\b/,
  /\bpar ((lettre|courrier|envoi|message) de )?(relances?|rappels?)\b|\bpar (jour|semaine|mois) de retard\b/,
  /\bs'(y )?ajout(e|ent|era|eront|erait|eraient)\b|\ben sus\b|\ben plus (du (montant|principal)|de (la|cette|votre) (somme|facture|dette))\b|\b(a votre charge|a vos (frais|depens))\b/,
  /\btaux\b(?! (d'interet |de l'interet )?legal\b| (d'interet |de l'interet )?legale\b| de (la )?tva\b)|\bpoints? (de plus|supplementaires?)\b/,
  /\bpenalt(y|ies)\b|\bsurcharges?\b|\bfixed sum\b|\bdamages\b|\b(late|collection|recovery|reminder|admin\w*|handling|extra|additional) (fees?|charges?|costs?)\b/,
];

const CHARGING_IN_ENGLISH: readonly RegExp[] = [
  new RegExp(`${NOT_ASKED_EN}\\b(?:${ENGLISH_WORDS})\\b`),
  /\b(no|without|free of) (\w+ )?(fees?|charges?|costs?)\b[^.]{0,40}\b(before|until|till|if (?!you (prefer|wish|want))|provided|as long as)/,
  /\bper (reminder|letter|notice)\b|\b(on top of|in addition to|added to) (the|this|that|your) (sum|amount|invoice|debt)\b|\bincreased by\b|\bat your expense\b/,
  /\b(late[ -]payment|default|contractual|penal) interest\b|\brate\b(?<!\blegal rate)/,
];

/**
 * A consumer, or a debtor of whom nobody knows whether it is one, is asked for what the claim says and for nothing else: no sum, no
 * share and no word for a charge stands in a text for them, whoever wrote it.
 * @law CPCE L111-8 al. 2; C. conso. L121-21
 */
export const CONSUMER_CHARGE_RULES: readonly LintRule[] = [
  { code: 'consumer-fee', upTo: 3, kinds: KINDS, patterns: [...AMOUNTS, ...CHARGING] },
  { code: 'consumer-fee', upTo: 3, kinds: KINDS, only: 'en', patterns: CHARGING_IN_ENGLISH },
];
