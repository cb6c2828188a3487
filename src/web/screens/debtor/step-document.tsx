import { Anchor, Button, NativeSelect } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import type { Day } from '../../../core/base/day.ts';
import { FILED_KIND_WORDS } from '../../../words/kept-terms.ts';
import { answered, api } from '../../client/client.ts';
import { usePlace } from '../../shell/place.ts';
import { CHOOSE_ITEMS } from '../../words/choose-items.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import { TODAY } from '../../words/today.ts';

/** As many documents of all sorts are gone through at once. */
const PAGE = 100;

type Props = { readonly debtor: number; readonly filed: number | null; readonly onFiled: (filed: number | null) => void };

/** A document on file about the debtor that belongs to what happened; nothing where none is on file. */
export function StepDocument({ debtor, filed, onFiled }: Props) {
  const [words, today] = [useWords(CHOOSE_ITEMS), useWords(TODAY)];
  const { manner, language } = useLanguage();
  const { workspace } = usePlace();
  const held = useInfiniteQuery({
    queryKey: [workspace, 'documents', debtor, 'to-choose'],
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
  const options = (held.data?.pages.flatMap((page) => page.documents) ?? []).flatMap((one) => {
    if (one.filed === null) return [];
    const label = `${one.name || FILED_KIND_WORDS[one.filed.kind][language]} (${manner.day(one.on as Day)})`;
    return [{ value: String(one.filed.id), label }];
  });
  if (options.length === 0 && !held.hasNextPage) return null;
  return (
    <>
      <NativeSelect
        label={words.document}
        description={words.documentHint}
        value={filed === null ? '' : String(filed)}
        data={[{ value: '', label: words.noDocument }, ...options]}
        onChange={({ currentTarget }) => onFiled(currentTarget.value === '' ? null : Number(currentTarget.value))}
      />
      {held.hasNextPage && (
        <Button
          size="compact-sm"
          variant="default"
          w="fit-content"
          loading={held.isFetchingNextPage}
          onClick={() => void held.fetchNextPage()}
        >
          {today.seeMore}
        </Button>
      )}
    </>
  );
}

/** Opens the document of a step. */
export function FiledLink({ filed }: { readonly filed: number }) {
  const words = useWords(CHOOSE_ITEMS);
  const { workspace } = usePlace();
  return (
    <Anchor size="sm" underline="always" href={`/api/w/${encodeURIComponent(workspace)}/filed/${filed}`} target="_blank" rel="noopener">
      {words.openDocument}
    </Anchor>
  );
}
