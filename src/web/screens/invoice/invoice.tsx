import { Alert, Anchor, Badge, Card, Group, Stack, Text, Title } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import type { Day } from '../../../core/base/day.ts';
import { answered, api } from '../../client/client.ts';
import { isNought, useAmounts } from '../../parts/amount.tsx';
import { Screen } from '../../parts/screen.tsx';
import { useMay, usePlace } from '../../shell/place.ts';
import { DEBTOR } from '../../words/debtor.ts';
import { INVOICE } from '../../words/invoice.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import { Lines } from '../debtor/claim-card.tsx';
import classes from '../debtor/debtor.module.css';
import { ContactTold } from '../debtor/event-line.tsx';
import { OneHold } from '../debtor/holds-card.tsx';
import { Level } from '../debtor/items-card.tsx';
import { ItemDisputes } from './item-disputes.tsx';
import type { ItemPage } from './item-page.ts';
import { Settlements } from './settlements.tsx';

/** One invoice: what is left of it and why, what was laid on it, what was done for it, and what the law makes of it. */
export function Invoice() {
  const words = useWords(INVOICE);
  const { workspace } = usePlace();
  const item = Number(useParams()['item']);
  const query = useQuery({
    queryKey: [workspace, 'item', item],
    queryFn: () => answered(api.GET('/api/w/{workspace}/items/{item}', { params: { path: { workspace, item } } })),
  });
  const title = query.data ? `${words.titles[query.data.kind]} ${query.data.number}` : words.titles.invoice;
  return (
    <Screen title={title} query={query}>
      {(card) => <Page card={card} />}
    </Screen>
  );
}

function Page({ card }: { readonly card: ItemPage }) {
  const words = useWords(INVOICE);
  const seesAll = useMay('read');
  const mayWork = useMay('work');
  return (
    <Stack>
      <DebtorLink card={card} />
      {card.doubt && (
        <Alert color="orange" variant="outline" role="status">
          {words.doubt}
        </Alert>
      )}
      <div className={classes['columns']}>
        <Stack miw={0}>
          {seesAll && <Today card={card} />}
          <Settlements card={card} />
          <Section title={words.contacts}>
            {card.contacts.length === 0 && <Text>{words.noContact}</Text>}
            <Contacts card={card} />
          </Section>
          {card.claim && (
            <Section title={words.claim}>
              <Lines
                statement={{ rows: card.claim.rows, totals: [{ label: words.total, amount: card.claim.total }], notes: card.claim.notes }}
              />
            </Section>
          )}
          {card.claimMissing !== null && (
            <Section title={words.claim}>
              <Alert color="orange" variant="outline" role="status">
                {card.claimMissing}
              </Alert>
            </Section>
          )}
        </Stack>
        <Stack miw={0}>
          <Facts card={card} />
          {seesAll && card.kind === 'invoice' && <ItemDisputes item={card.id} debtor={card.debtor.id} />}
          {card.holds.length > 0 && (
            <Section title={words.holds}>
              {card.holds.map((hold) => (
                <OneHold key={hold.id} hold={hold} mayWork={mayWork} />
              ))}
            </Section>
          )}
          <Documents card={card} />
        </Stack>
      </div>
    </Stack>
  );
}

function DebtorLink({ card }: { readonly card: ItemPage }) {
  const words = useWords(DEBTOR);
  const { workspace, creditor } = usePlace();
  return (
    <Anchor component={Link} to={`/e/${encodeURIComponent(workspace)}/${creditor}/debiteurs/${card.debtor.id}`}>
      <Group gap={4} component="span">
        <IconArrowLeft size={16} aria-hidden />
        {card.debtor.name ?? words.erased}
      </Group>
    </Anchor>
  );
}

function Facts({ card }: { readonly card: ItemPage }) {
  const words = useWords(INVOICE);
  const amounts = useAmounts();
  const { manner } = useLanguage();
  const isSettled = isNought(card.open);
  return (
    <Card withBorder>
      <Stack gap="sm">
        <div>
          <Title order={2} size="sm" fw={500} c="dimmed">
            {words.open}
          </Title>
          <Group align="center" gap="sm">
            <Text fz={28} fw={700} lh={1.2}>
              {amounts.one(card.open)}
            </Text>
            {isSettled && (
              <Badge variant="outline" color="teal" className={classes['badge']}>
                {words.settledWhole}
              </Badge>
            )}
          </Group>
          {card.lateDays !== null && <Text>{words.lateFor(manner.count(card.lateDays))}</Text>}
          {!isNought(card.ahead) && <Text size="sm">{words.ahead(amounts.one(card.ahead))}</Text>}
        </div>
        <dl className={classes['facts']}>
          <dt>{words.amount}</dt>
          <dd>{amounts.one(card.amount)}</dd>
          {card.issuedOn && (
            <>
              <dt>{words.issued}</dt>
              <dd>{manner.day(card.issuedOn as Day)}</dd>
            </>
          )}
          {card.kind === 'invoice' && (
            <>
              <dt>{words.due}</dt>
              <dd>{card.dueOn ? manner.day(card.dueOn as Day) : words.dueUnknown}</dd>
              <dt>{words.level}</dt>
              <dd>
                <Level item={card} />
              </dd>
            </>
          )}
        </dl>
      </Stack>
    </Card>
  );
}

function Today({ card }: { readonly card: ItemPage }) {
  const words = useWords(INVOICE);
  const { manner } = useLanguage();
  return (
    <Section title={words.today}>
      {card.reasons.length === 0 && !card.next && <Text>{words.noReason}</Text>}
      {card.reasons.map((text) => (
        <Text key={text}>{text}</Text>
      ))}
      {card.questions.map((one) => (
        <Text key={one.id} fw={600}>
          {one.text}
        </Text>
      ))}
      {card.next && <Text>{words.next(manner.day(card.next.day as Day), card.next.name)}</Text>}
    </Section>
  );
}

function Contacts({ card }: { readonly card: ItemPage }) {
  const { manner } = useLanguage();
  return (
    <ol className={classes['events']}>
      {card.contacts.map((contact) => (
        <li key={contact.id}>
          <time dateTime={contact.madeOn ?? contact.decidedOn}>{manner.day((contact.madeOn ?? contact.decidedOn) as Day)}</time>
          <span />
          <div>
            <ContactTold contact={contact} />
          </div>
        </li>
      ))}
    </ol>
  );
}

function Documents({ card }: { readonly card: ItemPage }) {
  const words = useWords(INVOICE);
  const { workspace } = usePlace();
  return (
    <Section title={words.documents}>
      {card.documents.length === 0 && <Text size="sm">{words.noDocument}</Text>}
      {card.documents.map((one) => (
        <Anchor key={one.id} href={`/api/w/${encodeURIComponent(workspace)}/documents/${one.id}`} target="_blank" rel="noopener">
          {one.name}
        </Anchor>
      ))}
    </Section>
  );
}

function Section({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <Card withBorder component="section" aria-label={title}>
      <Stack gap="sm">
        <Title order={2}>{title}</Title>
        {children}
      </Stack>
    </Card>
  );
}
