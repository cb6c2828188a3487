import type { IntentCode } from './intent.ts';

/** What says so, and what must not stand in the same sentence. The first of an intent that fits is shown. */
export type Clue = { readonly pattern: RegExp; readonly unless?: RegExp };

const NEGATED_FR = /(?:n[’'e]\s*\p{L}*|pas|jamais|aucun[e]?)\s/iu;
/** A condition, a refusal or a wish is no promise. */
const NO_PROMISE =
  /(?:\bne\s+(?:paier|paye|régler|regler|virer)|\bne\s+(?:pourr|pouv|sera|serons|vais|va|compt)|\bpas\s+(?:régler|payer|en\s+mesure)|\bwill\s+not|won[’']t|\bcannot|can[’']t|unable|refus|\bsi\s+vous|\bif\s+you|dès\s+(?:que|réception)|à\s+condition|as\s+soon\s+as|once\s+(?:we|you)|unless|until\s+(?:we|you)|tant\s+que)/iu;

/** The clues of each intent in French and English; which of the two is not asked, since people mix them. */
export const CLUES: Readonly<Record<IntentCode, readonly Clue[]>> = {
  insolvency: [
    { pattern: /(?:redressement|liquidation|sauvegarde)\s+judiciaire/iu, unless: /\bpas\s+en\b|clôtur/iu },
    { pattern: /(?:procédure|procedure)\s+(?:collective|de\s+sauvegarde)/iu },
    { pattern: /(?:mandataire|liquidateur|administrateur)\s+judiciaire/iu },
    { pattern: /(?:cessation|état\s+de\s+cessation)\s+(?:de|des)\s+paiements?/iu },
    { pattern: /dépôt\s+de\s+bilan|déposé\s+(?:le\s+|son\s+|notre\s+)?bilan/iu },
    {
      pattern:
        /\b(?:insolvency\s+proceedings|in\s+(?:administration|liquidation|receivership)|filed\s+for\s+bankruptcy|has\s+gone\s+bankrupt|chapter\s+11)\b/iu,
    },
  ],
  'wrong-person': [
    {
      pattern: /(?:je|nous)\s+ne\s+(?:suis|sommes)\s+(?:pas|plus)\s+(?:le|la|les)\s+(?:bon|bonne|bons|destinataire|interlocut|personne)/iu,
    },
    { pattern: /(?:erreur|trompé[es]*)\s+(?:de|sur\s+la?)\s+(?:destinataire|personne|société|client|adresse)/iu },
    { pattern: /ne\s+(?:me|nous)\s+concerne(?:nt)?\s+(?:pas|plus|en\s+rien)/iu },
    { pattern: /(?:je\s+ne\s+travaille\s+plus|n[’'](?:est|ai)\s+plus\s+(?:salarié|dans\s+l[’']entreprise|chez))/iu },
    { pattern: /(?:we|i)\s+(?:do\s+not|don[’']t)\s+know\s+(?:this|your)\s+(?:company|invoice|account)/iu },
    { pattern: /(?:wrong|not\s+the\s+right)\s+(?:person|company|recipient|address|contact)/iu },
    { pattern: /(?:no\s+longer\s+works?\s+(?:here|for|at)|not\s+(?:our|my)\s+(?:invoice|debt)|(?:is|am|are)\s+not\s+the\s+right)/iu },
  ],
  dispute: [
    { pattern: /(?:je|nous)\s+(?:contest|refus)(?:e|ons|ez)\b[^.!?\n]{0,80}/iu },
    {
      pattern:
        /(?:facture|montant|somme|prix)\s+(?:(?:est|sont|parait|semble|nous\s+paraît)\s+)?(?:contesté|erroné|incorrect|inexact|injustifié|fausse?)e?s?/iu,
    },
    { pattern: /(?:nous|je)\s+ne\s+(?:sommes|suis)\s+pas\s+d[’']accord/iu },
    {
      pattern:
        /(?:marchandise|livraison|produit|matériel|travaux|prestation|colis|commande)s?\b[^.!?\n]{0,60}\b(?:non\s+conforme|incompl[eè]t|défectueu|cassé|abîmé|endommagé|manquant|jamais\s+(?:reçu|été|livré)|pas\s+(?:été\s+)?(?:conforme|reçu|livré|terminé|faits?))/iu,
    },
    {
      pattern:
        /(?:non[- ]conforme|malfaçon|avoir\s+(?:attendu|promis|à\s+(?:recevoir|établir|faire))|attend(?:ons|s)\s+(?:un|votre|l[’'])\s*avoir|réserves?\s+(?:non\s+levées?|émises?)|litige)/iu,
    },
    { pattern: /(?:ne\s+dois|ne\s+devons)\s+(?:rien|pas)/iu },
    { pattern: /\b(?:we|i)\s+(?:dispute|contest|disagree|do\s+not\s+(?:agree|owe)|don[’']t\s+(?:agree|owe))\b/iu },
    {
      pattern:
        /\b(?:incorrect|wrong)\s+(?:amount|price|quantity|invoice)\b|\b(?:invoice|amount|price)\s+is\s+(?:wrong|incorrect|not\s+correct)\b/iu,
    },
    {
      pattern:
        /\b(?:goods|delivery|parts?|work|items?|order)\b[^.!?\n]{0,60}\b(?:damaged|defective|missing|incomplete|never\s+(?:arrived|received|delivered)|not\s+(?:received|delivered|as\s+ordered))/iu,
    },
    { pattern: /\b(?:waiting\s+for|expect(?:ing)?|awaiting)\s+(?:a|the|your)\s+credit\s+note\b/iu },
  ],
  paid: [
    { pattern: /(?:déjà|bien)\s+(?:été\s+)?(?:réglé|payé|viré|acquitté)e?s?/iu, unless: /(?:sera|seront|serait|sera\s+bien)\b/iu },
    {
      pattern: /(?:a|ont|avons|ai)\s+(?:bien\s+|déjà\s+)?(?:été\s+)?(?:réglé|payé|viré|acquitté|soldé)e?s?(?!\p{L})/iu,
      unless: /(?:n[’'](?:a|ai|ont|avons)|pas\s+encore)/iu,
    },
    {
      pattern:
        /(?:virement|règlement|paiement|chèque)\s+(?:(?:a\s+été|est|vous\s+a\s+été)\s+)?(?:déjà\s+)?(?:effectué|fait|envoyé|émis|parti|passé|adressé|exécuté)/iu,
      unless: /(?:sera|n[’'](?:a|est)|pas\s+encore)/iu,
    },
    {
      pattern:
        /(?:ci-joint|en\s+pièce\s+jointe|voici|trouverez)\b[^.!?\n]{0,40}\b(?:preuve|justificatif|avis|ordre|confirmation)\s+(?:de|du)\s+(?:virement|paiement|règlement)/iu,
    },
    { pattern: /\b(?:has|have|was|were)\s+(?:already\s+)?(?:been\s+)?(?:paid|settled|transferred)\b/iu, unless: /\bnot\b|\byet\b/iu },
    { pattern: /\b(?:we|i)\s+(?:already\s+)?(?:paid|settled|transferred|made\s+the\s+(?:payment|transfer))\b/iu },
    { pattern: /\b(?:payment|transfer)\s+(?:was|has\s+been)\s+(?:made|sent|executed|done)\b/iu, unless: /\bnot\b/iu },
    { pattern: /\b(?:attached|enclosed)\b[^.!?\n]{0,40}\b(?:proof|confirmation)\s+of\s+(?:payment|transfer)/iu },
  ],
  promise: [
    {
      pattern:
        /(?:je|nous|on)\s+(?:vous\s+)?(?:l[ae]s?\s+)?(?:réglerai|réglerons|réglera|paierai|paierons|paiera|payerai|payerons|virerai|virerons|ferai|ferons|procéderai|procéderons|effectuerai|effectuerons|solderai|solderons|enverrai|enverrons|vais|allons|va|compte|comptons|règle|réglons|paie|payons|vire|virons|effectue|effectuons|fais|faisons|procède|procédons|envoie|envoyons)\b[^.!?\n]{0,90}/iu,
      unless: NO_PROMISE,
    },
    {
      pattern:
        /(?:règlement|paiement|virement|chèque|facture|solde|montant|somme)s?\b[^.!?\n]{0,50}\b(?:sera|seront|est\s+prévu|sont\s+prévu|est\s+programmé|est\s+planifié|partira|interviendra|part\b)[^.!?\n]{0,80}/iu,
      unless: NO_PROMISE,
    },
    { pattern: /(?:règlement|paiement|virement)\s+(?:prévu|programmé|planifié|lancé|en\s+cours)\b[^.!?\n]{0,60}/iu, unless: NO_PROMISE },
    { pattern: /(?:m[’']engage|nous\s+engageons)\s+à\s+(?:vous\s+)?(?:régler|payer|virer|solder)[^.!?\n]{0,80}/iu, unless: NO_PROMISE },
    {
      pattern:
        /\b(?:we|i)(?:\s+will|[’']ll|\s+(?:are|am)\s+going\s+to|\s+(?:intend|plan|expect)\s+to)\s+(?:pay|settle|transfer|make\s+(?:the|a)\s+(?:payment|transfer)|send\s+(?:the|a)\s+(?:payment|transfer|cheque|check)|process)\b[^.!?\n]{0,90}/iu,
      unless: NO_PROMISE,
    },
    {
      pattern:
        /\b(?:payment|transfer|invoice|balance)s?\b[^.!?\n]{0,40}\b(?:will\s+be|is\s+(?:scheduled|planned|due\s+to)|are\s+scheduled|will\s+(?:go|leave|reach))\b[^.!?\n]{0,80}/iu,
      unless: NO_PROMISE,
    },
  ],
  time: [
    {
      pattern:
        /(?:délai|échéancier|échelonn|étal(?:er|ement)|plusieurs\s+fois|(?:deux|trois|quatre|[2-9]|1[0-2])\s+(?:fois|mensualités|versements|échéances)|mensualités|acompte\s+de)/iu,
      unless: /délai\s+(?:de\s+livraison|dépassé|contractuel)|sans\s+délai/iu,
    },
    {
      pattern:
        /(?:difficultés?\s+(?:de\s+)?(?:trésorerie|financières?|passagères?)|trésorerie\s+(?:tendue|difficile|compliquée)|report(?:er)?\s+(?:de\s+|le\s+|notre\s+|l[’'])?(?:règlement|paiement|échéance)|patienter|un\s+peu\s+de\s+temps)/iu,
    },
    {
      pattern:
        /\b(?:instal(?:l)?ments?|payment\s+plan|more\s+time|an?\s+extension|spread\s+(?:the|it|over)|cash\s*flow\s+(?:problem|difficult|issue)|pay\s+in\s+(?:parts|\w+\s+(?:parts|payments)))/iu,
    },
  ],
  copy: [
    { pattern: /(?:copie|duplicata|double|exemplaire)\s+(?:de\s+|d[’'])?(?:la|cette|votre|vos|ces|les|l[’'])?\s*factures?/iu },
    {
      pattern: /(?:renvoy|envoy|adress|transmett|transfér|faire\s+parvenir|fournir)\p{L}*\b[^.!?\n]{0,40}\bfactures?/iu,
      unless: /(?:avons|ai|a|été)\s+(?:déjà\s+)?(?:renvoy|envoy)/iu,
    },
    {
      pattern:
        /(?:n[’'](?:ai|avons)|jamais)\s+(?:pas\s+|jamais\s+|rien\s+)?(?:reçu)\b[^.!?\n]{0,40}\bfactures?|(?:pas|jamais)\s+(?:eu|trouvé|retrouvé|reçu)\s+(?:cette|la|votre|vos|les|de)\s+factures?/iu,
    },
    { pattern: /\b(?:re-?send|send|forward|provide)\b[^.!?\n]{0,40}\b(?:invoices?|copy)\b/iu, unless: /\b(?:we|i)\s+(?:will|have)\b/iu },
    {
      pattern:
        /\b(?:copy|duplicate)\s+of\s+(?:the|your|this|these)?\s*invoices?|(?:never|not)\s+received?\s+(?:the|this|your|any)\s+invoices?/iu,
    },
  ],
  'out-of-office': [
    {
      pattern:
        /(?:absent|en\s+(?:congés?|vacances|déplacement)|hors\s+du\s+bureau|de\s+retour|serai\s+(?:de\s+retour|joignable))\b[^.!?\n]{0,80}/iu,
      unless: NEGATED_FR,
    },
    {
      pattern:
        /\b(?:out\s+of\s+(?:the\s+)?office|on\s+(?:annual\s+|parental\s+)?(?:leave|holiday|vacation)|away\s+(?:until|from|till)|back\s+(?:in\s+the\s+office\s+)?on|will\s+return)\b[^.!?\n]{0,80}/iu,
    },
  ],
};

/** Of attachments and sentences: that a payment is proved. Shown only, never believed. */
export const PROOF_NAMES =
  /(?:virement|avis[-_ ]?(?:d[-_ ’']?op|de[-_ ]?virement)|ordre[-_ ]?de[-_ ]?(?:virement|paiement)|preuve|justificatif|re[cç]u[-_ ]|swift|mt103|pacs|transfer|payment|paiement|r[eè]glement|remittance|proof)/iu;
