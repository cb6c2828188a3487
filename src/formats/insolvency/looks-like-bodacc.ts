/** Whether XML is a bulletin of insolvency notices (DILA, family PCL). */
export function looksLikeBodaccXml(head: string): boolean {
  const root = /<(?![?!])(?:\w+:)?([\w.-]+)/.exec(head)?.[1];
  return root === 'PCL_REDIFF' || (root === 'listeAvis' || root === 'listAvis' ? /<(?:jugement|typeAnnonce|nojo)\b/i.test(head) : false);
}

/** Whether JSON holds records of the BODACC's open data service. */
export function looksLikeBodaccJson(head: string): boolean {
  return /^[[{]\s*["{]/.test(head) && /"(?:familleavis(?:_lib)?|jugement|publicationavis)"\s*:/.test(head);
}
