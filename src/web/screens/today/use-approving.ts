import { notifications } from '@mantine/notifications';
import { answered, api, Refused } from '../../client/client.ts';
import { onceBack } from '../../client/connection.ts';
import { useAct } from '../../parts/act.ts';
import { tellFailure } from '../../parts/failure-notice.ts';
import { useUndoOfApproval } from '../../parts/taking-back.ts';
import { messageOf } from '../../shell/error-screen.tsx';
import { usePlace } from '../../shell/place.ts';
import { useWords } from '../../words/language.tsx';
import { SHELL } from '../../words/shell.ts';
import { TODAY_ACTS } from '../../words/today-acts.ts';
import type { Proposal } from './task.ts';
import { useLastWord } from './use-last-word.ts';

/** What left before the network went may still be under way: it is looked for again after so long each time. */
const LOOKS_MS = [0, 2_000, 4_000, 8_000, 16_000] as const;

/** Approves one step by all its ways. When somebody was quicker, says who and when; when no answer came, looks what became of it, and claims no more than it knows. */
export function useApproving() {
  const acts = useWords(TODAY_ACTS);
  const shell = useWords(SHELL);
  const { workspace, creditor } = usePlace();
  const lastWord = useLastWord();
  const undo = useUndoOfApproval();
  const idOf = ({ all }: Proposal) => all[0]?.id ?? 0;
  const quicker = async (proposal: Proposal) => {
    const word = await lastWord(idOf(proposal));
    tell(`approving-${proposal.contact}`, acts.already(proposal.first.debtor.name, word ?? acts.waitsAgain), 'orange');
  };
  const findOut = async (proposal: Proposal) => {
    const { name } = proposal.first.debtor;
    const said = (message: string, color: 'orange' | 'teal') => tell(`approving-${proposal.contact}`, message, color);
    for (const ms of LOOKS_MS) {
      await after(ms);
      const word = await lastWord(idOf(proposal));
      if (word !== null) return said(acts.wasDone(name, word), 'teal');
      if (ms === 0) said(acts.notDoneYet(name), 'orange');
    }
    said(acts.notDoneSoFar(name), 'orange');
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
      undo,
      after: tellNotApproved,
      failed: (error, proposal) => {
        const id = `approving-${proposal.contact}`;
        const failed = (why: unknown = error) => tellFailure(why, shell, id);
        if (!(error instanceof Refused)) return failed();
        if (error.code === 'not-waiting') return void quicker(proposal).catch(failed);
        if (error.code !== 'unknown-outcome') return failed();
        tell(id, messageOf(error, shell), 'orange');
        onceBack(() => void findOut(proposal).catch(failed));
      },
    },
  );
}

/** Some of what was asked for was approved, and can be taken back; why the rest was not. */
export function tellNotApproved({ notApproved }: { readonly notApproved: string | null }): void {
  if (notApproved !== null) tell('not-approved', notApproved, 'orange');
}

/** Stays until it is put away; what is found out later takes its place. */
function tell(id: string, message: string, color: 'orange' | 'teal'): void {
  notifications.hide(id);
  notifications.show({ id, message, color, autoClose: false, role: 'alert' });
}

function after(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
