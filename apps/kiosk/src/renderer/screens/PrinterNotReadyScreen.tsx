import type { PrintCause } from '@talon/shared';
import type { ReactNode } from 'react';
import { useTexts } from '../useTexts.ts';
import { causeText } from './causeText.ts';
import { NoticeScreen } from './NoticeScreen.tsx';

/** Nobody gets a number that this terminal cannot put on paper. */
export function PrinterNotReadyScreen({ cause }: { readonly cause: PrintCause }): ReactNode {
  const { say } = useTexts();
  return (
    <NoticeScreen icon="printer" title="kiosk.printerNotReady" hint="kiosk.printerNotReadyHint">
      <p className="notice-aside">{say(causeText(cause))}</p>
    </NoticeScreen>
  );
}
