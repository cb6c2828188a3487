import { Button } from '@mantine/core';
import { useWords } from '../../words/language.tsx';
import { TODAY } from '../../words/today.ts';
import type { usePeople } from './use-people.ts';

/** Reads the next page of a list, where there is one. */
export function SeeMore({ query }: { readonly query: ReturnType<typeof usePeople> }) {
  const words = useWords(TODAY);
  if (!query.hasNextPage) return null;
  return (
    <Button variant="default" mt="sm" w="fit-content" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
      {words.seeMore}
    </Button>
  );
}
