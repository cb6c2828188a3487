import type { Day } from '../../../core/base/day.ts';
import { CALL_OUTCOMES, type CallOutcome, type LateReason } from '../../../core/case/call.ts';
import type { DISPUTE_CAUSES } from '../../../core/case/dispute.ts';
import { answered, api } from '../../client/client.ts';
import { useAct } from '../../parts/act.ts';
import { isNoAmount } from '../../parts/amount-field.tsx';
import { typedAmount } from '../../parts/typed-amount.ts';
import { usePlace } from '../../shell/place.ts';
import { CALLS } from '../../words/calls.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import { TODAY_PEOPLE } from '../../words/today-people.ts';
import type { CallTask } from './task.ts';

/** In the order of their keys. */
export const OUTCOMES = CALL_OUTCOMES;
export type Outcome = CallOutcome;

/** Those of which more must be said than that. */
const DETAILED: ReadonlySet<Outcome> = new Set(['promised', 'disputed', 'call-back']);
export const isDetailed = (outcome: Outcome): boolean => DETAILED.has(outcome);

/** What a person has said of a call so far. */
export type Said = {
  readonly note: string;
  readonly at: string;
  readonly lateReason: LateReason | null;
  readonly promisedOn: Day | null;
  readonly promised: string;
  readonly confirmed: boolean;
  readonly cause: (typeof DISPUTE_CAUSES)[number] | null;
  /** `null`: all that the call is about. */
  readonly item: number | null;
  readonly amount: string;
  readonly againOn: Day | null;
  readonly againAt: string;
  readonly spoke: boolean;
  readonly confirmByMail: boolean;
};

export const NOTHING_SAID: Said = {
  note: '',
  at: '',
  lateReason: null,
  promisedOn: null,
  promised: '',
  confirmed: false,
  cause: null,
  item: null,
  amount: '',
  againOn: null,
  againAt: '',
  spoke: true,
  confirmByMail: false,
};

/** Whether all is said that the outcome needs. */
export function isSaid(outcome: Outcome, said: Said): boolean {
  if (outcome === 'promised') return said.promisedOn !== null && !isNoAmount(said.promised);
  if (outcome === 'call-back') return said.againOn !== null;
  if (outcome === 'disputed') return said.cause !== null && (said.cause !== 'other' || said.note.trim() !== '') && !isNoAmount(said.amount);
  return true;
}

/** Whether there is a day that an e-mail can confirm. */
export function isConfirmable(outcome: Outcome, { spoke }: Pick<Said, 'spoke'>): boolean {
  return outcome === 'promised' || (outcome === 'call-back' && spoke);
}

type Asked = { readonly call: CallTask; readonly outcome: Outcome; readonly said: Said };

function bodyOf({ outcome, said }: Asked) {
  const { note, at, lateReason, confirmed, spoke } = said;
  const hour = (typed: string) => (typed === '' ? null : typed);
  const contested = said.item === null ? null : [{ item: said.item, amount: typedAmount(said.amount) }];
  return {
    outcome,
    note,
    at: hour(at),
    lateReason,
    confirmed,
    spoke,
    promisedOn: outcome === 'promised' ? said.promisedOn : null,
    promised: outcome === 'promised' ? typedAmount(said.promised) : null,
    cause: said.cause ?? ('other' as const),
    contested: outcome === 'disputed' ? contested : null,
    againOn: outcome === 'call-back' ? said.againOn : null,
    againAt: outcome === 'call-back' ? hour(said.againAt) : null,
    confirmByMail: isConfirmable(outcome, said) && said.confirmByMail,
  };
}

/** Records what came of a call; it can be taken back as long as nothing has followed. */
export function useCalling(quiet = false) {
  const [people, words] = [useWords(TODAY_PEOPLE), useWords(CALLS)];
  const { manner } = useLanguage();
  const { workspace } = usePlace();
  const takingBack = useAct(
    (dispatch: number) =>
      answered(api.POST('/api/w/{workspace}/dispatches/{dispatch}/call/undo', { params: { path: { workspace, dispatch } } })),
    { done: () => words.undone },
  );
  return useAct(
    (asked: Asked) =>
      answered(
        api.POST('/api/w/{workspace}/dispatches/{dispatch}/call', {
          params: { path: { workspace, dispatch: asked.call.id } },
          body: bodyOf(asked),
        }),
      ),
    {
      quiet,
      done: ({ heldUntil, confirmation }, { call, outcome }) => {
        const told = people.called(call.debtor.name, people.outcomes[outcome], heldUntil === null ? null : manner.day(heldUntil as Day));
        return confirmation === null ? told : `${told} ${words.confirmLeaves}`;
      },
      undo: (_, { call }) => ({ until: words.undoUntil, undo: () => takingBack.mutate(call.id) }),
    },
  );
}
