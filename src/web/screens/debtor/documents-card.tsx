import { Anchor, Button, Card, Group, Stack, Text, Title } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import type { Day } from '../../../core/base/day.ts';
import { capital } from '../../../words/capital.ts';
import { FILED_KIND_WORDS, HELD_WORDS } from '../../../words/kept-terms.ts';
import { answered, api } from '../../client/client.ts';
import { useAct } from '../../parts/act.ts';
import { Confirmed } from '../../parts/confirmed.tsx';
import { Failure } from '../../shell/error-screen.tsx';
import { useMay, usePlace } from '../../shell/place.ts';
import { KEPT } from '../../words/kept.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import type { OnAsk } from './asked-dialog.tsx';
import classes from './debtor.module.css';
import type { DebtorCard, HeldDocument } from './debtor-data.ts';

const PAGE = 10;
/** Nobody knows when it is from; it stands last. */
const BEFORE_ALL = '1900-01-01';

/** All documents held about this debtor, from wherever they came, the newest first. */
export function DocumentsCard({ card, onAsk }: { readonly card: DebtorCard; readonly onAsk: OnAsk }) {
  const words = useWords(KEPT);
  const { manner } = useLanguage();
  const mayWork = useMay('work');
  const held = useDocuments(card.id);
  const shown = held.data?.pages.flatMap((page) => page.documents) ?? [];
  return (
    <Card withBorder component="section" aria-label={words.documents}>
      <Stack gap="sm">
        <Group justify="space-between">
          <Title order={2}>{words.documents}</Title>
          {mayWork && card.name !== null && (
            <Button size="xs" variant="default" onClick={() => onAsk('document')}>
              {words.add}
            </Button>
          )}
        </Group>
        {held.error && <Failure error={held.error} retry={() => void held.refetch()} />}
        {held.data && shown.length === 0 && <Text>{words.noDocuments}</Text>}
        {shown.length > 0 && (
          <ul className={classes['documents']}>
            {shown.map((one) => (
              <Document key={one.path} of={one} mayWork={mayWork} />
            ))}
          </ul>
        )}
        {held.hasNextPage && (
          <Group>
            <Button variant="default" loading={held.isFetchingNextPage} onClick={() => void held.fetchNextPage()}>
              {words.older}
            </Button>
            <Text size="sm" c="dimmed">
              {words.documentCount(manner.count(shown.length), held.data?.pages[0]?.total ?? 0)}
            </Text>
          </Group>
        )}
      </Stack>
    </Card>
  );
}

function Document({ of, mayWork }: { readonly of: HeldDocument; readonly mayWork: boolean }) {
  const words = useWords(KEPT);
  const { manner, language } = useLanguage();
  const { workspace } = usePlace();
  const { is, name, filed, receipt } = of;
  const kind = capital(is === 'filed' ? FILED_KIND_WORDS[filed?.kind ?? 'other'][language] : HELD_WORDS[is][language]);
  const told = [
    ...(name === '' ? [] : [kind]),
    of.on === BEFORE_ALL ? words.dayUnknown : filed ? words.by(manner.day(of.on as Day), filed.author) : manner.day(of.on as Day),
    manner.list(
      of.invoices.map(({ number }) => number),
      4,
    ),
    ...(receipt ? [words.receipts[receipt.what](manner.day(receipt.on as Day))] : []),
  ];
  return (
    <li>
      <div>
        <Anchor href={`/api/w/${encodeURIComponent(workspace)}/${of.path}`} target="_blank" rel="noopener" underline="always">
          {name || kind}
        </Anchor>
        <Text size="sm" c="dimmed">
          {told.filter(Boolean).join(' · ')}
        </Text>
      </div>
      {mayWork && filed && <TakeOff id={filed.id} name={name || kind} />}
    </li>
  );
}

function TakeOff({ id, name }: { readonly id: number; readonly name: string }) {
  const words = useWords(KEPT);
  const { workspace } = usePlace();
  const removing = useAct(
    () => answered(api.POST('/api/w/{workspace}/filed/{filed}/removal', { params: { path: { workspace, filed: id } } })),
    { done: () => words.takenOff, quiet: true },
  );
  return (
    <Confirmed
      size="compact-sm"
      variant="subtle"
      label={words.takeOff}
      ariaLabel={words.takeOffOf(name)}
      title={words.takeOffTitle}
      text={words.takeOffText(name)}
      action={words.removeNow}
      doing={removing}
    />
  );
}

function useDocuments(debtor: number) {
  const { workspace } = usePlace();
  return useInfiniteQuery({
    queryKey: [workspace, 'documents', debtor],
    queryFn: ({ pageParam }) =>
      answered(
        api.GET('/api/w/{workspace}/debtors/{debtor}/documents', {
          params: { path: { workspace, debtor }, query: { after: pageParam, limit: PAGE } },
        }),
      ),
    initialPageParam: 0,
    getNextPageParam: (last, pages) => {
      const shown = pages.reduce((sum, page) => sum + page.documents.length, 0);
      return shown < last.total && last.documents.length > 0 ? shown : undefined;
    },
  });
}
