import { Alert, Anchor, Badge, Card, Group, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { isNought, useAmounts } from '../../parts/amount.tsx';
import { PinnedNotes } from '../../parts/pinned-notes.tsx';
import { Screen } from '../../parts/screen.tsx';
import { useMay, usePlace } from '../../shell/place.ts';
import { DEBTOR } from '../../words/debtor.ts';
import { useWords } from '../../words/language.tsx';
import { ActNow } from './act-now.tsx';
import { type Ask, AskedDialog } from './asked-dialog.tsx';
import { ClaimCard } from './claim-card.tsx';
import { ContactCard } from './contact-card.tsx';
import classes from './debtor.module.css';
import { type DebtorCard, useDebtor } from './debtor-data.ts';
import { DisputesCard } from './disputes-card.tsx';
import { DocumentsCard } from './documents-card.tsx';
import { Erasure } from './erasure.tsx';
import { HandOverCard } from './hand-over-card.tsx';
import { HistoryCard } from './history-card.tsx';
import { HoldsCard } from './holds-card.tsx';
import { InsolvencyNote } from './insolvency.tsx';
import { ItemsCard } from './items-card.tsx';
import { KindQuestion } from './kind-question.tsx';
import { LettersCard } from './letters-card.tsx';
import { NotesCard } from './notes-card.tsx';
import { NoticesCard } from './notices-card.tsx';
import { PageCard } from './page-card.tsx';
import { PapersCard } from './papers-card.tsx';
import { PastDay } from './past-day.tsx';
import { ProceedingsCard } from './proceedings-card.tsx';
import { ReadinessCard } from './readiness-card.tsx';
import { ScoreCard } from './score-card.tsx';
import { TodayCard } from './today-card.tsx';

/** One debtor: what it owes, what happens and why, what happened, and how it is reached. */
export function Debtor() {
  const words = useWords(DEBTOR);
  const { workspace, creditor } = usePlace();
  const debtor = Number(useParams()['debtor']);
  const seesAll = useMay('read');
  const query = useDebtor(debtor);
  const title = query.data ? (query.data.name ?? words.erased) : words.number(debtor);
  const back = (
    <Anchor component={Link} to={`/e/${encodeURIComponent(workspace)}/${creditor}/debiteurs`} size="sm">
      <Group gap={4} component="span">
        <IconArrowLeft size={16} aria-hidden />
        {words.back}
      </Group>
    </Anchor>
  );
  return (
    <Screen title={title} actions={back} query={query}>
      {(card) => (seesAll ? <Page key={card.id} card={card} /> : <ForClient key={card.id} card={card} />)}
    </Screen>
  );
}

function Page({ card }: { readonly card: DebtorCard }) {
  const words = useWords(DEBTOR);
  const mayErase = useMay('settings');
  const [ask, setAsk] = useState<Ask | null>(null);
  return (
    <Stack>
      {card.mergedFrom !== null && (
        <Alert role="status" variant="outline">
          {words.merged(card.mergedFrom)}
        </Alert>
      )}
      <Identity card={card} />
      <ActNow card={card} ask={ask} onAsk={setAsk} />
      <PinnedNotes debtor={card.id} />
      <InsolvencyNote card={card} />
      <NoticesCard card={card} />
      <Totals card={card} />
      <div className={classes['columns']}>
        <Stack miw={0}>
          <TodayCard card={card} />
          <ItemsCard card={card} />
          <NotesCard card={card} onAsk={setAsk} />
          <LettersCard debtor={card.id} />
          <DocumentsCard card={card} onAsk={setAsk} />
          <ProceedingsCard card={card} />
          <ReadinessCard card={card} onAsk={setAsk} />
          <PapersCard card={card} />
          <HistoryCard debtor={card.id} />
        </Stack>
        <Stack miw={0}>
          <KindQuestion card={card} />
          <HoldsCard card={card} onAsk={setAsk} />
          <DisputesCard card={card} onAsk={setAsk} />
          <HandOverCard card={card} />
          <ContactCard card={card} />
          <ScoreCard debtor={card.id} />
          <PageCard debtor={card.id} />
          <ClaimCard card={card} />
          <PastDay card={card} />
          {mayErase && card.name !== null && <Erasure card={card} />}
        </Stack>
      </div>
      <AskedDialog ask={ask} card={card} onClose={() => setAsk(null)} />
    </Stack>
  );
}

/** What a client of the agency sees of its debtor: what it owes, and what was done. */
function ForClient({ card }: { readonly card: DebtorCard }) {
  return (
    <Stack>
      <Identity card={card} />
      <InsolvencyNote card={card} />
      <Totals card={card} />
      <ItemsCard card={card} />
      <HistoryCard debtor={card.id} />
    </Stack>
  );
}

function Identity({ card }: { readonly card: DebtorCard }) {
  const words = useWords(DEBTOR);
  const facts = [
    words.number(card.id),
    ...card.identifiers.map(({ scheme, value }) => `${words.schemes[scheme]} ${value}`),
    ...(card.account ? [words.account(card.account)] : []),
    ...(card.segment ? [card.segment] : []),
  ];
  return (
    <Group gap="sm">
      <Badge variant="outline" color="gray" className={classes['badge']}>
        {words.kinds[card.kind]}
      </Badge>
      <Text size="sm" c="dimmed">
        {facts.join(' · ')}
      </Text>
    </Group>
  );
}

function Totals({ card }: { readonly card: DebtorCard }) {
  const words = useWords(DEBTOR);
  if (card.totals.length === 0) return <Text fw={600}>{words.nothingOpen}</Text>;
  return card.totals.map((total) => (
    <SimpleGrid key={total.open.currency} cols={{ base: 1, xs: isNought(total.credits) ? 2 : 3 }} spacing="sm">
      <Total label={words.overdue} amount={total.overdue} note={words.invoices(total.overdueInvoices)} strong />
      <Total label={words.open} amount={total.open} note={words.invoices(total.invoices)} />
      {!isNought(total.credits) && <Total label={words.credits} amount={total.credits} />}
    </SimpleGrid>
  ));
}

type TotalProps = {
  readonly label: string;
  readonly amount: DebtorCard['totals'][number]['open'];
  readonly note?: string;
  readonly strong?: boolean;
};

function Total({ label, amount, note, strong = false }: TotalProps) {
  const amounts = useAmounts();
  return (
    <Card withBorder padding="sm">
      <Title order={2} size="sm" fw={500} c="dimmed">
        {label}
      </Title>
      <Group align="baseline" gap="sm">
        <Text fz={22} fw={strong ? 700 : 600}>
          {amounts.one(amount)}
        </Text>
        {note && (
          <Text size="sm" c="dimmed">
            {note}
          </Text>
        )}
      </Group>
    </Card>
  );
}
