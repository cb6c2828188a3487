import { Anchor, Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { Day } from '../../../core/base/day.ts';
import { answered, api } from '../../client/client.ts';
import { useAct } from '../../parts/act.ts';
import { useAmounts } from '../../parts/amount.tsx';
import { DayField } from '../../parts/day-field.tsx';
import { FormDialog } from '../../parts/form-dialog.tsx';
import { useMay, usePlace } from '../../shell/place.ts';
import { AGREEMENTS } from '../../words/agreements.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import { type Plan, usePlans } from './plan-data.ts';
import { PlanEnd } from './plan-end.tsx';

/** The payment plans of a debtor that are offered or signed, with what can be done about each. */
export function Plans({ debtor }: { readonly debtor: number }) {
  const { data } = usePlans(debtor);
  const standing = data?.plans.filter(({ state }) => state === 'offered' || state === 'signed') ?? [];
  return standing.map((plan) => <OnePlan key={plan.id} plan={plan} />);
}

function OnePlan({ plan }: { readonly plan: Plan }) {
  const words = useWords(AGREEMENTS);
  const { manner } = useLanguage();
  const amounts = useAmounts();
  const { workspace } = usePlace();
  const mayApprove = useMay('approve');
  const [isSigning, setSigning] = useState(false);
  const [isEnding, setEnding] = useState(false);
  const params = { path: { workspace, plan: plan.id } };
  const cancelling = useAct(
    () => answered(api.POST('/api/w/{workspace}/plans/{plan}/cancellation', { params, body: { why: words.cancelledHere } })),
    { done: () => words.planCancelled },
  );
  const { standing, instalments } = plan;
  const next = standing === null ? null : instalments[standing.paid];
  return (
    <Stack gap={4}>
      <Text fw={600}>
        {words.plan(amounts.one(plan.total), instalments.length, standing === null ? words.states.offered : words.standings[standing.is])}
      </Text>
      {standing !== null && <Text>{words.paidSoFar(amounts.one(standing.came), standing.paid)}</Text>}
      {next && <Text>{words.nextInstalment(manner.day(next.on as Day), amounts.one(next.amount))}</Text>}
      <Group gap="xs">
        <Anchor href={`/api/w/${encodeURIComponent(workspace)}/plans/${plan.id}/pdf`} target="_blank" rel="noreferrer" underline="always">
          {words.agreement}
        </Anchor>
        {mayApprove && plan.state === 'offered' && (
          <Button size="xs" variant="default" onClick={() => setSigning(true)}>
            {words.sign}
          </Button>
        )}
        {mayApprove && (
          <Button
            size="xs"
            variant="default"
            loading={cancelling.isPending}
            onClick={() => (plan.state === 'signed' ? setEnding(true) : cancelling.mutate())}
          >
            {words.cancelPlan}
          </Button>
        )}
      </Group>
      {isSigning && <Signature plan={plan} onClose={() => setSigning(false)} />}
      {isEnding && <PlanEnd plan={plan} onClose={() => setEnding(false)} />}
    </Stack>
  );
}

/** Which day the agreement bears: from then on the time to sue runs anew. */
function Signature({ plan, onClose }: { readonly plan: Plan; readonly onClose: () => void }) {
  const words = useWords(AGREEMENTS);
  const { workspace } = usePlace();
  const [on, setOn] = useState<Day | null>(plan.offeredOn as Day);
  const signing = useAct(
    () =>
      answered(
        api.POST('/api/w/{workspace}/plans/{plan}/signature', { params: { path: { workspace, plan: plan.id } }, body: { on: on ?? '' } }),
      ),
    { done: () => words.planSigned, quiet: true, after: onClose },
  );
  return (
    <FormDialog title={words.sign} doing={signing} action={words.confirmSigned} incomplete={on === null} onClose={onClose}>
      <DayField label={words.signedOn} description={words.signedOnHint} required data-autofocus value={on} onChange={setOn} maw={320} />
    </FormDialog>
  );
}
