import { notifications } from '@mantine/notifications';
import { STATUSES } from '../../../words/terms.ts';
import { answered, api, Refused } from '../../client/client.ts';
import { useAct } from '../../parts/act.ts';
import { messageOf } from '../../shell/error-screen.tsx';
import { usePlace } from '../../shell/place.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import { SHELL } from '../../words/shell.ts';
import { TODAY_ACTS } from '../../words/today-acts.ts';
import type { Proposal } from './task.ts';

/** Approves one step by all its ways. When somebody was quicker, says who and what. */
export function useApproving() {
  const acts = useWords(TODAY_ACTS);
  const shell = useWords(SHELL);
  const { language } = useLanguage();
  const { workspace, creditor } = usePlace();
  const tell = (message: string) =>
    notifications.show({ message, color: 'orange', autoClose: false, role: 'alert', closeButtonProps: { 'aria-label': acts.close } });
  const whoWas = async ({ all, first }: Proposal) => {
    const path = { workspace, dispatch: all[0]?.id ?? 0 };
    const { status, approvedBy } = await answered(api.GET('/api/w/{workspace}/dispatches/{dispatch}', { params: { path } }));
    const person = approvedBy !== null && approvedBy !== 'scenario';
    return acts.already(first.debtor.name, person ? acts.approvedBy(approvedBy) : STATUSES[status][language]);
  };
  return useAct(
    ({ all }: Proposal) =>
      answered(
        api.POST('/api/w/{workspace}/creditors/{creditor}/approve', {
          params: { path: { workspace, creditor } },
          body: { dispatches: all.map((one) => one.id) },
        }),
      ),
    {
      done: ({ approved }, { first }) => `${first.debtor.name} · ${acts.approved(approved)}`,
      failed: (error, proposal) => {
        if (error instanceof Refused && error.code === 'not-waiting') void whoWas(proposal).then(tell, () => tell(messageOf(error, shell)));
        else tell(messageOf(error, shell));
      },
    },
  );
}
