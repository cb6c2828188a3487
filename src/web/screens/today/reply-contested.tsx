import { Checkbox, Group } from '@mantine/core';
import { Refused } from '../../client/client.ts';
import { useWords } from '../../words/language.tsx';
import { REPLIES } from '../../words/replies.ts';
import { useDebtor } from '../debtor/debtor-data.ts';

type Props = {
  readonly debtor: number;
  readonly value: readonly number[];
  readonly onChange: (invoices: readonly number[]) => void;
};

/** Which invoices a reply contests, where those that its message asked for are settled meanwhile. */
export function ReplyContested({ debtor, value, onChange }: Props) {
  const words = useWords(REPLIES);
  const { data } = useDebtor(debtor);
  const invoices = (data?.items ?? []).filter(({ kind }) => kind === 'invoice');
  return (
    <Checkbox.Group label={words.contested} value={value.map(String)} onChange={(chosen) => onChange(chosen.map(Number))}>
      <Group mt="xs">
        {invoices.map(({ id, number }) => (
          <Checkbox key={id} value={String(id)} label={number} />
        ))}
      </Group>
    </Checkbox.Group>
  );
}

export function isWhichAsked(error: unknown): boolean {
  return error instanceof Refused && error.code === 'dispute-which';
}
