import { Anchor, Button, Card, Group, Stack, Text, TextInput, Title } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import type { Day } from '../../../core/base/day.ts';
import { capital } from '../../../words/capital.ts';
import { ACT_WORDS } from '../../../words/hand-over-terms.ts';
import { answered, api } from '../../client/client.ts';
import { useAct } from '../../parts/act.ts';
import { useAmounts } from '../../parts/amount.tsx';
import { FormDialog } from '../../parts/form-dialog.tsx';
import { Pages } from '../../parts/pages.tsx';
import { useMay, usePlace } from '../../shell/place.ts';
import { HAND_OVERS } from '../../words/hand-overs.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import type { WaitingReport } from './hand-over-data.ts';
import { ReportFiles } from './report-line.tsx';

const PAGE = 50;

/** What professionals said and nobody has looked at: a person says what is right. */
export function News() {
  const words = useWords(HAND_OVERS);
  const { workspace, creditor } = usePlace();
  const read = async (after: number) => {
    const params = { path: { workspace, creditor }, query: { after, limit: PAGE } };
    const { reports } = await answered(api.GET('/api/w/{workspace}/creditors/{creditor}/reports', { params }));
    return { lines: reports, next: reports.length < PAGE ? null : (reports.at(-1)?.id ?? null) };
  };
  return (
    <Stack component="section" aria-label={words.news}>
      <Title order={2}>{words.news}</Title>
      <Pages of="reports" read={read}>
        {(reports) => (
          <>
            <Text maw={760}>{reports.length === 0 ? words.noNews : words.newsAbout}</Text>
            {reports.map((report) => (
              <OneReport key={report.id} report={report} />
            ))}
          </>
        )}
      </Pages>
    </Stack>
  );
}

function OneReport({ report }: { readonly report: WaitingReport }) {
  const words = useWords(HAND_OVERS);
  const { manner, language } = useLanguage();
  const { workspace, creditor } = usePlace();
  const amounts = useAmounts();
  const below = `/e/${encodeURIComponent(workspace)}/${creditor}`;
  const what = capital(ACT_WORDS[report.act][language]);
  const facts = [
    manner.day(report.on as Day),
    ...(report.amount === null ? [] : [amounts.one(report.amount)]),
    ...(report.until === null ? [] : [words.promised(manner.day(report.until as Day))]),
  ];
  // Two sums that one professional tells of must not look alike to whoever confirms one of them.
  const told = [what, ...facts].join(' · ');
  return (
    <Card withBorder component="article" aria-label={`${told}, ${report.debtor.name}`}>
      <Stack gap="xs">
        <Text fw={600}>{told}</Text>
        <Text size="sm">
          <Anchor component={Link} underline="always" inherit to={`${below}/debiteurs/${report.debtor.id}`}>
            {report.debtor.name}
          </Anchor>
          {' · '}
          <Anchor component={Link} underline="always" inherit to={`${below}/confies/${report.handOver}`}>
            {words.dossier(report.handOver)}
          </Anchor>
          {' · '}
          {words.by(report.professional, words.ways[report.way])}
        </Text>
        {report.note && <Text style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>{report.note}</Text>}
        {report.commission !== null && <Text size="sm">{words.kept(amounts.one(report.commission))}</Text>}
        {report.agreed !== null && <Text size="sm">{words.agreed(amounts.one(report.agreed))}</Text>}
        {report.like !== null && <Text c="orange">{words.like(report.like)}</Text>}
        {report.act in words.next && <Text size="sm">{words.next[report.act as keyof typeof words.next]}</Text>}
        <ReportFiles report={report} />
        <Deciding report={report} what={told} />
      </Stack>
    </Card>
  );
}

function Deciding({ report, what }: { readonly report: WaitingReport; readonly what: string }) {
  const words = useWords(HAND_OVERS);
  const may = useMay('approve');
  const { workspace } = usePlace();
  const [asks, setAsks] = useState(false);
  const path = { workspace, report: report.id };
  const [commission, setCommission] = useState('');
  const body = { commission: commission.trim() === '' ? null : commission, line: null };
  const confirming = useAct(() => answered(api.POST('/api/w/{workspace}/reports/{report}/confirmation', { params: { path }, body })), {
    done: () => words.confirmed,
    quiet: true,
    after: () => setAsks(false),
  });
  const refusing = useAct(() => answered(api.POST('/api/w/{workspace}/reports/{report}/refusal', { params: { path } })), {
    done: () => words.refused,
  });
  if (!may) return null;
  const isMoney = report.act === 'payment' || report.act === 'remittance';
  return (
    <Group gap="xs">
      <Button size="xs" onClick={() => setAsks(true)} aria-label={words.confirmOne(what, report.debtor.name)}>
        {words.confirm}
      </Button>
      <Button
        size="xs"
        variant="default"
        loading={refusing.isPending}
        onClick={() => refusing.mutate()}
        aria-label={words.refuseOne(what, report.debtor.name)}
      >
        {words.refuse}
      </Button>
      {asks && (
        <FormDialog title={words.confirmTitle} doing={confirming} action={words.confirm} onClose={() => setAsks(false)}>
          <Text>{`${what}, ${report.debtor.name}`}</Text>
          {report.act === 'payment' && <Text>{words.confirmMoney}</Text>}
          {report.act === 'remittance' && <Text>{words.confirmRemittance}</Text>}
          {isMoney && (
            <TextInput
              label={words.commissionField}
              description={words.commissionHint}
              inputMode="decimal"
              maxLength={40}
              maw={320}
              data-autofocus
              value={commission}
              onChange={({ currentTarget }) => setCommission(currentTarget.value)}
            />
          )}
        </FormDialog>
      )}
    </Group>
  );
}
