import { Button, Card, Group, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { Day } from '../../../core/base/day.ts';
import { answered, api } from '../../client/client.ts';
import { useAct } from '../../parts/act.ts';
import { ActDialog } from '../../parts/act-dialog.tsx';
import { CopiedField } from '../../parts/copied.tsx';
import { RequestFacts } from '../../parts/debtor-request.tsx';
import { useMay, usePlace } from '../../shell/place.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import { REQUESTS } from '../../words/requests.ts';

/** The last answers that are shown beside the links. */
const SHOWN = 5;

/** The customer's own page: its links, and what was answered on it. */
export function PageCard({ debtor }: { readonly debtor: number }) {
  const words = useWords(REQUESTS);
  const { workspace, creditor } = usePlace();
  const mayWork = useMay('work');
  const path = { workspace, debtor };
  const links = useQuery({
    queryKey: [workspace, creditor, 'links', debtor],
    queryFn: () => answered(api.GET('/api/w/{workspace}/debtors/{debtor}/links', { params: { path } })),
  });
  const [open, isOn] = [links.data?.links.length ?? 0, links.data?.inMessages === 'yes'];
  const said = useQuery({
    queryKey: [workspace, creditor, 'requests', debtor],
    queryFn: () =>
      answered(api.GET('/api/w/{workspace}/debtors/{debtor}/requests', { params: { path, query: { after: 0, limit: SHOWN } } })),
  });
  return (
    <Card withBorder component="section" aria-label={words.page}>
      <Stack gap="sm">
        <Title order={2}>{words.page}</Title>
        {links.data && <Text size="sm">{words.pageAbout[links.data.inMessages]}</Text>}
        {links.data && (isOn || open > 0) && <Text>{words.links(open)}</Text>}
        {mayWork && links.data && <Links debtor={debtor} open={open} mayMake={isOn} />}
        {said.data?.lines.map((request) => (
          <RequestFacts key={request.id} request={request} />
        ))}
      </Stack>
    </Card>
  );
}

type LinksProps = { readonly debtor: number; readonly open: number; readonly mayMake: boolean };

function Links({ debtor, open, mayMake }: LinksProps) {
  const words = useWords(REQUESTS);
  const { manner } = useLanguage();
  const { workspace } = usePlace();
  const path = { workspace, debtor };
  const making = useAct(() => answered(api.POST('/api/w/{workspace}/debtors/{debtor}/links', { params: { path } })));
  const revoking = useAct(() => answered(api.POST('/api/w/{workspace}/debtors/{debtor}/links/revoke', { params: { path } })), {
    done: ({ revoked }) => words.revoked(revoked),
    after: () => making.reset(),
  });
  return (
    <>
      {making.data && <CopiedField label={words.url(manner.day(making.data.expiresOn as Day))} value={making.data.url} />}
      <Group gap="xs">
        {mayMake && (
          <Button size="xs" variant="default" onClick={() => making.mutate()} loading={making.isPending}>
            {words.make}
          </Button>
        )}
        {open > 0 && (
          <ActDialog
            label={words.revoke}
            button={{ size: 'xs', variant: 'default' }}
            title={words.revokeTitle}
            confirm={words.revoke}
            acting={revoking}
          >
            <Text>{words.revokeAbout}</Text>
          </ActDialog>
        )}
      </Group>
    </>
  );
}
