import { formatLongDay } from '../../core/base/text.ts';
import type { Dossier } from '../../ports/sealed-case.ts';
import { BOUND, MANIFEST, PUBLIC_KEY, SIGNATURE, STAMP } from './case-format.ts';

/** How anybody checks a case, with Acquit or without. */
export function readMe({ creditor, debtor, on, exhibits }: Dossier, signer: string): string {
  return `Dossier de recouvrement
Créancier : ${creditor[0] ?? ''}
Débiteur : ${debtor[0] ?? ''}
Créance arrêtée au ${formatLongDay(on, 'fr')}

${BOUND} : le bordereau, la chronologie et les ${exhibits.length} pièces, à lire ou à imprimer.
pieces/ : chaque pièce, telle qu’elle est partie ou arrivée.
${MANIFEST} : ce que contient le dossier, avec l’empreinte SHA-256 de chaque fichier.
${SIGNATURE} : la signature Ed25519 de ${MANIFEST}.
${PUBLIC_KEY} : la clé qui permet de la vérifier.
${STAMP}, s’il y est : l’horodatage de ${MANIFEST} par une autorité tierce (RFC 3161).

Empreinte de la clé du créancier (demandez-la-lui par un autre chemin et comparez) :
${signer}

Pour vérifier le dossier avec Acquit, sans base de données :
  acquit verify-case FICHIER.zip

Sans Acquit, une fois le fichier décompressé, avec OpenSSL 3 :
  openssl pkeyutl -verify -pubin -inkey ${PUBLIC_KEY} -rawin -in ${MANIFEST} -sigfile ${SIGNATURE}
  openssl ts -verify -token_in -in ${STAMP} -data ${MANIFEST} -CAfile RACINE_DE_L_AUTORITE.pem
puis comparez l’empreinte de chaque fichier (sha256sum) avec celle que donne ${MANIFEST}.
`;
}
