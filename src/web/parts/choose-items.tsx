import { Button, Checkbox, Group, ScrollArea, Stack, Text } from '@mantine/core';
import { CHOOSE_ITEMS } from '../words/choose-items.ts';
import { useWords } from '../words/language.tsx';
import type { AmountJson } from './amount.tsx';
import { useAmounts } from './amount.tsx';

export type ChoosableItem = {
  readonly id: number;
  readonly number: string;
  readonly open?: AmountJson;
  readonly lateDays?: number | null;
};
/** `null`: all of them. */
export type ChosenItems = readonly number[] | null;

type Props = { readonly items: readonly ChoosableItem[]; readonly chosen: ChosenItems; readonly onChoose: (chosen: ChosenItems) => void };

/** As many as stand there without a frame of their own. */
const FEW = 5;

/** Which of the late invoices are meant: all of them until a person says otherwise. Nothing where there is no choice. */
export function ChooseItems({ items, chosen, onChoose }: Props) {
  const words = useWords(CHOOSE_ITEMS);
  if (items.length < 2) return null;
  const ids = chosen ?? items.map(({ id }) => id);
  const say = (next: readonly number[]) => onChoose(next.length === items.length ? null : next);
  const boxes = (
    <Stack gap={6}>
      {items.map((item) => (
        <Checkbox key={item.id} value={String(item.id)} label={<ItemLabel item={item} />} />
      ))}
    </Stack>
  );
  return (
    <Checkbox.Group
      label={words.label}
      description={words.count(ids.length, items.length)}
      value={ids.map(String)}
      onChange={(next) => say(items.map(({ id }) => id).filter((id) => next.includes(String(id))))}
    >
      <Group gap="xs" my={6}>
        <Button size="compact-xs" variant="default" onClick={() => say(items.map(({ id }) => id))}>
          {words.all}
        </Button>
        <Button size="compact-xs" variant="default" onClick={() => say([])}>
          {words.none}
        </Button>
      </Group>
      {items.length <= FEW ? (
        boxes
      ) : (
        <ScrollArea.Autosize mah={190} type="auto" viewportProps={{ tabIndex: 0, role: 'region', 'aria-label': words.label }}>
          {boxes}
        </ScrollArea.Autosize>
      )}
    </Checkbox.Group>
  );
}

function ItemLabel({ item: { number, open, lateDays } }: { readonly item: ChoosableItem }) {
  const words = useWords(CHOOSE_ITEMS);
  const amounts = useAmounts();
  const about = [open ? amounts.one(open) : '', lateDays ? words.late(lateDays) : ''].filter(Boolean);
  return (
    <>
      {number}
      {about.length > 0 && (
        <Text span size="sm" c="dimmed">
          {` · ${about.join(' · ')}`}
        </Text>
      )}
    </>
  );
}
