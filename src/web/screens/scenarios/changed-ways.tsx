import { Alert, List } from '@mantine/core';
import { capital } from '../../../words/capital.ts';
import { stepName } from '../../../words/terms.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import { SCENARIOS } from '../../words/scenarios.ts';
import type { WayChange } from './ways.ts';

/** What a change makes of how steps leave: no count of contacts shows it. */
export function ChangedWays({ of }: { readonly of: readonly WayChange[] }) {
  const words = useWords(SCENARIOS);
  const told = useTold();
  if (of.length === 0) return null;
  return (
    <Alert color="orange" variant="outline" role="status" title={words.changedWays}>
      <List size="sm" spacing={4}>
        {of.map((one) => (
          <List.Item key={`${one.step} ${one.is}`}>{told(one)}</List.Item>
        ))}
      </List>
    </Alert>
  );
}

function useTold(): (change: WayChange) => string {
  const words = useWords(SCENARIOS);
  const { language, manner } = useLanguage();
  const approvals = { automatic: words.automatic, person: words.person };
  const channels = (of: Extract<WayChange, { is: 'channels' }>['was']) => manner.list(of.map((one) => words.channels[one].toLowerCase()));
  return (change) => {
    const step = capital(stepName(change.step, language));
    if (change.is === 'channels') return words.channelsChanged(step, channels(change.was), channels(change.will));
    if (change.is === 'grants') return words.grantsChanged(step, change.was, change.will);
    const { will, contacts } = change;
    const isAsked = will === 'person';
    const said = words.approvalChanged(step, approvals[isAsked ? 'automatic' : 'person'], approvals[will]);
    if (contacts === null || contacts === 0) return said;
    return `${said} ${isAsked ? words.waitsForYou(contacts) : words.leavesAlone(contacts)}`;
  };
}
