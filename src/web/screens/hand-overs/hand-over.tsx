import { Anchor, Card, Group, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import type { Day } from '../../../core/base/day.ts';
import { ASKED_WORDS, PROFESSIONAL_KIND_WORDS } from '../../../words/hand-over-terms.ts';
import { answered, api } from '../../client/client.ts';
import { useAmounts } from '../../parts/amount.tsx';
import { CardTable } from '../../parts/card-table.tsx';
import { Screen } from '../../parts/screen.tsx';
import { useMay, usePlace } from '../../shell/place.ts';
import { HAND_OVERS } from '../../words/hand-overs.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import { CaseLink } from '../debtor/case-link.tsx';
import { LinkCard, TakeBack } from './hand-over-acts.tsx';
import type { HandOverCase } from './hand-over-data.ts';
import { Heard } from './hand-over-table.tsx';
import { AddReport } from './report-form.tsx';
import { ReportLine } from './report-line.tsx';

/** One case that a professional has: what was agreed, what it says, what it received, and taking it back. */
export function HandOver() {
  const words = useWords(HAND_OVERS);
  const { workspace, creditor } = usePlace();
  const handOver = Number(useParams()['handOver']);
  const query = useQuery({
    queryKey: [workspace, 'hand-over', handOver],
    queryFn: () => answered(api.GET('/api/w/{workspace}/hand-overs/{handOver}', { params: { path: { workspace, handOver } } })),
  });
  const back = (
    <Anchor component={Link} to={`/e/${encodeURIComponent(workspace)}/${creditor}/confies`} size="sm">
      <Group gap={4} component="span">
        <IconArrowLeft size={16} aria-hidden />
        {words.back}
      </Group>
    </Anchor>
  );
  return (
    <Screen
      title={query.data ? `${words.dossier(handOver)} · ${query.data.debtor.name}` : words.dossier(handOver)}
      actions={back}
      query={query}
    >
      {(one) => <Page key={one.id} one={one} />}
    </Screen>
  );
}

function Page({ one }: { readonly one: HandOverCase }) {
  const words = useWords(HAND_OVERS);
  const [mayWork, mayApprove] = [useMay('work'), useMay('approve')];
  const isOut = one.state === 'out';
  return (
    <Stack>
      <Facts one={one} />
      <Account one={one} />
      <Invoices one={one} />
      {isOut && mayApprove && <LinkCard one={one} />}
      <Card withBorder component="section" aria-label={words.reports}>
        <Stack gap="sm">
          <Group justify="space-between">
            <Title order={2}>{words.reports}</Title>
            {mayWork && <AddReport handOver={one.id} />}
          </Group>
          {one.reports.length === 0 && <Text>{words.noReports}</Text>}
          <Stack component="ul" gap="md" p={0} m={0} style={{ listStyle: 'none' }}>
            {one.reports.map((report) => (
              <ReportLine key={report.id} report={report} />
            ))}
          </Stack>
        </Stack>
      </Card>
      {isOut && mayApprove && <TakeBack one={one} />}
    </Stack>
  );
}

function Facts({ one }: { readonly one: HandOverCase }) {
  const words = useWords(HAND_OVERS);
  const { language, manner } = useLanguage();
  const amounts = useAmounts();
  const { workspace, creditor } = usePlace();
  const share = one.commission === null ? [] : [words.share(manner.decimal(one.commission))];
  const fee = one.fixed === null ? [] : [words.fixed(amounts.one({ amount: one.fixed, currency: 'EUR' }))];
  const facts = [
    [words.reason, one.reason],
    [words.instructions, one.instructions],
    [words.terms, [...share, ...fee].join(', ') || words.noTerms],
    [words.returnReason, one.back],
  ].filter(([, text]) => text !== '');
  return (
    <Stack gap="xs">
      <Text>
        {`${one.professional.name} (${PROFESSIONAL_KIND_WORDS[one.professional.kind][language]}) · ${words.askedFor(ASKED_WORDS[one.asked][language])} · ${manner.day(one.on as Day)}`}
      </Text>
      <div>
        <Heard one={one} />
      </div>
      {facts.map(([name, text]) => (
        <Text key={name} size="sm" style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>
          <Text span fw={600} inherit>
            {name}
          </Text>
          {language === 'fr' ? '\u00a0: ' : ': '}
          {text}
        </Text>
      ))}
      <Group gap="md">
        <Anchor
          component={Link}
          underline="always"
          size="sm"
          to={`/e/${encodeURIComponent(workspace)}/${creditor}/debiteurs/${one.debtor.id}`}
        >
          {one.debtor.name}
        </Anchor>
        <Text size="sm">
          <CaseLink id={one.case} />
        </Text>
        <Anchor href={`/api/w/${encodeURIComponent(workspace)}/hand-overs/${one.id}/status`} download underline="always" size="sm">
          {words.status}
        </Anchor>
      </Group>
    </Stack>
  );
}

function Account({ one: { account } }: { readonly one: HandOverCase }) {
  const words = useWords(HAND_OVERS);
  const amounts = useAmounts();
  const sums = [
    [words.received, account.received],
    [words.commission, account.commission],
    [words.remitted, account.remitted],
    [words.held, account.held],
  ] as const;
  return (
    <section aria-label={words.account}>
      <Title order={2} mb="xs">
        {words.account}
      </Title>
      <SimpleGrid cols={{ base: 2, sm: 4 }} spacing="sm">
        {sums.map(([label, amount]) => (
          <Card key={label} withBorder padding="sm">
            <Text size="sm" c="dimmed">
              {label}
            </Text>
            <Text fz={20} fw={600}>
              {amounts.one(amount)}
            </Text>
          </Card>
        ))}
      </SimpleGrid>
    </section>
  );
}

function Invoices({ one }: { readonly one: HandOverCase }) {
  const words = useWords(HAND_OVERS);
  const amounts = useAmounts();
  return (
    <section aria-label={words.invoices}>
      <Title order={2} mb="xs">
        {words.invoices}
      </Title>
      <CardTable
        label={words.invoices}
        minWidth={420}
        columns={[
          { key: 'number', head: words.invoice },
          { key: 'given', head: words.given, money: true },
          { key: 'open', head: words.open, money: true },
        ]}
        rows={one.invoices.map(({ id, number, given, open }) => ({
          key: id,
          cells: { number, given: amounts.one(given), open: amounts.one(open) },
        }))}
      />
    </section>
  );
}
