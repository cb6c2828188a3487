import { present } from '../core/base/assert.ts';
import type { DebtorKind, PostalAddress } from '../core/receivable/party.ts';
import { frenchVatKey } from '../core/receivable/vat-number.ts';
import { tableOf } from './table.ts';

/** A customer of the demo, as its own accounting knows it. */
export type Customer = {
  /** Its auxiliary account in the books. */
  readonly account: string;
  readonly name: string;
  readonly siren: string | null;
  readonly vatId: string | null;
  readonly address: PostalAddress;
  readonly email: string | null;
  readonly phone: string | null;
  /** What a person says of it, once, where its papers leave a doubt. */
  readonly kind: DebtorKind | null;
  /** The scenario that a person has chosen for it. */
  readonly scenario: string | null;
};

/** An address at which nobody is: the mail server of the demo refuses it for good. */
export const DEAD_ADDRESS = 'hello@studio-kalista.example';

/** account | name | SIREN without its check digit | street | postcode | town | country | e-mail | telephone | what a person adds */
const TABLE = `
HOTELVP | Hôtel du Vieux Pont SAS | 99900101 | 3 quai des Cordeliers | 74000 | Annecy | FR | compta@hotel-vieux-pont.example | 04 65 71 30 11 | -
FONTANEL | Garage Fontanel SARL | 99900102 | 118 avenue de Turin | 73000 | Chambéry | FR | garage@fontanel.example | 04 65 71 30 12 | -
CARREL | Transports Carrel SAS | 99900103 | 7 rue des Frères Lumière | 38300 | Bourgoin-Jallieu | FR | fournisseurs@transports-carrel.example | 04 65 71 30 13 | -
DELORME | Imprimerie Delorme SARL | 99900104 | 22 rue du Repos | 69007 | Lyon | FR | contact@imprimerie-delorme.example | 04 65 71 30 14 | -
HALLES | Brasserie des Halles SARL | 99900105 | 1 place de la Halle | 38500 | Voiron | FR | direction@brasserie-halles.example | 04 65 71 30 15 | -
LUMIERE | Optique Lumière SAS | 99900106 | 45 rue de Genève | 73100 | Aix-les-Bains | FR | gestion@optique-lumiere.example | 04 65 71 30 16 | -
RIVAL | Pépinières du Rival SARL | 99900107 | Route de Beaurepaire | 38260 | La Côte-Saint-André | FR | bureau@pepinieres-rival.example | 06 39 98 30 17 | -
STROCH | Ambulances Saint-Roch SARL | 99900108 | 9 rue Pasteur | 73200 | Albertville | FR | admin@ambulances-saint-roch.example | 04 65 71 30 18 | -
FERRAND | Maçonnerie Ferrand SARL | 99900109 | Les Épinettes | 73800 | Montmélian | FR | sarl.ferrand@maconnerie.example | 06 39 98 30 19 | -
ROCHEBR | Textiles Rochebrune SAS | 99900110 | 5 rue de l'Industrie | 42300 | Roanne | FR | comptabilite@rochebrune.example | 04 65 71 30 20 | -
VASSEUR | Cabinet Vasseur SARL | 99900111 | 16 cours Berriat | 38000 | Grenoble | FR | secretariat@cabinet-vasseur.example | 04 65 71 30 21 | -
PASSEREL | Librairie La Passerelle SARL | 99900112 | 30 Grande Rue | 01300 | Belley | FR | achats@librairie-passerelle.example | 04 65 71 30 22 | -
MOLLARD | Scierie Mollard SARL | 99900113 | Le Pré du Moulin | 73630 | École | FR | - | 04 65 71 30 23 | -
KALISTA | Studio Kalista SAS | 99900114 | 12 rue Sainte-Claire | 74000 | Annecy | FR | hello@studio-kalista.example | 06 39 98 30 24 | -
BRANDT | Holzwerk Brandt GmbH | - | Lindenweg 8 | 79100 | Freiburg im Breisgau | DE | buchhaltung@holzwerk-brandt.example | +49 30 23125 025 | vat=DE999000126
LAMBRECH | Bureau Lambrecht SRL | - | Rue de Fer 41 | 5000 | Namur | BE | info@bureau-lambrecht.example | - | vat=BE0999000127
ALVEO | Groupe Alvéo Santé SA | 99900117 | 2 place Bellecour | 69002 | Lyon | FR | facture.fournisseur@alveo-sante.example | 04 65 71 30 27 | scenario=key-account
PAPETMAR | Papeterie du Marché SARL | 99900118 | 8 place Saint-Léger | 73000 | Chambéry | FR | boutique@papeterie-marche.example | 04 65 71 30 28 | scenario=small-amounts
BELVED | Les Amis du Belvédère | - | Salle des Fêtes, route du Col | 73670 | Entremont-le-Vieux | FR | tresorier@amis-belvedere.example | 06 39 98 30 29 | -
ALLOBROG | Clinique vétérinaire des Allobroges SELARL | 99900120 | 74 avenue de la Gare | 74150 | Rumilly | FR | clinique@veto-allobroges.example | 04 65 71 30 30 | -
NORTHBR | Northbridge Interiors LLC | - | 480 SW Alder Street | 97204 | Portland, OR | US | ap@northbridge-interiors.example | +1 503 555 0142 | -
BONNARD | Menuiserie Bonnard SARL | 99900122 | 27 rue des Artisans | 01100 | Oyonnax | FR | atelier@menuiserie-bonnard.example | 04 65 71 30 32 | -
PERNET | Boulangerie Pernet | 99900123 | 6 rue du Four | 73400 | Ugine | FR | boulangerie.pernet@pain.example | 06 39 98 30 33 | -
MAIRIESA | Mairie de Saint-Aubin-des-Monts | 29990124 | 1 place de l'Église | 73330 | Saint-Aubin-des-Monts | FR | finances@saint-aubin-des-monts.example | 04 65 71 30 34 | kind=public-body
CHVALIS | Centre hospitalier du Val d'Isable | 29990125 | 100 rue de l'Hôpital | 38350 | Val-d'Isable | FR | dsf@ch-val-isable.example | 04 65 71 30 35 | kind=public-body
GARNIER | M. et Mme Garnier | - | 18 chemin des Vignes | 73190 | Challes-les-Eaux | FR | famille.garnier@courriel.example | 06 39 98 30 36 | kind=consumer
FERREIRA | Mme Odile Ferreira | - | 4 impasse du Lavoir | 38530 | Pontcharra | FR | odile.ferreira@courriel.example | 06 39 98 30 37 | kind=consumer
GALETS | Crèche Les Petits Galets SAS | 99900128 | 11 rue des Écoles | 73290 | La Motte-Servolex | FR | gestion@petits-galets.example | 04 65 71 30 38 | -
MONTBRUN | Cave Montbrun SARL | 99900129 | Route des Vins | 73800 | Chignin | FR | cave@montbrun.example | 04 65 71 30 39 | -
PIXELM | Agence Pixelmont SAS | 99900130 | 52 rue Vaugelas | 74000 | Annecy | FR | compta@pixelmont.example | 04 65 71 30 40 | -
CHAMOIS | Restaurant Le Chamois SARL | 99900131 | Le Plan du Lac | 73480 | Val-Cenis | FR | resto@le-chamois.example | 06 39 98 30 41 | -
CAFEMAIR | Café de la Mairie SARL | 99900132 | 2 place de la République | 74100 | Annemasse | FR | cafe@place-republique.example | 04 65 71 30 42 | -
FLEURSCO | Fleurs & Compagnie SARL | 99900133 | 19 rue Nationale | 74200 | Thonon-les-Bains | FR | bonjour@fleurs-compagnie.example | 04 65 71 30 43 | -
BAUGES | Fromagerie des Bauges SARL | 99900134 | Route du Semnoz | 73340 | Lescheraines | FR | compta@fromagerie-bauges.example | 04 65 71 30 44 | -
CLAIRVAL | Pharmacie Clairval SAS | 99900135 | 88 cours Émile-Zola | 69100 | Villeurbanne | FR | pharmacie@clairval.example | 04 65 71 30 45 | -
AUBRAC | Pressing Aubrac SARL | 99900136 | 3 rue Lesdiguières | 38000 | Grenoble | FR | pressing@aubrac.example | 04 65 71 30 46 | -
`;

