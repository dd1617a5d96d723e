import { useEffect, useState } from 'react';

/** What is done by then needs no progress, which would only flicker. */
const SHORT_MS = 400;

/** Whether work has gone on for so long that its progress should be shown. */
export function useLongWork(isWorking: boolean): boolean {
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    if (!isWorking) {
      setLong(false);
      return;
    }
    const timer = setTimeout(() => setLong(true), SHORT_MS);
    return () => clearTimeout(timer);
  }, [isWorking]);
  return isLong;
}
