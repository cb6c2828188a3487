import { formatDay } from '../../src/core/base/text.ts';
import { before, bulletin, company, judged, notice } from '../../src/formats/insolvency/bulletin.test-kit.ts';
import { importAny } from '../../src/use-cases/import-any.ts';
import { noticesSeen } from '../../src/use-cases/notices-shown.ts';
import { debtorId } from './events.ts';
import { after, dayAfter } from './words.ts';
import { CREDITOR, type World } from './world.ts';

const NATURES: Readonly<Record<string, string>> = {
  redressement: "Jugement d'ouverture d'une procédure de redressement judiciaire",
  liquidation: "Jugement d'ouverture d'une procédure de liquidation judiciaire",
  conversion: 'Jugement de conversion en liquidation judiciaire',
  plan: 'Jugement arrêtant le plan de redressement',
  'plan-resolved': 'Jugement prononçant la résolution du plan de redressement et la liquidation judiciaire',
  'closed-insufficient': "Jugement de clôture pour insuffisance d'actif",
};

/** What a story can tell of the BODACC: who bears which SIREN, and bulletins as they are imported. */
export const NOTICE_EVENTS: Readonly<Record<string, (world: World, words: readonly string[]) => Promise<void>>> = {
  siren: async (world, [name = '', value = '']) => {
    const { deps } = world;
    const id = debtorId(world, name);
    const key = { id: await deps.store.reserve('debtor_key', 1), creditor_id: CREDITOR, debtor_id: id, scheme: 'siren', value } as const;
    await deps.store.record([{ kind: 'debtor.changed', by: deps.by, data: { id, creditorId: CREDITOR, changes: {}, keys: [key] } }]);
  },
  bulletin: async ({ deps }, [number = '', nature = '', ...words]) => {
    const [siren, corrects] = [after(words, 'siren'), after(words, 'corrects')];
    const written = (word: string) => {
      const on = dayAfter(words, word);
      return on === null ? '' : formatDay(on, 'fr');
    };
    const text = notice({
      type: words.includes('cancelled') ? 'annulation' : corrects === null ? 'creation' : 'rectificatif',
      number: '1',
      persons: company('SOCIETE', siren),
      judgment: judged('Jugement', NATURES[nature] ?? nature, written('judged'), ''),
      before: corrects === null ? '' : before(corrects, written('of'), '1'),
    });
    await importAny(deps, CREDITOR, { name: 'PCL.xml', bytes: bulletin([text], number, written('published')) });
  },
  'notices-seen': async (world, [name = '']) => noticesSeen(world.deps, debtorId(world, name)),
};
