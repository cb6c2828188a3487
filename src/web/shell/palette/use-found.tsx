import { IconBuildingBank, IconFileInvoice, IconList, IconUser } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import type { Day } from '../../../core/base/day.ts';
import { answered, api } from '../../client/client.ts';
import type { paths } from '../../client/schema.d.ts';
import { isNought, useAmounts } from '../../parts/amount.tsx';
import { useLanguage, useWords } from '../../words/language.tsx';
import { PALETTE } from '../../words/palette.ts';
import { usePlace } from '../place.ts';
import type { Choice } from './choice.ts';

const SEARCH = '/api/w/{workspace}/creditors/{creditor}/search';
type Found = paths[typeof SEARCH]['get']['responses'][200]['content']['application/json'];

/** Less could mean anything. */
const LEAST = 2;

/** What the server knows under a text; what was found for the text before stays until the next is there. */
export function useFound(text: string) {
  const { workspace, creditor } = usePlace();
  const query = useQuery({
    queryKey: [workspace, 'search', creditor, text],
    queryFn: ({ signal }) => answered(api.GET(SEARCH, { params: { path: { workspace, creditor }, query: { text } }, signal })),
    enabled: text.length >= LEAST,
    placeholderData: keepPreviousData,
    staleTime: 10_000,
  });
  const choicesOf = useChoicesOf(text);
  const isOld = text.length < LEAST;
  return {
    choices: query.data && !isOld ? choicesOf(query.data) : [],
    moreItems: !isOld && query.data?.more.items === true,
    isReading: !isOld && (query.isPending || query.isPlaceholderData) && query.error === null,
    error: isOld ? null : query.error,
  };
}

function useChoicesOf(text: string): (found: Found) => Choice[] {
  const words = useWords(PALETTE);
  const { manner } = useLanguage();
  const amounts = useAmounts();
  const navigate = useNavigate();
  const { workspace, creditor } = usePlace();
  const base = `/e/${encodeURIComponent(workspace)}/${creditor}`;
  const goTo = (path: string) => () => void navigate(`${base}/${path}`);
  const debtor = ({ id, name, overdue, open }: Found['debtors'][number]): Choice => ({
    id: `debtor-${id}`,
    group: 'debtors',
    label: name ?? `n° ${id}`,
    about: !isNought(overdue) ? words.lateBy(amounts.one(overdue)) : isNought(open) ? words.nothingOpen : words.openOnly(amounts.one(open)),
    icon: <IconUser size={20} aria-hidden />,
    choose: goTo(`debiteurs/${id}`),
  });
  const item = (one: Found['items'][number]): Choice => ({
    id: `item-${one.id}`,
    group: 'items',
    label: `${one.isCredit ? words.credit : words.invoice} ${one.number}`,
    about: [
      one.debtor,
      isNought(one.open)
        ? words.settled(amounts.one(one.amount))
        : one.isCredit
          ? words.creditOpen(amounts.one(one.open))
          : words.invoiceOpen(amounts.one(one.open), amounts.one(one.amount)),
      one.dueOn && !isNought(one.open) && words.due(manner.day(one.dueOn as Day)),
    ]
      .filter(Boolean)
      .join(' · '),
    icon: <IconFileInvoice size={20} aria-hidden />,
    choose: goTo(`factures/${one.id}`),
  });
  const line = ({ id, on, amount, text: said }: Found['lines'][number]): Choice => ({
    id: `line-${id}`,
    group: 'lines',
    label: amounts.one(amount),
    about: [words.line(manner.day(on as Day)), said].filter(Boolean).join(' · '),
    icon: <IconBuildingBank size={20} aria-hidden />,
    choose: goTo(`banque?ligne=${id}`),
  });
  const all: Choice = {
    id: 'debtors-all',
    group: 'debtors',
    label: words.allDebtors(text),
    about: '',
    icon: <IconList size={20} aria-hidden />,
    choose: goTo(`debiteurs?q=${encodeURIComponent(text)}`),
  };
  return (found) => [
    ...found.debtors.map(debtor),
    ...(found.more.debtors ? [all] : []),
    ...found.items.map(item),
    ...found.lines.map(line),
  ];
}
