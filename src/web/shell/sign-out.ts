import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { auth } from '../client/auth.ts';

/** Ends the session; nothing of what was read stays. */
export function useSignOut(): () => Promise<void> {
  const queries = useQueryClient();
  const navigate = useNavigate();
  return async () => {
    await auth('sign-out');
    queries.clear();
    await navigate('/connexion');
  };
}
