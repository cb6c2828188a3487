import { type Day, day } from '../../base/day.ts';
import { type DatedValue, holdsOn, type Series } from '../dated.ts';
import type { OwnDeadline } from '../route.ts';
import type { TimeLimit } from '../time-limit.ts';
import { trusted } from './half-years.ts';

/** From cents to cents, both included. */
export type Range = { readonly low: bigint; readonly high: bigint };

/** The figures that routes to a judge are told by. All ceilings are included in what they allow. */
export type RouteValues = {
  readonly priorAttemptCeiling: Series<bigint>;
  readonly judicialLawyerCeiling: Series<bigint>;
  readonly commercialLawyerCeiling: Series<bigint>;
  readonly lastResortCeiling: Series<bigint>;
  readonly petitionCeiling: Series<bigint>;
  readonly smallClaimsCeiling: Series<bigint>;
  readonly europeanSmallClaimsCeiling: Series<bigint>;
  readonly economicActivitiesSeats: Series<readonly string[]>;
  readonly invoiceCommandment: Series<boolean>;
  readonly reservedForCommandment: Series<boolean>;
  readonly deadlines: Readonly<Record<OwnDeadline, Series<TimeLimit>>>;
  readonly commercialOrderFee: Series<Range>;
  readonly judicialOrderFee: Series<Range>;
  readonly orderService: Series<Range>;
  readonly legalAidContribution: Series<bigint>;
  readonly largeClaim: Series<{ readonly over: bigint; readonly percent: bigint; readonly most: bigint }>;
};

/** CPC 750-1 as it stands applies from this day; what the thresholds were before was not looked up, and is refused. */
const KNOWN_FROM = day('2023-10-01');

const SEATS = [
  'Avignon',
  'Auxerre',
  'Le Havre',
  'Le Mans',
  'Limoges',
  'Lyon',
  'Marseille',
  'Nancy',
  'Nanterre',
  'Paris',
  'Saint-Brieuc',
  'Versailles',
] as const;

/** What this version of Acquit knows. @law CPC 750, 750-1, 761, 818, 853; CPCE L125-1, L126-1; C. com. R721-6, L721-3 */
export const STANDARD_ROUTE_VALUES: RouteValues = {
  priorAttemptCeiling: ceiling('claim that needs a prior attempt', 500_000n, 'CPC 750-1, décret 2023-357 (MARD renumérotés, non relu)'),
  judicialLawyerCeiling: ceiling('claim without a lawyer at the judicial court', 1_000_000n, 'CPC 761 (LEGI partiel)'),
  commercialLawyerCeiling: ceiling('claim without a lawyer at the commercial court', 1_000_000n, 'CPC 853 (LEGI partiel)'),
  lastResortCeiling: ceiling('claim judged in last resort', 500_000n, 'C. com. R721-6, COJ R211-3-24 (LEGI partiel)'),
  petitionCeiling: ceiling('claim by petition', 500_000n, 'CPC 750, 818 (LEGI partiel)'),
  smallClaimsCeiling: ceiling('claim of the simplified small-claims procedure', 500_000n, 'CPCE L125-1 (LEGI ancien)'),
  europeanSmallClaimsCeiling: ceiling('European small claim', 500_000n, 'Règl. 861/2007 (non relu)'),
  economicActivitiesSeats: {
    name: 'seats of the economic activities courts',
    rows: [
      row('2013-01-01', '2024-12-31', [], 'Expérimentation ouverte le 01/01/2025'),
      row('2025-01-01', '2028-12-31', SEATS, 'Loi 2023-1059 (douze sièges, expérimentation)'),
    ],
  },
  // A switch, off: to be turned on by a row of its own once the decree is published and read.
  invoiceCommandment: flag('commandment to pay an invoice', false, 'Loi 2026-307 du 23/04/2026 : décret d’application non publié'),
  reservedForCommandment: {
    name: 'invoices between traders reserved for the commandment to pay',
    rows: [
      row('2013-01-01', '2026-04-22', false, 'CPCE L125-1 (LEGI ancien)'),
      row('2026-04-23', null, true, 'CPCE L125-1, loi 2026-307 (copie tierce)'),
    ],
  },
  deadlines: {
    'officer-answer': time('answer to the judicial officer', { months: 1 }, 'CPCE L125-1, R125-1 à R125-8 (LEGI ancien)'),
    'commandment-answer': time('answer to a commandment to pay', { months: 1 }, 'CPCE L126-1 à L126-5 (copie tierce)'),
    'commandment-service': time('service of an enforceable commandment', { months: 6 }, 'CPCE L126-1 à L126-5 (copie tierce)'),
    'european-opposition': time('opposition to a European order', { days: 30 }, 'Règl. 1896/2006 (non relu)'),
  },
  commercialOrderFee: {
    name: 'fee of the commercial court for an order for payment',
    rows: [
      row('2026-01-01', null, { low: 2_519n, high: 3_347n }, 'Arrêté du 25/02/2026, Infogreffe et Service-Public se contredisent', 'low'),
    ],
  },
  judicialOrderFee: {
    name: 'fee of the judicial court for an order for payment',
    rows: [row('2026-01-01', null, { low: 0n, high: 0n }, 'Gratuite au tribunal judiciaire (non relu)')],
  },
  orderService: {
    name: 'fee for the service of an order for payment',
    rows: [row('2026-01-01', null, { low: 1_290n, high: 5_158n }, 'C. com. A444-11 : 25,79 € × 0,5, 1 ou 2, frais en sus', 'low')],
  },
  legalAidContribution: {
    name: 'contribution to legal aid',
    rows: [
      row('2013-01-01', '2026-04-30', 0n, 'CGI 1635 bis Q (loi 2026-103, date d’un blog)'),
      row('2026-05-01', null, 5_000n, 'CGI 1635 bis Q (loi 2026-103, date d’un blog)'),
    ],
  },
  largeClaim: {
    name: 'contribution to the economic activities courts',
    rows: [
      row(
        '2025-01-01',
        '2028-12-31',
        { over: 5_000_000n, percent: 5n, most: 10_000_000n },
        'Loi 2023-1059 art. 27, décret 2024-1225 : créancier d’au moins 250 salariés',
      ),
    ],
  },
};

/** The value of a day where a figure may be missing without anything else falling: costs. */
export function knownOn<T>({ rows }: Series<T>, on: Day): DatedValue<T> | null {
  return rows.find((row) => holdsOn(row, on)) ?? null;
}

function ceiling(name: string, cents: bigint, source: string): Series<bigint> {
  return { name, rows: [{ from: KNOWN_FROM, to: null, value: cents, ...trusted(source, 'medium') }] };
}

function time(name: string, length: TimeLimit['length'], source: string): Series<TimeLimit> {
  return { name, rows: [row('2013-01-01', null, { length, extended: false }, source)] };
}

function flag(name: string, value: boolean, source: string): Series<boolean> {
  return { name, rows: [row('2013-01-01', null, value, source)] };
}

function row<T>(from: string, to: string | null, value: T, source: string, confidence: 'medium' | 'low' = 'medium'): DatedValue<T> {
  return { from: day(from), to: to === null ? null : day(to), value, ...trusted(source, confidence) };
}
