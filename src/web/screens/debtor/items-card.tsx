import { Anchor, Badge, Button, Card, Checkbox, Group, Stack, Table, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import type { Day } from '../../../core/base/day.ts';
import { inCents, useAmounts } from '../../parts/amount.tsx';
import { useMay, usePlace } from '../../shell/place.ts';
import { AGREEMENTS } from '../../words/agreements.ts';
import { DEBTOR } from '../../words/debtor.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import classes from './debtor.module.css';
import type { DebtorCard, ItemLine } from './debtor-data.ts';
import { HoldForm } from './hold-form.tsx';
import { LevelForm } from './level-form.tsx';
import { PromiseForm } from './promise-form.tsx';

/** Open invoices and credits; some can be chosen, to be held or to be told how far they had come. */
export function ItemsCard({ card }: { readonly card: DebtorCard }) {
  const [words, agreed] = [useWords(DEBTOR), useWords(AGREEMENTS)];
  const mayWork = useMay('work');
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set());
  const [asked, setAsked] = useState<'hold' | 'promise' | 'level' | null>(null);
  const invoices = card.items.filter((item) => item.kind === 'invoice');
  const picked = invoices.filter((item) => chosen.has(item.id));
  const toggle = (id: number) =>
    setChosen((before) => (before.has(id) ? new Set([...before].filter((one) => one !== id)) : new Set([...before, id])));
  const close = () => {
    setAsked(null);
    setChosen(new Set());
  };
  if (card.items.length === 0) return null;
  return (
    <Card withBorder component="section" aria-label={words.items}>
      <Stack gap="sm">
        <Group justify="space-between" mih={36}>
          <Title order={2}>{words.items}</Title>
          {picked.length > 0 && (
            <Group gap="xs">
              <Text size="sm" role="status">
                {words.chosen(picked.length)}
              </Text>
              <Button size="xs" variant="default" onClick={() => setAsked('promise')}>
                {agreed.promise}
              </Button>
              <Button size="xs" variant="default" onClick={() => setAsked('hold')}>
                {words.suspendChosen}
              </Button>
              <Button size="xs" variant="default" onClick={() => setAsked('level')}>
                {words.levelChosen}
              </Button>
            </Group>
          )}
        </Group>
        <Table className={classes['items']} verticalSpacing={6} aria-label={words.items}>
          <Head
            mayWork={mayWork}
            all={invoices.length}
            picked={picked.length}
            onAll={(all) => setChosen(new Set(all ? invoices.map(({ id }) => id) : []))}
          />
          <Table.Tbody>
            {card.items.map((item) => (
              <Row key={item.id} item={item} mayWork={mayWork} isChosen={chosen.has(item.id)} onToggle={() => toggle(item.id)} />
            ))}
          </Table.Tbody>
        </Table>
      </Stack>
      {asked === 'hold' && <HoldForm card={card} items={picked} onClose={close} />}
      {asked === 'promise' && <PromiseForm card={card} items={picked} onClose={close} />}
      {asked === 'level' && <LevelForm card={card} items={picked} onClose={close} />}
    </Card>
  );
}

type HeadProps = { readonly mayWork: boolean; readonly all: number; readonly picked: number; readonly onAll: (all: boolean) => void };

function Head({ mayWork, all, picked, onAll }: HeadProps) {
  const words = useWords(DEBTOR);
  return (
    <Table.Thead>
      <Table.Tr>
        {mayWork && (
          <Table.Th w={36}>
            <Checkbox
              aria-label={words.chooseAll}
              checked={picked > 0 && picked === all}
              indeterminate={picked > 0 && picked < all}
              onChange={({ currentTarget }) => onAll(currentTarget.checked)}
            />
          </Table.Th>
        )}
        <Table.Th>{words.number_}</Table.Th>
        <Table.Th className="money">{words.amountOpen}</Table.Th>
        <Table.Th>{words.due}</Table.Th>
        <Table.Th className="money">{words.late}</Table.Th>
        <Table.Th>{words.level}</Table.Th>
      </Table.Tr>
    </Table.Thead>
  );
}

type RowProps = { readonly item: ItemLine; readonly mayWork: boolean; readonly isChosen: boolean; readonly onToggle: () => void };

function Row({ item, mayWork, isChosen, onToggle }: RowProps) {
  const words = useWords(DEBTOR);
  const amounts = useAmounts();
  const { manner } = useLanguage();
  const { workspace, creditor } = usePlace();
  const isInvoice = item.kind === 'invoice';
  const isPart = inCents(item.open) !== inCents(item.amount);
  return (
    <Table.Tr>
      {mayWork && (
        <Table.Td>{isInvoice && <Checkbox aria-label={words.choose(item.number)} checked={isChosen} onChange={onToggle} />}</Table.Td>
      )}
      <Table.Td>
        <Anchor
          component={Link}
          to={`/e/${encodeURIComponent(workspace)}/${creditor}/factures/${item.id}`}
          fw={600}
          inherit
          className={classes['number']}
        >
          {item.number}
        </Anchor>
        {!isInvoice && <div className={classes['quiet']}>{words.itemKinds[item.kind]}</div>}
        {item.doubt && (
          <div>
            <Badge color="orange" variant="outline" className={classes['badge']}>
              {words.doubts[item.doubt]}
            </Badge>
          </div>
        )}
      </Table.Td>
      <Table.Td className="money">
        <Text span fw={600} inherit>
          {amounts.one(item.open)}
        </Text>
        {isPart && <div className={classes['quiet']}>{words.ofAmount(amounts.one(item.amount))}</div>}
      </Table.Td>
      <Table.Td className={classes['wide']} data-label={words.due}>
        {isInvoice ? (item.dueOn ? manner.day(item.dueOn as Day) : words.dueUnknown) : ''}
      </Table.Td>
      <Table.Td className={`money ${classes['wide']}`} data-label={words.late}>
        {item.lateDays === null ? '' : words.days(manner.count(item.lateDays))}
      </Table.Td>
      <Table.Td className={classes['wide']}>{isInvoice ? <Level item={item} /> : ''}</Table.Td>
    </Table.Tr>
  );
}

/** The last step made for an invoice, when, and the date that it granted. */
export function Level({ item }: { readonly item: Pick<ItemLine, 'level'> }) {
  const words = useWords(DEBTOR);
  const { manner } = useLanguage();
  if (!item.level) return <span className={classes['quiet']}>{words.noLevel}</span>;
  const { name, on, deadline, waits } = item.level;
  return (
    <>
      {waits === null ? name : `${name}, ${waits}`}
      {on && (waits === null ? ` ${words.on(manner.day(on as Day))}` : ` (${words.decidedOn(manner.day(on as Day))})`)}
      {deadline && <div className={classes['quiet']}>{words.granted(manner.day(deadline as Day))}</div>}
    </>
  );
}
