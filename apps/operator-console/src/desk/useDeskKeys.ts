import { useEffect, useRef } from 'react';

/** Hears the keys of the desk, wherever the focus is; a dialog has keys of its own. */
export function useDeskKeys(listening: boolean, onKey: (event: KeyboardEvent) => void): void {
  const latest = useRef(onKey);
  useEffect(() => {
    latest.current = onKey;
  });
  useEffect(() => {
    if (!listening) return undefined;
    const listen = (event: KeyboardEvent) => {
      // Also one that the desk knows nothing of: a digit typed there must not call anybody.
      if (document.querySelector('dialog[open]') === null) latest.current(event);
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [listening]);
}
