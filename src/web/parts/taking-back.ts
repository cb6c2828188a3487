import { answered, api } from '../client/client.ts';
import { usePlace } from '../shell/place.ts';
import { useWords } from '../words/language.tsx';
import { TODAY_ACTS } from '../words/today-acts.ts';
import { useAct } from './act.ts';

type Approved = { readonly dispatches: readonly number[]; readonly restMinutes: number };

/** Takes approvals back: what was approved waits again. */
export function useTakingBack() {
  const acts = useWords(TODAY_ACTS);
  const { workspace, creditor } = usePlace();
  return useAct(
    (dispatches: readonly number[]) =>
      answered(
        api.POST('/api/w/{workspace}/creditors/{creditor}/unapprove', {
          params: { path: { workspace, creditor } },
          body: { dispatches: [...dispatches] },
        }),
      ),
    { done: ({ takenBack }) => acts.takenBack(takenBack) },
  );
}

/** How an approval just given is taken back, and until when. */
export function useUndoOfApproval() {
  const acts = useWords(TODAY_ACTS);
  const { mutate } = useTakingBack();
  return ({ dispatches, restMinutes }: Approved) => ({ until: acts.undoUntil(restMinutes), undo: () => mutate(dispatches) });
}
