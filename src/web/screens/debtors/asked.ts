import { useSearchParams } from 'react-router';
import type { paths } from '../../client/schema.d.ts';

type Path = '/api/w/{workspace}/creditors/{creditor}/debtors';
export type DebtorPage = paths[Path]['get']['responses'][200]['content']['application/json'];
export type DebtorLine = DebtorPage['debtors'][number];
export type Kind = DebtorLine['kind'];
export type Sort = 'overdue' | 'oldest' | 'name';
export type Asked = {
  readonly sort: Sort;
  readonly late: boolean;
  readonly held: boolean;
  readonly disputed: boolean;
  readonly withoutEmail: boolean;
  readonly kind: Kind | null;
  readonly search: string;
};

export const SORTS = ['overdue', 'oldest', 'name'] as const;
export const KINDS = ['business', 'consumer', 'public-body', 'unknown'] as const;
export const NOTHING_ASKED: Asked = {
  sort: 'overdue',
  late: false,
  held: false,
  disputed: false,
  withoutEmail: false,
  kind: null,
  search: '',
};

/** What is asked of the list stands in the address: going back to it finds it as it was left, and it can be passed on. */
export function useAsked(): [Asked, (changes: Partial<Asked>) => void] {
  const [params, setParams] = useSearchParams();
  const asked = askedIn(params);
  const change = (changes: Partial<Asked>) => setParams(paramsOf({ ...asked, ...changes }), { replace: true });
  return [asked, change];
}

function askedIn(params: URLSearchParams): Asked {
  const has = (name: string) => params.has(name);
  return {
    sort: SORTS.find((one) => one === params.get('tri')) ?? 'overdue',
    late: has('retard'),
    held: has('suspendus'),
    disputed: has('litige'),
    withoutEmail: has('sans-email'),
    kind: KINDS.find((one) => one === params.get('nature')) ?? null,
    search: params.get('q') ?? '',
  };
}

function paramsOf({ sort, late, held, disputed, withoutEmail, kind, search }: Asked): URLSearchParams {
  const params = new URLSearchParams();
  if (search !== '') params.set('q', search);
  if (late) params.set('retard', '1');
  if (held) params.set('suspendus', '1');
  if (disputed) params.set('litige', '1');
  if (withoutEmail) params.set('sans-email', '1');
  if (kind) params.set('nature', kind);
  if (sort !== 'overdue') params.set('tri', sort);
  return params;
}

/** The same as the API is asked. */
export function queryOf({ sort, late, held, disputed, withoutEmail, kind, search }: Asked) {
  const flag = (is: boolean) => (is ? ('true' as const) : ('false' as const));
  return {
    sort,
    late: flag(late),
    held: flag(held),
    disputed: flag(disputed),
    withoutEmail: flag(withoutEmail),
    ...(kind ? { kind } : {}),
    ...(search === '' ? {} : { search }),
  };
}
