import { Radio, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { answered, api } from '../../client/client.ts';
import { useAct } from '../../parts/act.ts';
import { FormDialog } from '../../parts/form-dialog.tsx';
import { usePlace } from '../../shell/place.ts';
import { AGREEMENTS } from '../../words/agreements.ts';
import { useWords } from '../../words/language.tsx';
import type { Plan } from './plan-data.ts';

const SIGNATURES = ['stands', 'never'] as const;

/** A plan that bears a signature ends by a person's word, who says whether the debtor had signed it: that outlives the plan. */
export function PlanEnd({ plan, onClose }: { readonly plan: Plan; readonly onClose: () => void }) {
  const words = useWords(AGREEMENTS);
  const { workspace } = usePlace();
  const [signature, setSignature] = useState<(typeof SIGNATURES)[number] | null>(null);
  const ending = useAct(
    () =>
      answered(
        api.POST('/api/w/{workspace}/plans/{plan}/cancellation', {
          params: { path: { workspace, plan: plan.id } },
          body: { why: words.cancelledHere, ...(signature === null ? {} : { signature }) },
        }),
      ),
    { done: () => words.planCancelled, quiet: true, after: onClose },
  );
  return (
    <FormDialog title={words.endTitle} doing={ending} action={words.endPlan} incomplete={signature === null} onClose={onClose}>
      <Text>{words.endHint}</Text>
      <Radio.Group
        label={words.signature}
        required
        value={signature}
        onChange={(chosen) => setSignature(SIGNATURES.find((one) => one === chosen) ?? null)}
      >
        <Stack gap="xs" mt="xs">
          {SIGNATURES.map((one, at) => (
            <Radio
              key={one}
              value={one}
              label={words.signatures[one]}
              description={words.signatureHints[one]}
              {...(at === 0 ? { 'data-autofocus': true } : {})}
            />
          ))}
        </Stack>
      </Radio.Group>
    </FormDialog>
  );
}
