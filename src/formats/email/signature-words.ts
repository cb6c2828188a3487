/** What stands below an author's text and is not his answer. */

/** The mark of a signature (RFC 3676), and what some programs make of it. */
export const SIGNATURE_MARK = /^(?:--\s?|__+\s*|—|–)$/;

/** A line that a telephone or a program adds, alone on its line. */
export const DEVICE =
  /^[*_>\s]{0,3}(?:(?:sent|mailed) (?:from|via|with|using)|envoyé (?:de(?:puis)?|à partir de|avec|via)|gesendet (?:von|mit)|von meinem|inviato da|enviado desde|enviado do|verzonden vanaf|sendt fra|skickat från|télécharger|obtenir|get|obtenez)\s+(?:(?:my|mon|ma|un|meinem|meine|einem|mein|il mio|mi|mijn|min|the|le|l.application)\s*)?(?:[\w.&+-]{1,20}\s+){0,3}?(?:iphone|ipad|ios|android|samsung|galaxy\S*|blackberry|smartphone|mobile|mobil\w*|téléphone\S*|portable|phone|handy|huawei|xiaomi|outlook|mail|courrier|yahoo\S*|gmail|orange|free|sfr|typeapp|bluemail|spark|windows|thunderbird|proton\S*|tablet\w*)(?![\p{L}\d])(?:[\s\p{L}\d_.:,/’'<>()&?=%+#-]{0,120})$/iu;

/** Formulas that close a letter, alone on their line. What stands behind is a name. */
export const CLOSING =
  /^(?:(?:bien |très |tres )?(?:cordialement|cdlt|cdt|amicalement|sincèrement|respectueusement)(?: (?:à vous|vôtre|votre))?|bien à (?:vous|toi)|salutations(?: distinguées| cordiales)?|(?:avec (?:mes|nos) )?(?:meilleures |sincères )?salutations|(?:je vous prie|nous vous prions|veuillez) .{0,120}(?:salutations|considération|sentiments).{0,60}|(?:(?:kind|best|warm|warmest|with (?:kind|best)) )?regards|yours (?:sincerely|faithfully|truly)|sincerely(?: yours)?|best wishes|all the best|cheers|(?:mit )?(?:freundlichen?|besten?|herzlichen?|viele[nr]?|liebe[nr]?) gr(?:ü|ue)(?:ß|ss)en?|mfg|hochachtungsvoll|cordiali saluti|distinti saluti|saluti|(?:un )?saludos?(?: cordial(?:es)?)?|atentamente|atenciosamente|cumprimentos|met vriendelijke groet(?:en)?)\s*[,.!]?$/i;

/** How a notice of confidentiality, or one about printing, begins. */
export const DISCLAIMER =
  /^[\s*>_-]{0,20}(?:(?:ce|le présent|cet) (?:message|e-?mail|courriel|courrier).{0,80}(?:confidentiel|strictement|exclusi|destin|uniquement)|(?:les )?informations? contenues? dans ce|avis (?:de confidentialité|important)|si vous (?:avez reçu|recevez|n.êtes pas).{0,60}(?:message|erreur|destinataire)|(?:this|the) (?:e-?mail|message|communication|information).{0,120}(?:confidential|privileged|intended)|confidentiality(?: notice)?\b|disclaimer\b|diese (?:e-?mail|nachricht).{0,80}(?:vertraulich|bestimmt)|(?:avant d.imprimer|pensez à l.environnement|n.imprimez (?:ce|cet)|please consider the environment|think before (?:you )?print)|le informazioni contenute|(?:aviso|nota) (?:legal|de confidencialidad))/i;
