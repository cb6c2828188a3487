/** Invented; the numbers' check digits hold. */
export const VAUBAN = '732 829 320';
export const MARTIN = '404 833 048';
export const OPENING = "Jugement d'ouverture d'une procédure de redressement judiciaire";

type Given = { type?: string; number?: string; persons?: string; judgment?: string; before?: string; court?: string };

export function company(name: string, siren: string | null): string {
  const number =
    siren === null
      ? '<nonInscrit>RCS non inscrit.</nonInscrit>'
      : `<numeroImmatriculation><numeroIdentificationRCS>${siren}</numeroIdentificationRCS><codeRCS>RCS</codeRCS></numeroImmatriculation>`;
  return `<personneMorale><denomination>${name}</denomination></personneMorale>${number}<adresse><france><ville>Lille</ville></france></adresse>`;
}

export function notice({
  type = 'creation',
  number = '0042',
  persons = company('VAUBAN BTP', VAUBAN),
  judgment,
  before = '',
  court = 'TRIBUNAL DE COMMERCE\nDE LILLE',
}: Given = {}): string {
  const said = judgment ?? judged("Jugement d'ouverture", OPENING, '21\u00a0décembre\u00a02025', 'Mandataire : Me Dumont.');
  return `<annonce><typeAnnonce><${type}/></typeAnnonce><numeroAnnonce>${number}</numeroAnnonce><tribunal>${court}</tribunal>${persons}${said}${before}</annonce>`;
}

export function judged(family: string, nature: string, date: string, complement: string): string {
  return `<jugement><famille>${family}</famille><nature>${nature}</nature><date>${date}</date><complementJugement>${complement}</complementJugement></jugement>`;
}

/** The notice that is corrected or cancelled, as a notice names it. */
export function before(bulletin: string, date: string, number: string): string {
  return `<parutionAvisPrecedent><nomPublication>BODACC A</nomPublication><numeroParution>${bulletin}</numeroParution><dateParution>${date}</dateParution><numeroAnnonce>${number}</numeroAnnonce></parutionAvisPrecedent>`;
}

export function bulletin(notices: readonly string[], number = '20260003', date = '06/01/2026'): Uint8Array {
  const text = `<?xml version="1.0" encoding="UTF-8"?><PCL_REDIFF><parution>${number}</parution><dateParution>${date}</dateParution><annonces>${notices.join('')}</annonces></PCL_REDIFF>`;
  return new TextEncoder().encode(text);
}
