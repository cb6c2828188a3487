import { useQuery } from '@tanstack/react-query';
import { useLocation, useNavigate } from 'react-router';
import { answered, api } from '../client/client.ts';
import { keepLast } from './last-place.ts';
import { usePlace } from './place.ts';

export type Company = { readonly workspace: string; readonly creditor: number | null; readonly name: string };

/** All companies that the person works for, by name. */
export function useCompanies() {
  return useQuery({ queryKey: ['companies'], queryFn: () => answered(api.GET('/api/companies')), staleTime: 60_000 });
}

/** Goes to another company, to the same section of it; a debtor or an invoice is not there. */
export function useSwitch(): (company: Company) => void {
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const { workspace, creditor } = usePlace();
  return (next) => {
    const base = `/e/${encodeURIComponent(next.workspace)}`;
    if (next.creditor === null) return void navigate(`${base}/entreprise`);
    const here = `/e/${encodeURIComponent(workspace)}/${creditor}/`;
    keepLast({ workspace: next.workspace, creditor: next.creditor });
    return void navigate(`${base}/${next.creditor}/${sectionOf(pathname.startsWith(here) ? pathname.slice(here.length) : '')}`);
  };
}

function sectionOf(path: string): string {
  const [first = '', second = ''] = path.split('/');
  if (first === 'reglages') return `${first}/${second}`;
  return first === 'factures' ? 'debiteurs' : first;
}
