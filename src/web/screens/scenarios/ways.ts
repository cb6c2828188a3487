import type { ChannelJson, DayContacts, ScenarioJson } from './scenario-data.ts';
import { byStep } from './weeks.ts';

/** What a change makes of a step that days and numbers do not show: who lets it leave, by which ways, how long it grants. */
export type WayChange =
  | { readonly is: 'approval'; readonly step: string; readonly will: 'automatic' | 'person'; readonly contacts: number | null }
  | { readonly is: 'channels'; readonly step: string; readonly was: readonly ChannelJson[]; readonly will: readonly ChannelJson[] }
  | { readonly is: 'grants'; readonly step: string; readonly was: number; readonly will: number };

/** The same steps in two scenarios; `coming`: what the changed one brings in the next days, where that is known. */
export function changedWays(inForce: ScenarioJson, draft: ScenarioJson, coming: readonly DayContacts[] | null): WayChange[] {
  const counts = coming && byStep(coming);
  return draft.steps.flatMap((step): WayChange[] => {
    const before = inForce.steps.find((one) => one.key === step.key);
    if (!before) return [];
    const [was, will] = [before.grantsDays ?? 0, step.grantsDays ?? 0];
    const contacts = counts && (counts.get(step.key) ?? 0);
    return [
      ...(before.approval === step.approval ? [] : [{ is: 'approval' as const, step: step.key, will: step.approval, contacts }]),
      ...(before.channels.join() === step.channels.join()
        ? []
        : [{ is: 'channels' as const, step: step.key, was: before.channels, will: step.channels }]),
      ...(was === will ? [] : [{ is: 'grants' as const, step: step.key, was, will }]),
    ];
  });
}
