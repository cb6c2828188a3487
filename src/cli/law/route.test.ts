import { afterEach, describe, expect, it, vi } from 'vitest';
import { day } from '../../core/base/day.ts';
import { NotUnderstood } from '../../core/base/refusal.ts';
import { commandLine } from '../cli.ts';
import { typedFace } from '../face.test-kit.ts';
import { type LawRouteOptions, lawRoute, lawRouteText } from './route.ts';

const TODAY = day('2026-11-21');
const TRADERS: LawRouteOptions = { debtor: 'commercant', trader: 'oui', amount: '3200,00' };
const french = (options: LawRouteOptions) => lawRouteText(options, TODAY, 'fr').replace(/[\u00a0\u202f]/g, ' ');
const opened = (options: LawRouteOptions) => lawRoute(options, TODAY).open.map(({ kind }) => kind);

describe('acquit law route', () => {
  it('gives a document: amounts as decimal strings, each answer with its article and certainty', () => {
    const { facts, assumed, open, closed, notice } = lawRoute({ ...TRADERS, order: '01/09/2026', served: '2026-09-15' }, TODAY);
    expect(facts).toMatchObject({ amount: '3200.00', debtor: 'trader', creditorTrader: true, on: '2026-11-21' });
    expect(assumed).toEqual(['seat', 'contested', 'timeBarred', 'insolvent']);
    expect(open[0]).toMatchObject({
      kind: 'order-for-payment',
      rank: 1,
      court: { kind: 'commercial-court', article: 'CPC 1406 ; C. com. L721-3', certainty: 'unverified' },
      costs: [
        { code: 'court-fee', low: '25.19', high: '33.47', certainty: 'unverified' },
        { low: '12.90', high: '51.58' },
      ],
      forms: [{ cerfa: '12946*02', certainty: 'unverified' }, { cerfa: '51156#10' }],
    });
    expect(open[0]?.deadlines.find(({ key }) => key === 'order-service')).toMatchObject({ day: '2026-12-01', article: 'CPC 1411' });
    expect(closed.find(({ kind }) => kind === 'invoice-commandment')).toMatchObject({
      reason: 'decree-not-published',
      message: 'not available: implementing decree not published',
    });
    expect(notice).toContain('validated by a legal professional');
    expect(JSON.parse(JSON.stringify({ facts, open, closed }))).toEqual({ facts, open, closed });
  });

  it('takes the words of a French hand', () => {
    for (const debtor of ['Commerçant', 'société commerciale', 'trader']) expect(opened({ ...TRADERS, debtor })).toEqual(opened(TRADERS));
    expect(opened({ debtor: 'Personne publique', amount: '1 000,00 €' })[1]).toBe('administrative-summary');
    expect(lawRoute({ debtor: 'particulier', amount: '10', seat: 'UE' }, TODAY).facts.seat).toBe('european-union');
    expect(lawRoute({ debtor: 'particulier', amount: '10', seat: 'hors UE' }, TODAY).facts.seat).toBe('outside-european-union');
    expect(lawRoute({ debtor: 'profession libérale', amount: '10', seat: 'Outre-mer' }, TODAY).facts.seat).toBe('overseas');
  });

  it('says what it must be told, instead of routes', () => {
    for (const debtor of [undefined, 'inconnu', 'entreprise']) {
      const options = { amount: '100', ...(debtor === undefined ? {} : { debtor }) };
      expect(lawRoute(options, TODAY)).toMatchObject({ open: [], asks: [{ code: 'debtor-kind' }] });
      expect(french(options)).toMatch(/! Dites ce qu’est le débiteur.*Aucune voie ouverte/s);
      expect(french(options)).not.toContain('Voies fermées');
    }
    expect(french({ debtor: 'artisan', amount: '100' })).toContain('! Dites si le créancier est commerçant');
  });

  it.each<[option: string, options: LawRouteOptions]>([
    ['--debtor', { ...TRADERS, debtor: 'client' }],
    ['--amount', { ...TRADERS, amount: '0' }],
    ['--amount', { ...TRADERS, amount: '-5' }],
    ['--amount', { ...TRADERS, amount: '1.234' }],
    ['--amount', { ...TRADERS, amount: '9'.repeat(400) }],
    ['--trader', { ...TRADERS, trader: 'maybe' }],
    ['--seat', { ...TRADERS, seat: 'moon' }],
    ['--on', { ...TRADERS, on: '2026-02-30' }],
    ['--on', { ...TRADERS, on: '9999-12-31' }],
    ['--order', { ...TRADERS, order: '9999-12-31' }],
    ['--order', { ...TRADERS, order: 'hier' }],
    ['--served', { ...TRADERS, served: '2026-09-15' }],
    ['--served', { ...TRADERS, order: '2026-09-15', served: '2026-09-14' }],
    ['--published', { ...TRADERS, published: '2026-05-26' }],
    ['--published', { ...TRADERS, insolvent: true, published: 'x' }],
    ['--creditor-abroad', { ...TRADERS, creditorAbroad: true }],
  ])('refuses a bad %s, naming it', (option, options) => {
    const act = () => lawRoute(options, TODAY);
    expect(act).toThrow(NotUnderstood);
    expect(act).toThrow(expect.objectContaining({ details: expect.objectContaining({ option }) }));
  });

  it('tells a French reader the court, the range of costs and what to verify', () => {
    const text = french({ ...TRADERS, town: 'Le Mans' });
    expect(text).toMatch(
      /^Voies de droit au 21\/11\/2026\ndébiteur : commerçant ou société commerciale, en métropole \(Le Mans\) ; créancier commerçant ; 3 200,00 €\n/,
    );
    expect(text).toContain(
      'président du tribunal des activités économiques du Mans (CPC 1406 ; loi 2023-1059 ; C. com. L721-3, à vérifier)',
    );
    expect(text).toContain('greffe : de 25,19 € à 33,47 € (arrêté du 25/02/2026, à vérifier)');
    expect(text).toContain('3 mois, ordonnance rendue à compter du 01/09/2026 (CPC 1411)');
    expect(text).toMatch(/non disponible : décret d’application non publié \(loi 2026-307/);
    expect(text).toMatch(/Ce qui est marqué « à vérifier » est à faire valider par un professionnel du droit\.$/);
  });

  it('refuses an order against a town hall and names the way that is open', () => {
    const text = french({ debtor: 'personne-publique', amount: '25000' });
    expect(text).toMatch(
      /- Injonction de payer : le débiteur est une personne publique : le juge est le tribunal administratif \(CPC 1406 ; CJA R541-1, à vérifier\) ; voir plutôt : .*Référé-provision devant le tribunal administratif/,
    );
    expect(text).toContain('obligatoire (CJA R431-2)');
  });

  it('dates the proof of debt', () => {
    const text = french({ ...TRADERS, insolvent: true, published: '26/05/2026' });
    expect(text).toContain('déclarer, depuis la publication au BODACC : 2 mois, au plus tard le 27/07/2026');
    expect(text).toContain('Le délai de déclaration est passé : demander le relevé de forclusion.');
  });

  it('promises nothing, in any language and for any debtor', () => {
    for (const debtor of ['trader', 'craftsman', 'liberal-profession', 'association', 'consumer', 'public-body']) {
      for (const flags of [{}, { contested: true }, { timeBarred: true }, { insolvent: true }]) {
        for (const language of ['fr', 'en'] as const) {
          const text = lawRouteText({ debtor, trader: 'yes', amount: '4000.00', ...flags }, TODAY, language);
          expect(text).not.toMatch(/gagner|garanti|certain de|you will|win\b|undefined|null/i);
          expect(text.trimEnd().split('\n').at(-1)).toMatch(/professionnel du droit\.$|legal professional\.$/);
        }
      }
    }
  });
});

describe('the command', () => {
  afterEach(() => vi.restoreAllMocks());

  const run = (...args: string[]) => {
    const out = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
    commandLine('en', typedFace).parse(['law', 'route', ...args], { from: 'user' });
    return out.mock.calls.flat().join('');
  };

  it('prints one JSON document, or words', () => {
    const out = run('--debtor', 'consumer', '--amount', '4000', '--contested', '--on', '2026-08-31', '--json');
    expect(JSON.parse(out)).toMatchObject({
      facts: { contested: true, on: '2026-08-31' },
      open: [{ kind: 'petition', priorAttempt: { required: true } }, {}, {}, {}, {}],
    });
    expect(run('--amount', '10', '--on', '2026-08-31')).toMatch(/^.*Legal routes on 31.Aug.2026/s);
  });

  it('takes today when no day is given', () => {
    expect(JSON.parse(run('--amount', '10', '--json')).facts.on).toMatch(/^20\d\d-\d\d-\d\d$/);
  });

  it('does not understand a missing amount', () => {
    expect(() => run('--debtor', 'consumer')).toThrow(expect.objectContaining({ code: 'commander.missingMandatoryOptionValue' }));
    expect(() => run('--amount', 'x')).toThrow(NotUnderstood);
  });
});
