import { Checkbox, Group, NativeSelect, TextInput } from '@mantine/core';
import { DISPUTE_CAUSES } from '../../../core/case/dispute.ts';
import { capital } from '../../../words/capital.ts';
import { DISPUTE_CAUSE_WORDS } from '../../../words/dispute-terms.ts';
import { AmountField } from '../../parts/amount-field.tsx';
import { DayField } from '../../parts/day-field.tsx';
import { CALLS } from '../../words/calls.ts';
import { DISPUTES } from '../../words/disputes.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import { TODAY_PEOPLE } from '../../words/today-people.ts';
import { isConfirmable, type Outcome, type Said } from './call-said.ts';
import { useFacts } from './case-facts.tsx';

type Props = {
  readonly outcome: Outcome;
  readonly dispatch: number;
  readonly said: Said;
  /** A person must say that a promise is taken although others were broken. */
  readonly distrusted: boolean;
  readonly onSaid: (changes: Partial<Said>) => void;
};

/** What more there is to say of a promise, of a dispute, of a call that is to be made again. */
export function CallDetails(props: Props) {
  return (
    <>
      <Details {...props} />
      {isConfirmable(props.outcome, props.said) && <ByMail {...props} />}
    </>
  );
}

/** Where an e-mail arrives, what was agreed can be confirmed by one; it says so when none can. */
function ByMail({ dispatch, said, onSaid }: Props) {
  const words = useWords(CALLS);
  const email = useFacts(dispatch).data?.debtor.email ?? null;
  return (
    <Checkbox
      label={words.confirmByMail}
      description={email === null ? words.confirmNoMail : words.confirmHint(email)}
      disabled={email === null}
      checked={email !== null && said.confirmByMail}
      onChange={({ currentTarget }) => onSaid({ confirmByMail: currentTarget.checked })}
    />
  );
}

function Details(props: Props) {
  switch (props.outcome) {
    case 'promised':
      return <Promised {...props} />;
    case 'disputed':
      return <Disputed {...props} />;
    case 'call-back':
      return <Again {...props} />;
    default:
      return null;
  }
}

function Promised({ said, distrusted, onSaid }: Props) {
  const [people, words] = [useWords(TODAY_PEOPLE), useWords(CALLS)];
  return (
    <>
      <Group align="flex-start">
        <DayField
          side="to-come"
          label={people.promisedOn}
          value={said.promisedOn}
          onChange={(promisedOn) => onSaid({ promisedOn })}
          required
          autoFocus
        />
        <AmountField label={words.part} description={words.partHint} value={said.promised} onChange={(promised) => onSaid({ promised })} />
      </Group>
      {distrusted && (
        <Checkbox
          label={words.confirm}
          checked={said.confirmed}
          onChange={({ currentTarget }) => onSaid({ confirmed: currentTarget.checked })}
        />
      )}
    </>
  );
}

function Disputed({ dispatch, said, onSaid }: Props) {
  const [words, disputes] = [useWords(CALLS), useWords(DISPUTES)];
  const { language } = useLanguage();
  const invoices = (useFacts(dispatch).data?.invoices ?? []).filter(({ role }) => role === 'claimed');
  return (
    <Group align="flex-start">
      <NativeSelect
        label={words.cause}
        required
        autoFocus
        value={said.cause ?? ''}
        data={[
          { value: '', label: disputes.chooseCause },
          ...DISPUTE_CAUSES.map((value) => ({ value, label: capital(DISPUTE_CAUSE_WORDS[value][language]) })),
        ]}
        onChange={({ currentTarget }) => onSaid({ cause: DISPUTE_CAUSES.find((one) => one === currentTarget.value) ?? null })}
      />
      <NativeSelect
        label={words.contested}
        value={said.item === null ? '' : String(said.item)}
        data={[{ value: '', label: words.contestedAll }, ...invoices.map(({ id, number }) => ({ value: String(id), label: number }))]}
        onChange={({ currentTarget }) => onSaid({ item: currentTarget.value === '' ? null : Number(currentTarget.value), amount: '' })}
      />
      {said.item !== null && (
        <AmountField
          label={words.contestedAmount}
          description={words.contestedAmountHint}
          value={said.amount}
          onChange={(amount) => onSaid({ amount })}
        />
      )}
    </Group>
  );
}

function Again({ said, onSaid }: Props) {
  const words = useWords(CALLS);
  return (
    <>
      <Group align="flex-start">
        <DayField
          side="to-come"
          label={words.againOn}
          value={said.againOn}
          onChange={(againOn) => onSaid({ againOn })}
          required
          autoFocus
        />
        <TextInput
          type="time"
          label={words.againAt}
          description={words.againAtHint}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          value={said.againAt}
          onChange={({ currentTarget }) => onSaid({ againAt: currentTarget.value })}
        />
      </Group>
      <Checkbox
        label={words.spoke}
        description={words.spokeHint}
        checked={said.spoke}
        onChange={({ currentTarget }) => onSaid({ spoke: currentTarget.checked })}
      />
    </>
  );
}
