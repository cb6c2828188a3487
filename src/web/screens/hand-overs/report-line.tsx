import { Anchor, Badge, Button, Group, Stack, Text } from '@mantine/core';
import type { Day } from '../../../core/base/day.ts';
import { capital } from '../../../words/capital.ts';
import { ACT_WORDS, REPORT_STATES } from '../../../words/hand-over-terms.ts';
import { answered, api } from '../../client/client.ts';
import { useAct } from '../../parts/act.ts';
import { useAmounts } from '../../parts/amount.tsx';
import { useMay, usePlace } from '../../shell/place.ts';
import { HAND_OVERS } from '../../words/hand-overs.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import type { Report } from './hand-over-data.ts';

/** One thing that was said, and what became of it. */
export function ReportLine({ report }: { readonly report: Report }) {
  const words = useWords(HAND_OVERS);
  const { manner, language } = useLanguage();
  const amounts = useAmounts();
  const what = capital(ACT_WORDS[report.act][language]);
  const facts = [manner.day(report.on as Day), what, ...(report.amount === null ? [] : [amounts.one(report.amount)])];
  return (
    <Stack component="li" gap={4}>
      <Group gap="xs">
        <Text fw={600}>{facts.join(' · ')}</Text>
        <Badge variant="outline" tt="none" color={report.state === 'confirmed' ? 'teal' : 'gray'}>
          {REPORT_STATES[report.state][language]}
        </Badge>
      </Group>
      <Text size="sm" c="dimmed">
        {[words.ways[report.way], ...(report.commission === null ? [] : [words.kept(amounts.one(report.commission))])].join(' · ')}
      </Text>
      {report.note && <Text style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>{report.note}</Text>}
      <ReportFiles report={report} />
      {report.state !== 'waiting' && <Reopen report={report} what={facts.join(', ')} />}
    </Stack>
  );
}

function Reopen({ report, what }: { readonly report: Report; readonly what: string }) {
  const words = useWords(HAND_OVERS);
  const may = useMay('approve');
  const { workspace } = usePlace();
  const reopening = useAct(
    () => answered(api.POST('/api/w/{workspace}/reports/{report}/reopening', { params: { path: { workspace, report: report.id } } })),
    { done: () => words.reopened },
  );
  if (!may) return null;
  return (
    <Button
      size="compact-sm"
      variant="subtle"
      style={{ alignSelf: 'flex-start' }}
      loading={reopening.isPending}
      onClick={() => reopening.mutate()}
      aria-label={words.reopenOne(what)}
    >
      {words.reopen}
    </Button>
  );
}

/** Files that came with it, to be saved. */
export function ReportFiles({ report }: { readonly report: Pick<Report, 'id' | 'files'> }) {
  const { workspace } = usePlace();
  const at = `/api/w/${encodeURIComponent(workspace)}/reports/${report.id}/files`;
  return report.files.map((file, index) => (
    <Anchor key={`${file.name}-${file.bytes}`} href={`${at}/${index}`} download size="sm" underline="always">
      {file.name || `${index + 1}`}
    </Anchor>
  ));
}
