import { type Day, isDay } from '../base/day.ts';
import { Refusal } from '../base/refusal.ts';
import { formatDay } from '../base/text.ts';
import { type DeadlineFacts, deadlineOf, NAMED_DEADLINES } from '../law/procedural-deadline.ts';
import type { DeadlineKey } from '../law/values/deadline-limits.ts';
import { claimDoubts } from './doubts.ts';
import type { PaperFacts } from './facts.ts';
import { fieldOf, text } from './field.ts';
import type { Paper, PaperDoubt, PaperField, PaperSection } from './paper.ts';
import { creditorSection, debtorSection, signatureSection } from './parties.ts';
import { statementBlocks } from './sums.ts';

type Instructing = 'service-instructions' | 'enforcement-instructions';

/**
 * What the commissaire de justice is asked to do with an order for payment: serve it in time, or enforce it once it may be.
 * @law CPC 1411, 1416, 1422
 * @effect 2026-09-01 (three months to serve; orders of before: six)
 */
export function officerInstructions(facts: PaperFacts, kind: Instructing): Paper {
  const { typed, statements, on, claimOn } = facts;
  const serving = kind === 'service-instructions';
  const name = fieldOf(typed, 'addressee.name', { required: true });
  const address = fieldOf(typed, 'addressee.address');
  const madeOn = fieldOf(typed, 'order.madeOn', { shape: 'day', required: true });
  const servedOn = fieldOf(typed, 'order.servedOn', { shape: 'day', required: true });
  const order = [
    fieldOf(typed, 'order.court', { required: true }),
    fieldOf(typed, 'order.number', { required: true }),
    madeOn,
    ...(serving ? [] : [servedOn]),
    fieldOf(typed, 'order.file'),
  ];
  const lastDay = serving ? serviceLastDay(dayOf(madeOn)) : null;
  const sections: PaperSection[] = [
    { key: 'order', box: null, blocks: [{ is: 'fields', fields: [name, address, ...order] }] },
    creditorSection(facts),
    debtorSection(facts, null),
    { key: 'instructions', box: null, blocks: instructionBlocks(facts, serving, lastDay) },
    ...(statements.length === 0
      ? []
      : [
          {
            key: 'statement',
            box: null,
            blocks: [
              text('Décompte de nos écritures, pour information : le titre seul fait foi des sommes à recouvrer.'),
              ...statements.flatMap(statementBlocks),
            ],
          } as const,
        ]),
    signatureSection(facts),
  ];
  return {
    kind,
    title: serving ? 'Instructions de signification' : 'Instructions d’exécution',
    subtitle: 'Ordonnance portant injonction de payer',
    addressee: [name.value, 'Commissaire de justice', address.value].filter((line) => line !== ''),
    on,
    claimOn,
    sections,
    doubts: [...(serving ? serviceDoubts(facts, lastDay) : enforcementDoubts(dayOf(madeOn), dayOf(servedOn))), ...claimDoubts(facts)],
    totals: statements.map(({ total, currency }) => ({ cents: total, currency })),
  };
}

function instructionBlocks({ typed, creditor }: PaperFacts, serving: boolean, lastDay: Day | null): PaperSection['blocks'] {
  const before = lastDay === null ? '' : ` au plus tard le ${formatDay(lastDay, 'fr')}`;
  const said = serving
    ? `Nous vous demandons de signifier au débiteur l’ordonnance désignée ci-dessus${before}, et de nous adresser le second original avec la date et les modalités de la remise.`
    : 'Nous vous demandons de poursuivre l’exécution de l’ordonnance désignée ci-dessus, revêtue de la formule exécutoire, pour les sommes qu’elle porte, et de nous rendre compte de chaque encaissement.';
  const toTell = [creditor.signatory, creditor.email, creditor.phone].filter(Boolean).join(', ');
  return [
    text(said),
    { is: 'prose', field: fieldOf(typed, 'officer.measures', { shape: 'text' }) },
    { is: 'fields', fields: [fieldOf(typed, 'officer.contact', { known: toTell })] },
  ];
}

function dayOf({ raw }: PaperField): Day | null {
  return isDay(raw) ? raw : null;
}

/** `null` as well where the limit of that day was not read. */
function lastDayOf(key: DeadlineKey, facts: Omit<DeadlineFacts, 'event'>): Day | null {
  try {
    return deadlineOf(key, facts).lastDay;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return null;
  }
}

function serviceLastDay(madeOn: Day | null): Day | null {
  return madeOn === null ? null : lastDayOf('order-service', { on: madeOn });
}

function serviceDoubts({ on }: PaperFacts, lastDay: Day | null): PaperDoubt[] {
  if (lastDay === null) return [];
  const { article } = NAMED_DEADLINES['order-service'];
  return [{ code: lastDay < on ? 'service-too-late' : 'service-last-day', check: lastDay < on, day: lastDay, article }];
}

function enforcementDoubts(madeOn: Day | null, servedOn: Day | null): PaperDoubt[] {
  const { article } = NAMED_DEADLINES['order-execution'];
  const lastDay = servedOn === null || madeOn === null ? null : lastDayOf('order-execution', { on: servedOn, orderMadeOn: madeOn });
  if (lastDay === null) return [{ code: 'commissioner-delay', check: true, article }];
  return [{ code: 'enforcement-not-before', check: true, day: lastDay, article }];
}
