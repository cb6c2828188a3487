import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { answered, api, Refused } from '../../client/client.ts';
import { upload } from '../../client/upload.ts';
import { usePlace } from '../../shell/place.ts';
import type { Job, Look, Options } from './import-types.ts';

/** Larger ones are refused by the server too; here before they are sent. */
export const MOST_BYTES = 512 * 1024 * 1024;
const LOOK_AGAIN_MS = 400;

/** One file: what it says under the present options, and its import. */
export function useFile(file: File) {
  const { workspace, creditor } = usePlace();
  const base = `/api/w/${encodeURIComponent(workspace)}/creditors/${creditor}/imports`;
  const [options, setOptions] = useState<Options>({});
  const [sent, setSent] = useState(0);
  const queries = useQueryClient();
  const isTooLarge = file.size > MOST_BYTES;
  const look = useQuery({
    queryKey: ['look', workspace, creditor, file.name, file.size, file.lastModified, options],
    enabled: !isTooLarge,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    placeholderData: (before: Look | undefined) => before,
    queryFn: () => upload<Look>(`${base}/look`, file, options, setSent),
  });
  const start = useMutation({ mutationFn: () => upload<Job>(base, file, options, setSent) });
  const id = start.data?.job ?? null;
  const job = useQuery({
    queryKey: ['job', workspace, id],
    enabled: id !== null,
    queryFn: () => answered(api.GET('/api/w/{workspace}/imports/{job}', { params: { path: { workspace, job: id ?? '' } } })),
    refetchInterval: (query) => (query.state.data && query.state.data.state !== 'running' ? false : LOOK_AGAIN_MS),
    retry: (count, error) => count < 20 && error instanceof Refused && error.status === 0,
  });
  const isEnded = (job.data !== undefined && job.data.state !== 'running') || job.error !== null || start.error !== null;
  useEffect(() => {
    if (isEnded) void queries.invalidateQueries({ queryKey: [workspace] });
  }, [isEnded, queries, workspace]);
  return { options, setOptions, look, start, job, sent, isTooLarge, isEnded };
}

export type FileWork = ReturnType<typeof useFile>;

/** Calls back once something has become true, and again only after it was not. */
export function useOnce(isTrue: boolean, then: () => void): void {
  const told = useRef(false);
  useEffect(() => {
    if (isTrue && !told.current) then();
    told.current = isTrue;
  }, [isTrue, then]);
}
