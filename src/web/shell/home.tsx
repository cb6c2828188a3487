import { Navigate } from 'react-router';
import { usePlace, useWorkspace } from './place.ts';

/** Where one begins: with what waits today; a client of an agency with its debtors. */
export function Home() {
  const { data } = useWorkspace(usePlace().workspace);
  if (!data) return null;
  return <Navigate to={data.may.includes('read') ? 'aujourdhui' : 'debiteurs'} replace />;
}
