import { useQuery } from '@tanstack/react-query';
import { answered, api } from '../../client/client.ts';
import type { paths } from '../../client/schema.d.ts';
import { usePlace } from '../../shell/place.ts';
import { PAGE } from './use-more.ts';

export type Reply =
  paths['/api/w/{workspace}/creditors/{creditor}/inbox']['get']['responses']['200']['content']['application/json']['mails'][number];

/** Mails that wait for a person, the newest first, up to a page. */
export function useReplies(): readonly Reply[] {
  const { workspace, creditor } = usePlace();
  const { data } = useQuery({
    queryKey: [workspace, creditor, 'inbox'],
    queryFn: () =>
      answered(
        api.GET('/api/w/{workspace}/creditors/{creditor}/inbox', {
          params: { path: { workspace, creditor }, query: { after: 0, limit: PAGE, which: 'waiting' } },
        }),
      ),
  });
  return data?.mails ?? [];
}
