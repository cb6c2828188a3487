import { Button, Radio, SegmentedControl, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { answered, api } from '../../client/client.ts';
import { useAct } from '../../parts/act.ts';
import { useAmounts } from '../../parts/amount.tsx';
import { FormDialog } from '../../parts/form-dialog.tsx';
import { Pages } from '../../parts/pages.tsx';
import { useMay, usePlace } from '../../shell/place.ts';
import { useWords } from '../../words/language.tsx';
import { REMITTANCE } from '../../words/remittance.ts';
import type { HandOverLine } from '../hand-overs/hand-over-data.ts';
import type { Line } from './bank-types.ts';

type State = 'out' | 'back';
const STATES = ['out', 'back'] as const satisfies readonly State[];
const PAGE = 50;

/** Says that money in is what a professional passed on; nothing where no case was ever handed over. */
export function RemittanceButton({ line }: { readonly line: Line }) {
  const words = useWords(REMITTANCE);
  const may = useMay('approve');
  const [asks, setAsks] = useState(false);
  const read = useHandOvers();
  const { workspace, creditor } = usePlace();
  const { data: isAny } = useQuery({
    queryKey: [workspace, creditor, 'hand-overs', 'any'],
    queryFn: async () => {
      for (const state of STATES) if ((await read(state, 0, 1)).lines.length > 0) return true;
      return false;
    },
    enabled: may,
  });
  if (!may || !isAny) return null;
  return (
    <>
      <Button variant="default" onClick={() => setAsks(true)}>
        {words.open}
      </Button>
      {asks && <RemittanceForm line={line} onClose={() => setAsks(false)} />}
    </>
  );
}

function useHandOvers() {
  const { workspace, creditor } = usePlace();
  return async (state: State, after: number, limit = PAGE) => {
    const params = { path: { workspace, creditor }, query: { after, limit, state } };
    const { handOvers, total } = await answered(api.GET('/api/w/{workspace}/creditors/{creditor}/hand-overs', { params }));
    const shown = after + handOvers.length;
    return { lines: handOvers, next: handOvers.length > 0 && shown < total ? shown : null };
  };
}

function RemittanceForm({ line, onClose }: { readonly line: Line; readonly onClose: () => void }) {
  const words = useWords(REMITTANCE);
  const amounts = useAmounts();
  const { workspace } = usePlace();
  const [state, setState] = useState<State>('out');
  const [chosen, setChosen] = useState<number | null>(null);
  const read = useHandOvers();
  const saying = useAct(
    () =>
      answered(
        api.POST('/api/w/{workspace}/hand-overs/{handOver}/remittances', {
          params: { path: { workspace, handOver: chosen ?? 0 } },
          body: { line: line.line },
        }),
      ),
    { done: () => words.done, quiet: true, after: onClose },
  );
  return (
    <FormDialog
      title={words.title(amounts.one(line.amount))}
      doing={saying}
      action={words.save}
      incomplete={chosen === null}
      onClose={onClose}
    >
      <Text size="sm">{words.about}</Text>
      <SegmentedControl
        aria-label={words.statesLabel}
        value={state}
        onChange={(next) => {
          setState(next === 'back' ? 'back' : 'out');
          setChosen(null);
        }}
        data={STATES.map((value) => ({ value, label: words.states[value] }))}
        w="fit-content"
      />
      <Pages of={`hand-overs-to-choose-${state}`} read={(after) => read(state, after)}>
        {(lines) => (lines.length === 0 ? <Text>{words.none}</Text> : <Choice lines={lines} chosen={chosen} onChoose={setChosen} />)}
      </Pages>
    </FormDialog>
  );
}

type ChoiceProps = {
  readonly lines: readonly HandOverLine[];
  readonly chosen: number | null;
  readonly onChoose: (id: number) => void;
};

function Choice({ lines, chosen, onChoose }: ChoiceProps) {
  const words = useWords(REMITTANCE);
  const amounts = useAmounts();
  return (
    <Radio.Group label={words.which} value={chosen === null ? null : String(chosen)} onChange={(next) => onChoose(Number(next))}>
      <Stack gap="xs" mt={4}>
        {lines.map(({ id, debtor, professional, account }) => (
          <Radio
            key={id}
            value={String(id)}
            label={words.one(debtor.name, professional.name, id)}
            description={words.held(amounts.one(account.held))}
          />
        ))}
      </Stack>
    </Radio.Group>
  );
}
