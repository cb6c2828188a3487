import { useEffect, useState } from 'react';

/**
 * Opened only after it was there closed: a dialog that is loaded when it is first opened would else not know what had the focus
 * before, and not give it back.
 */
export function useOnceThere(opened: boolean): boolean {
  const [isThere, setThere] = useState(false);
  useEffect(() => setThere(true), []);
  return isThere && opened;
}
