import { Anchor, Group, Stack, Text } from '@mantine/core';
import type { Day } from '../../core/base/day.ts';
import type { PostStep } from '../../core/case/post.ts';
import { spacedTracking } from '../../core/letter/tracking-number.ts';
import type { paths } from '../client/schema.d.ts';
import { usePlace } from '../shell/place.ts';
import { useLanguage, useWords } from '../words/language.tsx';
import { POST } from '../words/post.ts';
import classes from './letter-way.module.css';

export type Letter =
  paths['/api/w/{workspace}/debtors/{debtor}/letters']['get']['responses'][200]['content']['application/json']['letters'][number];

/** What a letter goes through when all goes well. */
const COURSE = ['posted', 'presented', 'delivered'] as const satisfies readonly PostStep[];
const ENDS: ReadonlySet<string> = new Set(['refused', 'unclaimed', 'bad-address', 'returned', 'rejected']);

/** Where a registered letter is: its steps with their days, what is still to come in grey, and its proofs to open. */
export function LetterWay({ letter }: { readonly letter: Letter }) {
  const words = useWords(POST);
  const { manner } = useLanguage();
  const { workspace } = usePlace();
  const { events, provider, tracking, receipt } = letter;
  const known = new Map(events.map((one) => [one.what, one.on as Day]));
  const end = events.find(({ what }) => ENDS.has(what))?.what as PostStep | undefined;
  const about = [
    provider ? words.byProvider[provider.service] : words.byHand,
    tracking === null ? '' : words.tracking(spacedTracking(tracking)),
  ];
  const stage = provider && ['taken', 'blocked', 'printed'].includes(provider.stage) ? words.steps[provider.stage] : '';
  return (
    <Stack gap={4}>
      <Text size="sm" c="dimmed">
        {[...about, stage, receipt ? words.receipt[receipt.what](manner.day(receipt.on as Day)) : ''].filter(Boolean).join(' · ')}
      </Text>
      {provider && (
        <ol className={classes['way']}>
          {COURSE.filter((step) => known.has(step) || end === undefined).map((step) => (
            <Step key={step} name={words.steps[step]} on={known.get(step) ?? null} />
          ))}
          {end !== undefined && <Step name={words.steps[end]} on={known.get(end) ?? null} />}
        </ol>
      )}
      <Group gap="sm">
        {events.flatMap((one) =>
          one.isProof && one.what.startsWith('proof-')
            ? [
                <Anchor
                  key={one.id}
                  size="sm"
                  underline="always"
                  href={`/api/w/${encodeURIComponent(workspace)}/proofs/${one.id}`}
                  target="_blank"
                  rel="noopener"
                >
                  {words.proofs[one.what as keyof typeof words.proofs]} ({manner.day(one.on as Day)})
                </Anchor>,
              ]
            : [],
        )}
      </Group>
    </Stack>
  );
}

function Step({ name, on }: { readonly name: string; readonly on: Day | null }) {
  const words = useWords(POST);
  const { manner } = useLanguage();
  return (
    <li>
      <Text span size="sm" {...(on === null ? { className: classes['todo'] } : { fw: 600 })}>
        {name} ({on === null ? words.notYet : manner.day(on)})
      </Text>
    </li>
  );
}
