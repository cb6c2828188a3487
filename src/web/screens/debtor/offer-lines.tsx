import { Badge, Button, Group, Stack, Text } from '@mantine/core';
import type { Day } from '../../../core/base/day.ts';
import { answered, api } from '../../client/client.ts';
import { useAct } from '../../parts/act.ts';
import { useAmounts } from '../../parts/amount.tsx';
import { RefusedAlert } from '../../parts/refused-alert.tsx';
import { useMay, usePlace } from '../../shell/place.ts';
import { DISPUTES } from '../../words/disputes.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import type { Offer } from './dispute-data.ts';

/** One offer: what is accepted, until when, what is still to come, and who may grant or withdraw it. */
export function OfferLines({ offer }: { readonly offer: Offer }) {
  const words = useWords(DISPUTES);
  const { manner } = useLanguage();
  const amounts = useAmounts();
  const state = stateOf(offer);
  const [until, last] = [manner.day(offer.until as Day), manner.day(offer.last as Day)];
  const isBegun = offer.left !== null && offer.left.amount !== offer.pay.amount;
  return (
    <Stack gap={4}>
      <Group gap="xs">
        <Text fw={600}>{words.offerLine(amounts.one(offer.pay), amounts.one(offer.open), manner.list(offer.numbers), until)}</Text>
        <Badge variant="outline" color="gray" tt="none">
          {words.offerStates[state]}
        </Badge>
      </Group>
      {state === 'granted' && offer.left !== null && isBegun && <Text size="sm">{words.offerLeft(amounts.one(offer.left))}</Text>}
      {(state === 'granted' || state === 'proposed') && offer.changed && <Text size="sm">{words.offerChanged}</Text>}
      {(state === 'granted' || state === 'proposed') && offer.last !== offer.until && (
        <Text size="sm" c="dimmed">
          {words.offerLast(until, last)}
        </Text>
      )}
      {(state === 'granted' || state === 'proposed') && <Acts offer={offer} />}
    </Stack>
  );
}

function stateOf({ state, paid, over }: Offer): 'proposed' | 'granted' | 'withdrawn' | 'over' | 'paid' {
  if (state === 'withdrawn') return state;
  return paid ? 'paid' : over ? 'over' : state;
}

function Acts({ offer }: { readonly offer: Offer }) {
  const words = useWords(DISPUTES);
  const mayApprove = useMay('approve');
  const { workspace } = usePlace();
  const path = { params: { path: { workspace, offer: offer.id } } };
  const granting = useAct(() => answered(api.POST('/api/w/{workspace}/offers/{offer}/grant', path)), {
    done: () => words.granted,
    quiet: true,
  });
  const withdrawing = useAct(() => answered(api.POST('/api/w/{workspace}/offers/{offer}/withdrawal', { ...path, body: { why: '' } })), {
    done: () => words.withdrawn,
    quiet: true,
  });
  if (!mayApprove) return null;
  return (
    <>
      <RefusedAlert error={granting.error ?? withdrawing.error} />
      <Group gap="xs">
        {offer.state === 'proposed' && (
          <Button size="xs" variant="default" onClick={() => granting.mutate()} loading={granting.isPending}>
            {words.grant}
          </Button>
        )}
        <Button size="xs" variant="default" onClick={() => withdrawing.mutate()} loading={withdrawing.isPending}>
          {words.withdraw}
        </Button>
      </Group>
    </>
  );
}
