import { Stack, Text } from '@mantine/core';
import type { Day } from '../../../core/base/day.ts';
import { IMPORT_VERDICTS } from '../../../words/import-verdicts.ts';
import { CardTable } from '../../parts/card-table.tsx';
import { IMPORT_REPORT } from '../../words/import-report.ts';
import { IMPORTS } from '../../words/imports.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import { BankReportView } from './bank-report-view.tsx';
import type { BooksReport, Report } from './import-types.ts';
import { NoticesReportView } from './notices-report-view.tsx';

/** What an import did, or will do: counts first, then what a person should look at. */
export function ReportView({ report }: { readonly report: Report }) {
  if (report.is === 'notices') return <NoticesReportView report={report} />;
  return report.is === 'bank' ? <BankReportView report={report} /> : <BooksReportView report={report} />;
}

const COUNTED = ['added', 'changed', 'cleared', 'unchanged', 'refused', 'debtorsNew', 'questions', 'customersUnknown'] as const;

function BooksReportView({ report }: { readonly report: BooksReport }) {
  const words = useWords(IMPORT_REPORT);
  const { manner } = useLanguage();
  const { counts, asOf, complete, vanished } = report;
  const told = COUNTED.filter((key) => counts[key] > 0).map((key) => words.counts[key](counts[key]));
  const isNothing = counts.added + counts.changed + counts.cleared + counts.refused === 0;
  return (
    <Stack gap="xs">
      <Text fw={600}>{told.length === 0 ? words.nothingNew : told.join(', ')}</Text>
      {isNothing && told.length > 0 && <Text>{words.nothingNew}</Text>}
      {asOf !== null && (
        <Text size="sm">
          {[words.asOf(manner.day(asOf as Day)), complete && report.isTable ? words.complete : ''].filter(Boolean).join(' ')}
        </Text>
      )}
      {vanished.count > 0 && !vanished.cleared && <Text fw={600}>{words.vanished(vanished.count, manner.count(vanished.ofOpen))}</Text>}
      <Lines report={report} />
    </Stack>
  );
}

function Lines({ report: { lines, linesLeft } }: { readonly report: BooksReport }) {
  const words = useWords(IMPORT_REPORT);
  const imports = useWords(IMPORTS);
  const { manner, language } = useLanguage();
  if (lines.length === 0) return null;
  return (
    <details open={lines.length <= 20 || lines.some((one) => one.verdict === 'refused')}>
      <summary>{`${words.lines} (${manner.count(lines.length + linesLeft)})`}</summary>
      <CardTable
        label={words.lines}
        minWidth={520}
        mah={480}
        columns={(['line', 'number', 'verdict', 'text'] as const).map((key) => ({ key, head: words.columns[key] }))}
        rows={lines.map((one, at) => ({
          // Several things may be told of one line.
          key: at,
          cells: {
            line: one.line === null ? null : imports.line(one.line),
            number: one.number,
            verdict: IMPORT_VERDICTS[language][one.verdict],
            text: one.text,
          },
        }))}
      />
      {linesLeft > 0 && <Text size="sm">{words.linesLeft(manner.count(linesLeft))}</Text>}
    </details>
  );
}
