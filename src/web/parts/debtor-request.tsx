import { Anchor, Badge, Group, Stack, Text } from '@mantine/core';
import type { Day } from '../../core/base/day.ts';
import type { paths } from '../client/schema.d.ts';
import { usePlace } from '../shell/place.ts';
import { useLanguage, useWords } from '../words/language.tsx';
import { REQUESTS } from '../words/requests.ts';
import { useAmounts } from './amount.tsx';

export type DebtorRequest =
  paths['/api/w/{workspace}/creditors/{creditor}/requests']['get']['responses'][200]['content']['application/json']['lines'][number];

/** What a customer said on its page, with its files; by whom it was read. */
export function RequestFacts({ request }: { readonly request: DebtorRequest }) {
  const words = useWords(REQUESTS);
  const { manner } = useLanguage();
  const amounts = useAmounts();
  const { workspace } = usePlace();
  const { amount, day, parts, reason, invoices, contact, callWhen, note, files, answeredOn, answeredBy, became } = request;
  const facts = [
    ...(reason === null ? [] : [words.reasons[reason]]),
    ...(amount === null ? [] : [amounts.one(amount)]),
    ...(parts === null ? [] : [words.parts(parts)]),
    ...(day === null ? [] : [words.forDay(manner.day(day as Day))]),
    ...(invoices.length === 0 ? [] : [words.invoices(manner.list(invoices))]),
    ...[contact?.email, contact?.phone, contact?.address].filter((one) => typeof one === 'string'),
    ...(callWhen === null ? [] : [words.callWhen(callWhen)]),
  ];
  return (
    <Stack gap={4}>
      <Group gap="xs">
        <Text fw={600}>{words.kinds[request.kind]}</Text>
        <Text c="dimmed" size="sm">
          {words.said(manner.day(request.saidOn as Day))}
        </Text>
        {answeredOn === null ? (
          <Badge color="orange" variant="outline">
            {words.waits}
          </Badge>
        ) : (
          <Text c="dimmed" size="sm">
            {words.answered(manner.day(answeredOn as Day), answeredBy ?? '')}
          </Text>
        )}
      </Group>
      {became !== null && <Text size="sm">{words.became[became.is](became.id)}</Text>}
      {facts.length > 0 && <Text>{facts.join(' · ')}</Text>}
      {note !== null && (
        <Text style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }} component="blockquote" m={0} pl="sm">
          {note}
        </Text>
      )}
      {files.map((file, at) => (
        <Anchor
          key={`${request.id}-${file.name}`}
          underline="always"
          href={`/api/w/${encodeURIComponent(workspace)}/requests/${request.id}/files/${at}`}
          download
        >
          {words.file(file.name, manner.count(Math.ceil(file.bytes / 1024)))}
        </Anchor>
      ))}
    </Stack>
  );
}
