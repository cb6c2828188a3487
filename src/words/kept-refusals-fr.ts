/** What is refused about notes and documents on file, by code. */
export const KEPT_REFUSALS_FR: Readonly<Record<string, string>> = {
  'note-empty': 'Une note a besoin de ses mots.',
  'note-too-long': 'Une note a {most} caractères au plus : versez un texte plus long comme document.',
  'notes-pinned': 'Ce débiteur (n° {id}) a déjà {most} notes épinglées : désépinglez-en une d’abord.',
  'unknown-note': 'Il n’y a pas de note n° {id} dans cet espace, ou elle a été corrigée ou retirée.',
  'document-empty': '{path} est vide.',
  'document-too-large': '{path} dépasse {most} Mo : un document du dossier fait {most} Mo au plus.',
  'document-kind': '{path} n’est ni un PDF, ni une image JPEG ou PNG, ni un e-mail (.eml) : enregistrez-le en PDF, puis versez ce PDF.',
  'document-kind-missing': 'Dites ce que c’est : --kind contrat, conditions, commande, livraison, facture, échange ou autre.',
  'document-nothing': 'Dites quel fichier : acquit document FA-12 commande.pdf --kind commande. La liste : acquit documents FA-12.',
  'filed-many': 'Ce débiteur (n° {id}) a déjà {most} documents au dossier : retirez-en un d’abord.',
};
