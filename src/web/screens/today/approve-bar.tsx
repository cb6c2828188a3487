import { Checkbox, Group, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { answered, api } from '../../client/client.ts';
import { useAct } from '../../parts/act.ts';
import { ActDialog } from '../../parts/act-dialog.tsx';
import { sumsText } from '../../parts/sums.ts';
import { useUndoOfApproval } from '../../parts/taking-back.ts';
import { usePlace } from '../../shell/place.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import { TODAY_ACTS } from '../../words/today-acts.ts';
import type { Proposal } from './task.ts';
import { tellNotApproved } from './use-approving.ts';

type Props = {
  readonly proposals: readonly Proposal[];
  readonly selected: readonly Proposal[];
  readonly onAll: (on: boolean) => void;
};

/** Approving several at once: always with their number and their sum. */
export function ApproveBar({ proposals, selected, onAll }: Props) {
  const acts = useWords(TODAY_ACTS);
  const all = selected.length === proposals.length;
  return (
    <Group gap="xs" mb="xs">
      <Checkbox
        label={acts.tickAll}
        checked={all}
        indeterminate={!all && selected.length > 0}
        onChange={(event) => onAll(event.currentTarget.checked)}
      />
      {selected.length > 0 && !all ? <ApproveSelected selected={selected} /> : <ApproveAll />}
    </Group>
  );
}

function ApproveSelected({ selected }: { readonly selected: readonly Proposal[] }) {
  const acts = useWords(TODAY_ACTS);
  const { manner } = useLanguage();
  const { workspace, creditor } = usePlace();
  const undo = useUndoOfApproval();
  const ids = selected.flatMap(({ all }) => all.map((one) => one.id));
  const approving = useAct(
    () =>
      answered(
        api.POST('/api/w/{workspace}/creditors/{creditor}/approve', {
          params: { path: { workspace, creditor } },
          body: { dispatches: ids },
        }),
      ),
    { quiet: true, done: ({ approved }) => acts.approved(approved), undo, after: tellNotApproved },
  );
  const debtors = new Set(selected.map(({ first }) => first.debtor.id)).size;
  const sum = sumsText(
    manner,
    selected.flatMap(({ first }) => first.totals),
  );
  return (
    <ActDialog
      label={acts.approveSelected(selected.length)}
      button={{ size: 'compact-md' }}
      title={acts.approveSelected(selected.length)}
      confirm={acts.approve}
      acting={approving}
    >
      <Text fw={600}>{acts.approveAbout(ids.length, debtors, sum)}</Text>
      <Text>{acts.approveNext}</Text>
      <Text>{acts.undoNext}</Text>
    </ActDialog>
  );
}

/** All that waits, also what the page does not show: what was counted is what is approved, or nothing. */
function ApproveAll() {
  const acts = useWords(TODAY_ACTS);
  const { manner } = useLanguage();
  const { workspace, creditor } = usePlace();
  const path = { workspace, creditor };
  const undo = useUndoOfApproval();
  const { data } = useQuery({
    queryKey: [workspace, creditor, 'to-approve'],
    queryFn: () => answered(api.GET('/api/w/{workspace}/creditors/{creditor}/to-approve', { params: { path } })),
  });
  // What is confirmed is what stood there when the question was asked, whatever comes meanwhile.
  const [shown, setShown] = useState(data);
  const approving = useAct(
    () =>
      answered(
        api.POST('/api/w/{workspace}/creditors/{creditor}/approve', {
          params: { path },
          body: { all: { seen: shown?.seen ?? '' } },
        }),
      ),
    { quiet: true, done: ({ approved }) => acts.approved(approved), undo, after: tellNotApproved },
  );
  return (
    <ActDialog
      label={acts.approveAll}
      button={{ size: 'compact-md', variant: 'light' }}
      title={acts.approveAll}
      confirm={acts.approveAll}
      acting={approving}
      onOpen={() => setShown(data)}
      disabled={!shown || shown.count === 0}
    >
      {shown && <Text fw={600}>{acts.approveAbout(shown.count, shown.debtors, sumsText(manner, shown.totals))}</Text>}
      <Text>{acts.approveNext}</Text>
      <Text>{acts.undoNext}</Text>
    </ActDialog>
  );
}
