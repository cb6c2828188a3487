import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { onChanges } from '../client/changes.ts';

/** What the screens show of a workspace is read again when anybody, or the program by itself, records something in it. */
export function useLive(workspace: string | null): void {
  const queries = useQueryClient();
  useEffect(
    () => (workspace === null ? undefined : onChanges(workspace, () => void queries.invalidateQueries({ queryKey: [workspace] }))),
    [workspace, queries],
  );
}
