import { Button, Checkbox, Group, Radio, Stack, Text } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { Day } from '../../../core/base/day.ts';
import { answered, api } from '../../client/client.ts';
import { useAct } from '../../parts/act.ts';
import { amountText } from '../../parts/amount.tsx';
import { usePlace } from '../../shell/place.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import { QUESTION_WORDS } from '../../words/questions.ts';
import { OtherCredit } from '../bank/other-credit.tsx';
import { useAnswering } from './question-act.ts';
import { RefusedNote } from './refused-note.tsx';
import type { QuestionFacts } from './task.ts';

/** Money or a credit note: laid on invoices, in the order in which they were due, or kept on account. */
export function CreditAnswer({ question }: { readonly question: QuestionFacts }) {
  const say = useWords(QUESTION_WORDS);
  const keeping = useAnswering(question);
  return (
    <Stack>
      {question.layOn.length === 0 ? <Text>{say.nothingToLayOn}</Text> : <LayForm question={question} />}
      <Stack gap="xs" align="flex-start">
        <Text size="sm">{say.keepAbout}</Text>
        <Button variant="default" onClick={() => keeping.mutate({ is: 'keep-on-account' })} loading={keeping.isPending}>
          {say.keep}
        </Button>
        <RefusedNote error={keeping.error} />
      </Stack>
    </Stack>
  );
}

function LayForm({ question }: { readonly question: QuestionFacts }) {
  const say = useWords(QUESTION_WORDS);
  const { manner } = useLanguage();
  const { workspace } = usePlace();
  const [credit, setCredit] = useState(String(question.credits[0]?.id ?? ''));
  const [invoices, setInvoices] = useState<string[]>(question.layOn.slice(0, 1).map((one) => String(one.id)));
  const [confirmed, setConfirmed] = useState(false);
  const known = question.credits.find((one) => String(one.id) === credit);
  const fitting = question.layOn.filter((one) => one.open.currency === known?.open.currency);
  const ordered = fitting.filter((one) => invoices.includes(String(one.id))).map((one) => one.id);
  const laying = useAct(
    () =>
      answered(
        api.POST('/api/w/{workspace}/questions/{question}/lay', {
          params: { path: { workspace, question: question.id } },
          body: { credit: Number(credit), open: known?.open.amount ?? '', invoices: ordered, confirmed },
        }),
      ),
    { quiet: true, done: ({ laid }) => `${question.debtor.name ?? ''} · ${say.laid(amountText(manner, laid))}` },
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    laying.mutate();
  };
  const sum = (one: QuestionFacts['layOn'][number]) => amountText(manner, { ...one.open, amount: one.open.amount.replace('-', '') });
  return (
    <form onSubmit={submit} aria-label={say.lay}>
      <Stack gap="sm" align="flex-start">
        <Radio.Group label={say.credit} value={credit} onChange={setCredit}>
          <Group mt={4}>
            {question.credits.map((one) => (
              <Radio key={one.id} value={String(one.id)} label={`${one.number} · ${sum(one)}`} />
            ))}
          </Group>
        </Radio.Group>
        <Checkbox.Group label={say.layOn} value={invoices} onChange={setInvoices}>
          <Stack gap="xs" mt={4}>
            {fitting.map((one) => (
              <Checkbox
                key={one.id}
                value={String(one.id)}
                label={say.layOnOption(one.number, one.dueOn === null ? null : manner.day(one.dueOn as Day), sum(one))}
              />
            ))}
          </Stack>
        </Checkbox.Group>
        <OtherCredit error={laying.error} confirmed={confirmed} onConfirmed={setConfirmed} />
        <Button type="submit" loading={laying.isPending} disabled={ordered.length === 0}>
          {say.lay}
        </Button>
        <RefusedNote error={laying.error} />
      </Stack>
    </form>
  );
}
