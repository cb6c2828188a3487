import { notifications } from '@mantine/notifications';
import { type UseMutationResult, useMutation, useQueryClient } from '@tanstack/react-query';
import { usePlace } from '../shell/place.ts';

/** Something that a person changes: once the server has done it, all that is shown is read again, and `said` confirms it. */
export function useChange<In, Out>(
  change: (given: In) => Promise<Out>,
  said: string | ((out: Out, given: In) => string),
  done: (out: Out) => void = () => undefined,
): UseMutationResult<Out, Error, In> {
  const { workspace } = usePlace();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: async (out, given) => {
      await queries.invalidateQueries({ queryKey: [workspace] });
      notifications.show({ message: typeof said === 'string' ? said : said(out, given), color: 'teal' });
      done(out);
    },
  });
}
