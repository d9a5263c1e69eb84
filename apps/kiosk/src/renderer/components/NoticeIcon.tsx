import { Clock, Coffee, Hourglass, PrinterX, Siren, UserRound, Wrench } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import './NoticeIcon.css';

const icons = {
  starting: Hourglass,
  person: UserRound,
  closed: Clock,
  break: Coffee,
  printer: PrinterX,
  'air-raid': Siren,
  technical: Wrench,
} satisfies Record<string, LucideIcon>;

export type NoticeIconName = keyof typeof icons;

/** The picture of a screen that only tells something. */
export function NoticeIcon({ icon }: { readonly icon: NoticeIconName }): ReactNode {
  const Icon = icons[icon];
  return (
    <span className="notice-icon" aria-hidden="true">
      <Icon />
    </span>
  );
}
