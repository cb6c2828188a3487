import { Anchor, Badge, Card, Group, Stack, Text, Title } from '@mantine/core';
import { Link } from 'react-router';
import { capital } from '../../../words/capital.ts';
import { DISPUTE_CAUSE_WORDS } from '../../../words/dispute-terms.ts';
import { useAmounts } from '../../parts/amount.tsx';
import { useMay, usePlace } from '../../shell/place.ts';
import { DISPUTES } from '../../words/disputes.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import { useCourse } from '../debtor/dispute-course.ts';
import { type Dispute, useDisputes } from '../debtor/dispute-data.ts';
import { DisputeFiles } from '../debtor/dispute-files.tsx';

type Props = { readonly item: number; readonly debtor: number };

/** What is, or was, contested of one invoice; it is decided on its debtor's page, beside what else it contests. */
export function ItemDisputes({ item, debtor }: Props) {
  const words = useWords(DISPUTES);
  const { workspace, creditor } = usePlace();
  const mayWork = useMay('work');
  const { data } = useDisputes(debtor);
  const about = (data?.disputes ?? []).filter(({ sums }) => sums.some((sum) => sum.item === item));
  if (about.length === 0) return null;
  return (
    <Card withBorder component="section" aria-label={words.ofInvoice}>
      <Stack gap="sm">
        <Title order={2}>{words.ofInvoice}</Title>
        {about.map((dispute) => (
          <One key={dispute.id} dispute={dispute} item={item} />
        ))}
        {mayWork && about.some(({ state }) => state === 'open') && (
          <Anchor component={Link} to={`/e/${encodeURIComponent(workspace)}/${creditor}/debiteurs/${debtor}`}>
            {words.toDecide}
          </Anchor>
        )}
      </Stack>
    </Card>
  );
}

function One({ dispute, item }: { readonly dispute: Dispute; readonly item: number }) {
  const words = useWords(DISPUTES);
  const { manner, language } = useLanguage();
  const amounts = useAmounts();
  const course = useCourse(dispute);
  const { cause, state, near } = dispute;
  const sums = dispute.sums
    .filter((sum) => sum.item === item)
    .map(({ number, whole, amount }) => (whole ? words.whole(number) : words.sum(number, amounts.one(amount))));
  const reason = dispute.words.find(({ kind, said }) => kind === 'reason' && said !== null)?.said;
  return (
    <Stack gap={4}>
      <Group gap="xs">
        <Text fw={600}>{`${capital(DISPUTE_CAUSE_WORDS[cause][language])}\u00a0: ${manner.list(sums)}`}</Text>
        <Badge variant="outline" color={near ? 'orange.8' : 'gray'} tt="none">
          {words.states[state]}
        </Badge>
      </Group>
      {reason && <Text style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>{reason}</Text>}
      <DisputeFiles dispute={dispute} />
      <Text size="sm" c="dimmed">
        {course}
      </Text>
    </Stack>
  );
}
