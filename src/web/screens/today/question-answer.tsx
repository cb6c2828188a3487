import { Anchor, Button, Group, Radio, Stack, Text, TextInput } from '@mantine/core';
import { type FormEvent, type ReactNode, useState } from 'react';
import { Link } from 'react-router';
import type { Day } from '../../../core/base/day.ts';
import { DayField } from '../../parts/day-field.tsx';
import { usePlace } from '../../shell/place.ts';
import { useWords } from '../../words/language.tsx';
import { QUESTION_WORDS } from '../../words/questions.ts';
import { SHELL } from '../../words/shell.ts';
import { type Answer, useAnswering } from './question-act.ts';
import { CreditAnswer } from './question-credit.tsx';
import { RefusedNote } from './refused-note.tsx';
import type { QuestionFacts } from './task.ts';

type Asked = { readonly question: QuestionFacts };

/** Each question has its own way to be answered; those that only a hold answers have none here. */
export function QuestionAnswer({ question }: Asked) {
  const say = useWords(QUESTION_WORDS);
  switch (question.code) {
    case 'due-date-missing':
      return <DueDate question={question} />;
    case 'kind-unknown':
      return <Kind question={question} />;
    case 'no-address':
      return <Contact question={question} />;
    case 'credit-unallocated':
      return <CreditAnswer question={question} />;
    case 'invoice-not-received':
      return <Plain question={question} about={say.receivedAbout} label={say.received} answer={{ is: 'received' }} />;
    case 'no-account-for-currency':
      return <Plain question={question} about={<ToAccounts />} label={say.accountAdded} answer={{ is: 'account-added' }} />;
    case 'debt-reopened':
    case 'payment-announced':
    case 'online-payment-late':
      return <Plain question={question} about={say.resumeAbout} label={say.resume} answer={{ is: 'resume' }} />;
    case 'instalment-missed':
      return <Warned question={question} />;
    case 'plan-lapsed':
    case 'wrong-number':
    case 'promise-broken':
      return <Plain question={question} about={say.seenAbout} label={say.seen} answer={{ is: 'seen' }} />;
    case 'same-debtor':
      return <Same question={question} />;
    default:
      return null;
  }
}

function AnswerForm({ question, answer, children }: Asked & { readonly answer: Answer | null; readonly children: ReactNode }) {
  const say = useWords(QUESTION_WORDS);
  const answering = useAnswering(question);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (answer !== null) answering.mutate(answer);
  };
  return (
    <form onSubmit={submit} aria-label={say.answer}>
      <Stack gap="sm" align="flex-start">
        {children}
        <Button type="submit" loading={answering.isPending} disabled={answer === null}>
          {say.answer}
        </Button>
        <RefusedNote error={answering.error} />
      </Stack>
    </form>
  );
}

function DueDate({ question }: Asked) {
  const say = useWords(QUESTION_WORDS);
  const [dueOn, setDueOn] = useState<Day | null>(null);
  return (
    <AnswerForm question={question} answer={dueOn === null ? null : { is: 'due-date', dueOn }}>
      <DayField label={say.dueOn} value={dueOn} onChange={setDueOn} required w={180} />
    </AnswerForm>
  );
}

/** The day until which a missed instalment may still be paid. */
function Warned({ question }: Asked) {
  const say = useWords(QUESTION_WORDS);
  const [until, setUntil] = useState<Day | null>(null);
  return (
    <AnswerForm question={question} answer={until === null ? null : { is: 'warned', until }}>
      <Text size="sm">{say.warned}</Text>
      <DayField side="to-come" label={say.warnedUntil} value={until} onChange={setUntil} required w={180} />
    </AnswerForm>
  );
}

const KINDS = ['business', 'consumer', 'public-body'] as const;

function Kind({ question }: Asked) {
  const say = useWords(QUESTION_WORDS);
  const [kind, setKind] = useState<(typeof KINDS)[number] | null>(null);
  return (
    <AnswerForm question={question} answer={kind === null ? null : { is: 'kind', kind }}>
      <Radio.Group label={say.kind} value={kind} onChange={(next) => setKind(KINDS.find((one) => one === next) ?? null)}>
        <Stack gap="xs" mt={4}>
          {KINDS.map((one) => (
            <Radio key={one} value={one} label={say.kinds[one]} />
          ))}
        </Stack>
      </Radio.Group>
    </AnswerForm>
  );
}

