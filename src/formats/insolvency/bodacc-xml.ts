import { Findings } from '../findings.ts';
import { EMPTY_READING, type Reading } from '../reading.ts';
import { all, first, readXmlTree, textAt, textsAt, type XmlNode } from '../xml-tree.ts';
import type { InsolvencyFacts } from './insolvency-facts.ts';
import { dateRefused, factsOf, noticeId, type WrittenPerson } from './notice.ts';
import { noticeDay, noticeText } from './notice-texts.ts';

/** A whole year of bulletins has some 60 000 notices of about 1 KB; one bulletin has 1 MB. */
const LIMITS = { maxBytes: 64 * 1024 * 1024, maxMarkup: 2_500_000, maxNodes: 2_500_000 };
/** Where persons live and what they do is nobody's concern here. */
const SKIPPED: ReadonlySet<string> = new Set(['adresse', 'activite', 'enseigne', 'identifiantClient', 'nojo']);
const PATHS = ['annonces/annonce', 'annonce', 'listeAvis/avis', 'listAvis/avis', 'avis'];

/** A bulletin of the DILA (family PCL): its notices of insolvency proceedings. Never throws; what cannot be read is a finding. */
export function readBodaccXml(bytes: Uint8Array): Reading {
  const findings = new Findings();
  const tree = readXmlTree(bytes, { skip: SKIPPED, attributes: [], ...LIMITS });
  findings.addAll(tree.findings);
  const insolvency = tree.root === null ? [] : noticesOf(tree.root, findings);
  if (tree.root !== null && insolvency.length === 0)
    findings.error('bodacc-empty', 'The file holds no notice of insolvency proceedings. Download the bulletin again.');
  return {
    ...EMPTY_READING,
    format: insolvency.length > 0 ? 'bodacc' : null,
    encoding: tree.encoding,
    findings: findings.list(),
    insolvency,
  };
}

function noticesOf(root: XmlNode, findings: Findings): readonly InsolvencyFacts[] {
  const written = noticeText(textAt(root, 'dateParution') ?? '');
  const publicationDate = written === null ? null : noticeDay(written, null);
  if (written !== null && publicationDate === null) findings.warning('bodacc-date', dateRefused(written), root.line);
  const bulletin = textAt(root, 'parution') ?? '';
  const notices = PATHS.map((path) => all(root, path)).find((found) => found.length > 0) ?? [];
  return notices.flatMap((node) => {
    const judgment = first(node, 'jugement') ?? first(node, 'jugementAnnule');
    const before = first(node, 'parutionAvisPrecedent');
    const notice = {
      line: node.line,
      id: noticeId('A', bulletin, textAt(node, 'numeroAnnonce') ?? ''),
      type: typeOf(node),
      court: textAt(node, 'tribunal') ?? '',
      publicationDate,
      judgment: judgment && {
        nature: textAt(judgment, 'nature') ?? '',
        date: textAt(judgment, 'date') ?? '',
        complement: textAt(judgment, 'complementJugement') ?? '',
      },
      ...personsOf(node),
      target: before && {
        publication: textAt(before, 'nomPublication') ?? '',
        bulletin: textAt(before, 'numeroParution') ?? '',
        date: textAt(before, 'dateParution') ?? '',
        number: textAt(before, 'numeroAnnonce') ?? '',
      },
    };
    return factsOf(notice, findings);
  });
}

function typeOf(node: XmlNode): InsolvencyFacts['type'] {
  const name = first(node, 'typeAnnonce')?.children[0]?.name ?? '';
  if (name === 'creation' || name === 'annonce') return 'initial';
  return name === 'rectificatif' ? 'correction' : name === 'annulation' ? 'cancellation' : null;
}

type Group = { name: string | null; registrations: string[]; unregistered: number; crafts: string[] };

/** The persons are no elements of their own: what stands behind a name, up to the next, is that person's. */
function personsOf(node: XmlNode): { readonly persons: readonly WrittenPerson[]; readonly loose: readonly string[] } {
  const groups: Group[] = [];
  for (const child of node.children) {
    if (child.name === 'personneMorale' || child.name === 'personnePhysique') {
      groups.push({ name: nameOf(child), registrations: [], unregistered: 0, crafts: [] });
      continue;
    }
    const group = groups.at(-1);
    if (!group) continue;
    if (child.name === 'nonInscrit') group.unregistered += 1;
    if (child.name === 'numeroImmatriculation')
      group.registrations.push(textAt(child, 'numeroIdentificationRCS') ?? textAt(child, 'numeroIdentification') ?? '');
    if (child.name === 'inscriptionRM') group.crafts.push(textAt(child, 'numeroIdentificationRM') ?? '');
  }
  // Names in a row and numbers in a row: nobody can tell whose is which.
  const isMixed = groups.length > 1 && groups.some((one) => one.registrations.length + one.unregistered !== 1);
  if (!isMixed) return { persons: groups.map((group) => ({ name: group.name, siren: sirenOf(group) })), loose: [] };
  return {
    persons: groups.map(({ name }) => ({ name, siren: '' })),
    loose: groups.flatMap((one) => [...one.registrations, ...one.crafts]),
  };
}

/** Craftsmen are entered in another register, under the same number. */
function sirenOf({ registrations, crafts }: Group): string {
  return registrations.find((one) => one !== '') ?? crafts[0] ?? '';
}

function nameOf(person: XmlNode): string | null {
  const isCompany = person.name === 'personneMorale';
  const parts = isCompany ? textsAt(person, 'denomination') : [...textsAt(person, 'nom'), ...textsAt(person, 'prenom')];
  return noticeText(parts.join(' '));
}
