import { Alert, Anchor, List } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { Day } from '../../../core/base/day.ts';
import { answered, api } from '../../client/client.ts';
import { usePlace } from '../../shell/place.ts';
import { DISPUTES } from '../../words/disputes.ts';
import { useLanguage, useWords } from '../../words/language.tsx';

const PAGE = 200;

/** Disputes whose last day is near or past: whoever sees to them is told here. */
export function NearDisputes() {
  const words = useWords(DISPUTES);
  const { manner } = useLanguage();
  const { workspace, creditor } = usePlace();
  const { data } = useQuery({
    queryKey: [workspace, 'disputes-near', creditor],
    queryFn: () =>
      answered(
        api.GET('/api/w/{workspace}/creditors/{creditor}/disputes', { params: { path: { workspace, creditor }, query: { limit: PAGE } } }),
      ),
  });
  const near = data?.disputes.filter((one) => one.near) ?? [];
  if (near.length === 0) return null;
  return (
    <Alert variant="outline" title={words.near} role="status">
      <List>
        {near.map(({ id, debtor, debtorName, deadline }) => (
          <List.Item key={id}>
            <Anchor component={Link} to={`/e/${encodeURIComponent(workspace)}/${creditor}/debiteurs/${debtor}`}>
              {words.nearLine(debtorName ?? String(debtor), manner.day(deadline as Day))}
            </Anchor>
          </List.Item>
        ))}
      </List>
    </Alert>
  );
}