function Contact({ question }: Asked) {
  const say = useWords(QUESTION_WORDS);
  const [said, setSaid] = useState({ email: '', street: '', postcode: '', city: '' });
  const typed = (field: keyof typeof said) => ({
    value: said[field],
    onChange: (event: { currentTarget: { value: string } }) => {
      const { value } = event.currentTarget;
      setSaid((before) => ({ ...before, [field]: value }));
    },
  });
  const { email, street, postcode, city } = said;
  const address = street || postcode || city ? { lines: [street], postcode, city, country: 'FR' } : undefined;
  const answer: Answer | null = email || address ? { is: 'contact', ...(email ? { email } : {}), ...(address ? { address } : {}) } : null;
  return (
    <AnswerForm question={question} answer={answer}>
      <Text size="sm">{say.contactAbout}</Text>
      <TextInput label={say.email} type="email" maxLength={320} w="100%" maw={420} {...typed('email')} />
      <TextInput label={say.street} maxLength={80} w="100%" maw={420} {...typed('street')} />
      <Group>
        <TextInput label={say.postcode} maxLength={16} w={120} inputMode="numeric" {...typed('postcode')} />
        <TextInput label={say.city} maxLength={80} {...typed('city')} />
      </Group>
    </AnswerForm>
  );
}

type PlainProps = Asked & { readonly about: ReactNode; readonly label: string; readonly answer: Answer };

function Plain({ question, about, label, answer }: PlainProps) {
  const answering = useAnswering(question);
  return (
    <Stack gap="sm" align="flex-start">
      <Text size="sm">{about}</Text>
      <Button onClick={() => answering.mutate(answer)} loading={answering.isPending}>
        {label}
      </Button>
      <RefusedNote error={answering.error} />
    </Stack>
  );
}

/** Where the accounts that debtors pay into are entered. */
function ToAccounts() {
  const say = useWords(QUESTION_WORDS);
  const shell = useWords(SHELL);
  const { workspace, creditor } = usePlace();
  return (
    <>
      {say.accountAbout}{' '}
      <Anchor component={Link} inherit underline="always" to={`/e/${encodeURIComponent(workspace)}/${creditor}/reglages/regles`}>
        {shell.rules}
      </Anchor>
    </>
  );
}

function Same({ question }: Asked) {
  const say = useWords(QUESTION_WORDS);
  const answering = useAnswering(question);
  const [debtor, setDebtor] = useState<string | null>(null);
  const { workspace, creditor } = usePlace();
  const debtorPath = (id: number) => `/e/${encodeURIComponent(workspace)}/${creditor}/debiteurs/${id}`;
  const told = ({ name, address, email }: QuestionFacts['debtor']) => [name, address?.city, email].filter(Boolean).join(' · ');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (debtor !== null) answering.mutate(debtor === '' ? { is: 'different' } : { is: 'same-as', debtor: Number(debtor) });
  };
  return (
    <form onSubmit={submit} aria-label={say.answer}>
      <Stack gap="sm" align="flex-start">
        <Text size="sm">{question.candidates.length === 0 ? say.nobodyLike : say.sameAbout}</Text>
        <Radio.Group label={told(question.debtor)} value={debtor} onChange={setDebtor}>
          <Stack gap="xs" mt={4}>
            {question.candidates.map((one) => (
              <Group key={one.id} gap="sm">
                <Radio value={String(one.id)} label={say.same(told(one))} />
                <Anchor component={Link} size="sm" underline="always" to={debtorPath(one.id)} aria-label={say.seeDebtorOf(told(one))}>
                  {say.seeDebtor}
                </Anchor>
              </Group>
            ))}
            <Radio value="" label={say.different} />
          </Stack>
        </Radio.Group>
        <Button type="submit" loading={answering.isPending} disabled={debtor === null}>
          {say.answer}
        </Button>
        <RefusedNote error={answering.error} />
      </Stack>
    </form>
  );
}
