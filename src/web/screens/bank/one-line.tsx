import { Anchor, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { answered, api } from '../../client/client.ts';
import { Failure } from '../../shell/error-screen.tsx';
import { usePlace } from '../../shell/place.ts';
import { BANK } from '../../words/bank.ts';
import { useWords } from '../../words/language.tsx';
import type { Overview } from './bank-types.ts';
import { LineWorkplace } from './line-workplace.tsx';

/** The line that an address names, whatever became of it: where the search leads. */
export function OneLine({ line, overview }: { readonly line: number; readonly overview: Overview }) {
  const words = useWords(BANK);
  const { workspace, creditor } = usePlace();
  const path = { workspace, creditor, line };
  const query = useQuery({
    queryKey: [workspace, creditor, 'bank-line', line],
    queryFn: () => answered(api.GET('/api/w/{workspace}/creditors/{creditor}/bank/lines/{line}', { params: { path } })),
  });
  return (
    <Stack>
      <Anchor component={Link} to={`/e/${encodeURIComponent(workspace)}/${creditor}/banque`} w="fit-content">
        {words.allLines}
      </Anchor>
      {query.error && <Failure error={query.error} retry={() => void query.refetch()} />}
      {query.data && <LineWorkplace lines={[query.data]} accounts={overview.accounts} nothing="" />}
    </Stack>
  );
}
