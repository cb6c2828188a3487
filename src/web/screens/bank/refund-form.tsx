import { Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { answered, api } from '../../client/client.ts';
import { useAct } from '../../parts/act.ts';
import { amountText } from '../../parts/amount.tsx';
import { TypedModal } from '../../parts/typed-modal.tsx';
import { usePlace } from '../../shell/place.ts';
import { CHOOSING } from '../../words/bank-choosing.ts';
import { BANK_TABS } from '../../words/bank-tabs.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import { available } from './available.ts';
import type { Credit } from './bank-types.ts';
import { DialogFoot } from './dialog-foot.tsx';

type Props = { readonly of: Credit; readonly onTold: (text: string) => void; readonly onClose: () => void };

/** Money that was paid back, where no bank line shows it. */
export function RefundForm({ of, onTold, onClose }: Props) {
  const { credits: words } = useWords(BANK_TABS);
  const choosing = useWords(CHOOSING);
  const { manner } = useLanguage();
  const { workspace } = usePlace();
  const [reason, setReason] = useState('');
  const { credit } = of;
  // What is confirmed is what stood in the title when the question was asked.
  const [asked] = useState(of);
  const refunding = useAct(
    () =>
      answered(
        api.POST('/api/w/{workspace}/items/{item}/refund', {
          params: { path: { workspace, item: credit.item } },
          body: { open: asked.credit.open.amount, reason },
        }),
      ),
    {
      quiet: true,
      after: ({ amount }) => {
        onTold(words.refunded(amountText(manner, amount), credit.number));
        onClose();
      },
    },
  );
  return (
    <TypedModal
      opened
      onClose={onClose}
      title={words.refundTitle(credit.number, amountText(manner, available(asked)))}
      closeButtonProps={{ 'aria-label': choosing.cancel }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          refunding.mutate();
        }}
      >
        <Stack>
          <Text>{words.refundAbout}</Text>
          <TextInput
            label={words.reason}
            data-autofocus
            required
            maxLength={300}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <DialogFoot
            error={refunding.error}
            busy={refunding.isPending}
            submit={words.refund.replace('…', '')}
            disabled={reason.trim() === ''}
            onClose={onClose}
          />
        </Stack>
      </form>
    </TypedModal>
  );
}
