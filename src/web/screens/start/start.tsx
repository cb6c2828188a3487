import { Badge, Box, Button, Card, Group, NavLink, Stack, Text, Title } from '@mantine/core';
import { IconCircle, IconCircleCheckFilled } from '@tabler/icons-react';
import { type ComponentType, useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { Screen } from '../../parts/screen.tsx';
import { usePlace } from '../../shell/place.ts';
import { useWords } from '../../words/language.tsx';
import { START } from '../../words/start.ts';
import { BooksStep } from './books-step.tsx';
import { CompanyStep } from './company-step.tsx';
import { LevelsStep } from './levels-step.tsx';
import { LiveStep } from './live-step.tsx';
import { LogoStep } from './logo-step.tsx';
import { MailStep } from './mail-step.tsx';
import { RehearsalStep } from './rehearsal-step.tsx';
import { ScenariosStep } from './scenarios-step.tsx';
import classes from './start.module.css';
import { isDone, leftOf, START_STEPS, type StartState, type StartStep, startPath, useStart } from './start-data.ts';

const CONTENT: Readonly<Record<StartStep, ComponentType<{ readonly state: StartState }>>> = {
  entreprise: CompanyStep,
  logo: LogoStep,
  emails: MailStep,
  fichiers: BooksStep,
  scenarios: ScenariosStep,
  niveaux: LevelsStep,
  repetition: RehearsalStep,
  depart: LiveStep,
};

/** From an empty workspace to the first reminder, a step at a time, in any order. */
export function Start() {
  const words = useWords(START);
  return (
    <Screen title={words.title} about={words.about} query={useStart()}>
      {(state) => <Steps state={state} />}
    </Screen>
  );
}

function Steps({ state }: { readonly state: StartState }) {
  const words = useWords(START);
  const [search] = useSearchParams();
  // Where one came in: what is done meanwhile does not lead away by itself.
  const [first] = useState<StartStep>(() => leftOf(state)[0] ?? 'entreprise');
  const step = START_STEPS.find((one) => one === search.get('etape')) ?? first;
  const Content = CONTENT[step];
  return (
    <div className={classes['layout']}>
      <Box visibleFrom="md">
        <StepList state={state} current={step} />
      </Box>
      <Box hiddenFrom="md" component="details">
        <summary>{words.allSteps}</summary>
        <StepList state={state} current={step} />
      </Box>
      <Card withBorder component="section" aria-labelledby="start-step">
        <Stack gap="md">
          <div>
            <Text size="sm" c="dimmed">
              {words.stepOf(START_STEPS.indexOf(step) + 1, START_STEPS.length)}
            </Text>
            <Title order={2} id="start-step">
              {words.steps[step]}
            </Title>
          </div>
          <Content state={state} />
          <Onward step={step} done={isDone(step, state)} />
        </Stack>
      </Card>
    </div>
  );
}

function StepList({ state, current }: { readonly state: StartState; readonly current: StartStep }) {
  const words = useWords(START);
  const place = usePlace();
  return (
    <nav aria-label={words.nav} className={classes['steps']}>
      {START_STEPS.map((step) => {
        const done = isDone(step, state);
        return (
          <NavLink
            key={step}
            component={Link}
            to={startPath(place, step)}
            label={words.steps[step]}
            active={step === current}
            aria-current={step === current ? 'step' : undefined}
            leftSection={done === true ? <IconCircleCheckFilled size={20} aria-hidden /> : <IconCircle size={20} aria-hidden />}
            rightSection={
              done === null ? undefined : (
                <Badge color={done ? 'teal' : 'orange'} variant="outline" c="var(--mantine-color-text)">
                  {done ? words.done : words.left}
                </Badge>
              )
            }
          />
        );
      })}
    </nav>
  );
}

function Onward({ step, done }: { readonly step: StartStep; readonly done: boolean | null }) {
  const words = useWords(START);
  const place = usePlace();
  const at = START_STEPS.indexOf(step);
  const [before, next] = [START_STEPS[at - 1], START_STEPS[at + 1]];
  return (
    <Group justify="space-between" pt="sm" className={classes['onward'] ?? ''}>
      {before ? (
        <Button component={Link} to={startPath(place, before)} variant="subtle">
          {words.before}
        </Button>
      ) : (
        <span />
      )}
      {next ? (
        <Button component={Link} to={startPath(place, next)} variant={done === false ? 'default' : 'filled'}>
          {done === false ? words.skip : words.next}
        </Button>
      ) : (
        <Button
          component={Link}
          to={`/e/${encodeURIComponent(place.workspace)}/${place.creditor}/aujourdhui`}
          variant={done ? 'filled' : 'default'}
        >
          {words.toToday}
        </Button>
      )}
    </Group>
  );
}
