import { translate, type Locale, type MessageKey, type MessageValues } from '@talon/shared';
import type { NextOpening } from '../board/openingTimes.ts';

/** What is said in words where no number is being called. */
export type Notice =
  | { readonly code: 'please-wait' | 'take-ticket' | 'tickets-ended' }
  | {
      readonly code: 'day-not-open' | 'day-closed' | 'no-hours-today';
      readonly next: NextOpening | undefined;
    }
  /** `since` on the branch's wall clock, `HH:MM`. */
  | { readonly code: 'out-of-date'; readonly since: string | undefined }
  | { readonly code: 'starting' | 'wrong-version' }
  | { readonly code: 'not-paired'; readonly example: string }
  | { readonly code: 'key-refused'; readonly deviceId: string }
  /** On the sign of a counter. */
  | { readonly code: 'counter-free' | 'counter-break' | 'counter-closed' };

export interface NoticeText {
  readonly title: string;
  /** What to do or when to come, where there is something to say. */
  readonly detail: string | undefined;
  /** An example of an address to open. */
  readonly address?: string;
}

export function noticeText(notice: Notice, language: Locale): NoticeText {
  const text = (key: MessageKey, values?: MessageValues) => translate(language, key, values);
  switch (notice.code) {
    case 'please-wait':
      return { title: text('board.pleaseWait'), detail: text('board.numberAppearsHere') };
    case 'take-ticket':
      return { title: text('board.takeTicket'), detail: text('board.ticketThenHere') };
    case 'tickets-ended':
      return { title: text('board.ticketsEnded'), detail: text('board.holdersAreServed') };
    case 'day-not-open':
      return { title: text('board.dayNotOpen'), detail: openingText(notice.next, language) };
    case 'day-closed':
      return { title: text('board.dayClosed'), detail: openingText(notice.next, language) };
    case 'no-hours-today':
      return { title: text('board.noHoursToday'), detail: openingText(notice.next, language) };
    case 'out-of-date':
      return {
        title:
          notice.since === undefined
            ? text('board.outOfDate')
            : text('board.outOfDateSince', { time: notice.since }),
        detail: text('board.askStaff'),
      };
    case 'starting':
      return { title: text('board.starting'), detail: text('board.startingDetail') };
    case 'wrong-version':
      return { title: text('board.wrongVersion'), detail: text('board.wrongVersionDetail') };
    case 'not-paired':
      return {
        title: text('board.notPaired'),
        detail: text('board.notPairedDetail'),
        address: notice.example,
      };
    case 'key-refused':
      return {
        title: text('board.keyRefused'),
        detail: text('board.keyRefusedDetail', { board: notice.deviceId }),
      };
    case 'counter-free':
      return { title: text('board.counterFree'), detail: text('board.waitForNumber') };
    case 'counter-break':
      return { title: text('board.counterBreak'), detail: text('board.watchBoard') };
    case 'counter-closed':
      return { title: text('board.counterClosed'), detail: text('board.watchBoard') };
  }
}

function openingText(next: NextOpening | undefined, language: Locale): string | undefined {
  if (next === undefined) return undefined;
  const time = next.opens;
  if (next.daysAhead === 0) return translate(language, 'board.opensToday', { time });
  if (next.daysAhead === 1) return translate(language, 'board.opensTomorrow', { time });
  return translate(language, 'board.opensOn', { weekday: weekdayName(next.weekday, language), time });
}

function weekdayName(weekday: number, language: Locale): string {
  const monday = Date.UTC(2024, 0, 1);
  const name = new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' });
  return name.format(monday + (weekday - 1) * 24 * 60 * 60 * 1000);
}
