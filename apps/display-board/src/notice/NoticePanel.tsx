import type { Locale } from '@talon/shared';
import { Unplug } from 'lucide-react';
import { noticeText, type Notice } from './noticeText.ts';

/** What to know while no number is being called. Never amber: nothing is "now". */
export function NoticePanel({ notice, language }: { readonly notice: Notice; readonly language: Locale }) {
  const { title, detail, address } = noticeText(notice, language);
  return (
    <section className={`notice is-${notice.code}`} role="status">
      {notice.code === 'out-of-date' && <Unplug className="notice-icon" strokeWidth={2} aria-hidden />}
      <h1 className="notice-title">{title}</h1>
      {detail !== undefined && <p className="notice-detail">{detail}</p>}
      {address !== undefined && <p className="notice-address">{address}</p>}
    </section>
  );
}
