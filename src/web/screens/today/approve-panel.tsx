import { useState } from 'react';
import type { Language } from '../../../core/base/text.ts';
import { capital } from '../../../words/capital.ts';
import { stepName } from '../../../words/terms.ts';
import { WorkPlace } from '../../parts/work-place.tsx';
import { useMay } from '../../shell/place.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import { TODAY } from '../../words/today.ts';
import { TODAY_ACTS } from '../../words/today-acts.ts';
import { ApproveBar } from './approve-bar.tsx';
import { useBlocked } from './message-preview.tsx';
import { ProposalDetail } from './proposal-detail.tsx';
import { SkipDialog } from './skip-dialog.tsx';
import type { Proposal } from './task.ts';
import { TaskRow } from './task-row.tsx';
import { useApproving } from './use-approving.ts';

/** What waits for a yes: the list, the message beside it, and the keys to go through it. */
export function ApprovePanel({ proposals }: { readonly proposals: readonly Proposal[] }) {
  const words = useWords(TODAY);
  const acts = useWords(TODAY_ACTS);
  const { language } = useLanguage();
  const [mayApprove, mayWork] = [useMay('approve'), useMay('work')];
  const [ticked, setTicked] = useState<ReadonlySet<number>>(new Set());
  const [skipped, setSkipped] = useState<Proposal | null>(null);
  const approving = useApproving();
  const isBlocked = useBlocked();
  const known = new Map(proposals.map((one) => [one.contact, one]));
  const selected = proposals.filter((one) => ticked.has(one.contact));
  const press = (key: string, row: number) => {
    const proposal = known.get(row);
    if (key === 's' && proposal && mayWork) setSkipped(proposal);
    else if (key === 'a' && proposal && mayApprove) {
      if (!approving.isPending && !isBlocked(proposal)) approving.mutate(proposal);
    } else return false;
    return true;
  };
  const tick = (key: number, on: boolean) =>
    setTicked((before) => new Set(on ? [...before, key] : [...before].filter((one) => one !== key)));
  return (
    <>
      <WorkPlace
        label={words.kinds.approve}
        rows={rowsOf(proposals, language)}
        onKey={press}
        {...(mayApprove ? { ticked, onTick: tick, tickLabel: acts.tick } : {})}
        above={
          mayApprove && <ApproveBar proposals={proposals} selected={selected} onAll={(on) => setTicked(new Set(on ? known.keys() : []))} />
        }
        detailLabel={words.preview}
        detail={(key) => {
          const proposal = known.get(key);
          return proposal ? (
            <ProposalDetail
              key={key}
              proposal={proposal}
              approving={approving.isPending}
              onApprove={mayApprove ? () => approving.mutate(proposal) : null}
              onSkip={mayWork ? () => setSkipped(proposal) : null}
            />
          ) : null;
        }}
      />
      <SkipDialog proposal={skipped} onClose={() => setSkipped(null)} />
    </>
  );
}

function rowsOf(proposals: readonly Proposal[], language: Language) {
  const counts = new Map([...Map.groupBy(proposals, (one) => one.first.step)].map(([step, some]) => [step, some.length]));
  return proposals.map(({ contact, first, all }) => ({
    key: contact,
    label: first.debtor.name,
    group: { key: first.step, title: `${capital(stepName(first.step, language))} (${counts.get(first.step)})` },
    content: <TaskRow task={first} channels={all.map((one) => one.channel)} />,
  }));
}