export const CUSTOMERS: readonly Customer[] = tableOf(TABLE).map(
  ([account = '', name = '', eight, line = '', postcode = '', city = '', ...rest]) => {
    const [country, email, phone, more] = rest;
    const siren = eight ? withCheckDigit(eight) : null;
    const added = new Map((more ?? '').split(' ').map((pair) => pair.split('=') as [string, string]));
    return {
      account,
      name,
      siren,
      vatId: added.get('vat') ?? (siren ? `FR${frenchVatKey(siren)}${siren}` : null),
      address: { lines: [line], postcode, city, country: country ?? 'FR' },
      email: email ?? null,
      phone: phone ?? null,
      kind: (added.get('kind') as DebtorKind | undefined) ?? null,
      scenario: added.get('scenario') ?? null,
    };
  },
);

const BY_ACCOUNT = new Map(CUSTOMERS.map((one) => [one.account, one]));

export function customerOf(account: string): Customer {
  return present(BY_ACCOUNT.get(account), `customer ${account} of the demo`);
}

/** Luhn's check digit, behind the eight digits of a SIREN. */
function withCheckDigit(eight: string): string {
  const sum = [...eight].reduce((total, digit, at) => {
    const weighed = Number(digit) * (at % 2 === 1 ? 2 : 1);
    return total + (weighed > 9 ? weighed - 9 : weighed);
  }, 0);
  return `${eight}${(10 - (sum % 10)) % 10}`;
}
