import { Anchor, List, Stack, Text } from '@mantine/core';
import { Link } from 'react-router';
import { usePlace } from '../../shell/place.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import { NOTICES } from '../../words/notices.ts';
import type { NoticesReport } from './import-types.ts';

/** What notices of the BODACC brought: whom of one's customers they concern, first of all. */
export function NoticesReportView({ report }: { readonly report: NoticesReport }) {
  const words = useWords(NOTICES);
  const { manner } = useLanguage();
  const { workspace, creditor } = usePlace();
  const { read, added, nameless, concerned, debtors } = report;
  return (
    <Stack gap="xs">
      <Text fw={600}>{words.report(read, added)}</Text>
      <Text>{concerned === 0 ? words.nobody : words.concerned(concerned)}</Text>
      {debtors.length > 0 && (
        <List size="sm">
          {debtors.map((one) => (
            <List.Item key={one.id}>
              <Anchor
                component={Link}
                inherit
                underline="always"
                to={`/e/${encodeURIComponent(workspace)}/${creditor}/debiteurs/${one.id}`}
              >
                {one.name}
              </Anchor>{' '}
              {one.stopped ? words.stopped(one.withdrawn) : words.notStopped}
            </List.Item>
          ))}
        </List>
      )}
      <Anchor component={Link} underline="always" to={`/e/${encodeURIComponent(workspace)}/${creditor}/procedures-collectives`}>
        {words.title}
      </Anchor>
      {nameless > 0 && (
        <Text size="sm" c="dimmed">
          {words.nameless(manner.count(nameless))}
        </Text>
      )}
    </Stack>
  );
}
