import { Button, Card, Group, Stack, Text, Title } from '@mantine/core';
import { Link } from 'react-router';
import type { Day } from '../../../core/base/day.ts';
import { amountText } from '../../parts/amount.tsx';
import { useMay, usePlace } from '../../shell/place.ts';
import { IMPORT_REPORT } from '../../words/import-report.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import type { Book, Report } from './import-types.ts';
import { movesTheDay } from './moves-the-day.ts';

/** The book as it stands now, to be held against the accounting; then what is to be done. */
export function NextSteps({ report, book }: { readonly report: Report; readonly book: Book | null }) {
  const words = useWords(IMPORT_REPORT);
  const { workspace, creditor } = usePlace();
  const toMatch = report.is === 'bank' && report.matched !== null && report.matched.suggested + report.matched.waiting > 0;
  const asks = report.is === 'books' && report.counts.questions > 0;
  const isLate = report.is === 'books' && report.counts.added > 0 && (book?.lateWithoutLevel ?? 0) > 0;
  const hasMoved = movesTheDay(report);
  const mayDecide = useMay('approve');
  if (report.is === 'notices') return null;
  return (
    <Stack>
      {book && <BookNow book={book} />}
      <Stack gap="xs" align="flex-start">
        <Title order={4}>{words.next}</Title>
        {asks && <Text>{words.nextQuestions}</Text>}
        {isLate && <Text>{words.lateWithoutLevel(book?.lateWithoutLevel ?? 0)}</Text>}
        {toMatch && (
          <Button component={Link} to={`/e/${encodeURIComponent(workspace)}/${creditor}/banque`}>
            {words.nextBank}
          </Button>
        )}
        {hasMoved && (
          <>
            <Text>{words.nextDay}</Text>
            <Button
              component={Link}
              to={`/e/${encodeURIComponent(workspace)}/${creditor}/aujourdhui${mayDecide ? '?faire=decider' : ''}`}
              variant="default"
            >
              {mayDecide ? words.prepare : words.toToday}
            </Button>
          </>
        )}
        {!asks && !isLate && !toMatch && !hasMoved && <Text>{words.nothingNext}</Text>}
      </Stack>
    </Stack>
  );
}

function BookNow({ book }: { readonly book: Book }) {
  const words = useWords(IMPORT_REPORT);
  const { manner } = useLanguage();
  const { day, invoices, debtors, totals, withoutDueDate, debtorsWithoutEmail } = book;
  return (
    <Card withBorder padding="sm">
      <Text fw={600}>{words.book(manner.day(day as Day), invoices, debtors)}</Text>
      {totals.map((total) => {
        const open = amountText(manner, total.open);
        return (
          <Group key={total.open.currency} gap="lg">
            <Text>
              {total.overdueInvoices === 0
                ? words.noneLate(open)
                : words.open(open, amountText(manner, total.overdue), total.overdueInvoices)}
            </Text>
            {/[1-9]/.test(total.credits.amount) && <Text>{words.credits(amountText(manner, total.credits))}</Text>}
          </Group>
        );
      })}
      <Text size="sm">
        {[
          withoutDueDate > 0 ? words.withoutDueDate(withoutDueDate) : '',
          debtorsWithoutEmail > 0 ? words.withoutEmail(debtorsWithoutEmail) : '',
        ]
          .filter(Boolean)
          .join(', ')}
      </Text>
      <Text size="sm">{words.bookAbout}</Text>
    </Card>
  );
}
