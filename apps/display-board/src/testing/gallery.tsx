// For looking, in `pnpm dev`: /board/gallery.html?state=many&lang=ru&theme=day shows one state of a board without a hub,
// and ?state=sign-called&arrow=left one of a counter's sign.
import '@talon/design/base.css';
import '../screen.css';
import '../board/board.css';
import '../sign/sign.css';
import type { FakeHubLink } from '@talon/hub-client/testing';
import {
  arrow as wayArrow,
  arrows,
  locale,
  minute,
  screenTheme,
  second,
  type BoardCall,
  type BoardView,
  type HallPauseReason,
} from '@talon/shared';
import { createRoot } from 'react-dom/client';
import { BoardApp, SignApp } from '../App.tsx';
import { Board } from '../board/Board.tsx';
import { noticeScene } from '../board/boardScene.ts';
import { createBoardStore } from '../boardStore.ts';
import { createSignStore } from '../signStore.ts';
import { heldScreen } from './heldScreen.ts';
import {
  boardCall,
  boardView,
  branchView as sampleBranch,
  halls,
  monday1042,
  pausedDay,
  signView,
} from './sampleViews.ts';

const parameters = new URLSearchParams(location.search);
const state = parameters.get('state') ?? 'call';
const language = locale.catch('uk').parse(parameters.get('lang'));

const theme = screenTheme.catch('night').parse(parameters.get('theme'));
const arrow = wayArrow.safeParse(parameters.get('arrow')).data;
const counterNumber = Number(parameters.get('counter') ?? 14);

const branchView: typeof sampleBranch = (change) => {
  const { counters, boards, counterSigns } = sampleBranch();
  return sampleBranch({
    counters: [{ ...counters[0], number: counterNumber }],
    boards: [{ ...boards[0], theme }],
    counterSigns: [{ ...counterSigns[0], theme, ...(arrow && { arrow }) }],
    ...change,
  });
};

/** Calls as on a usual morning: to other floors, to the hall beside, in three languages, older ones answered. */
const usualCalls = (count: number, awaited: number, apart = 40 * second): BoardCall[] =>
  Array.from({ length: count }, (_, at) => {
    const hall = [halls.second, halls.third, halls.second, halls.first, halls.second, halls.beside][at % 6]!;
    return boardCall({
      key: `call-${at}`,
      ticket: { letter: 'ВАКМЩЖ'[at % 6], number: [12, 31, 7, 104, 888, 230][at % 6]! + Math.floor(at / 6) },
      counterNumber: [14, 11, 12, 3, 28, 100][at % 6],
      hallId: hall.id,
      floor: hall.floor,
      language: ['uk', 'uk', 'en', 'uk', 'ru', 'uk'][at % 6],
      calledAt: monday1042 - 30 * second - at * apart,
      waitingForVisitor: at < awaited,
    });
  });

const longName = {
  uk: 'Зала надання адміністративних послуг соціального характеру, реєстрації місця проживання та видачі документів',
  ru: 'Зал предоставления административных услуг социального характера, регистрации места жительства и выдачи документов',
  en: 'Hall of administrative services of a social kind, registration of residence and collection of documents',
};

const live = (link: FakeHubLink, board: BoardView) => {
  link.connect();
  link.show(branchView(), board);
};

/** The same calls on a board that is told the ways. */
const withWays = (calls: readonly BoardCall[]) =>
  calls.map((call, at) => boardCall({ ...call, arrow: arrows[(at + 1) % arrows.length] }));

const sign = (link: FakeHubLink, shows: unknown) => {
  link.connect();
  link.show(branchView(), signView({ shows }));
};
const signInPause = (link: FakeHubLink, reason: HallPauseReason) => {
  link.connect();
  link.show(branchView(), signView({ day: pausedDay(reason) }));
};
const signCall = {
  state: 'called',
  ticket: { letter: 'Щ', number: 888 },
  language,
  key: 'visit-1.1',
  calledAt: monday1042,
};

const signStates: Record<string, (link: FakeHubLink, pass: (ms: number) => void) => void> = {
  'sign-called': (link) => sign(link, signCall),
  'sign-overdue': (link, pass) => {
    sign(link, signCall);
    pass(4 * minute);
  },
  'sign-serving': (link) =>
    sign(link, { state: 'serving', ticket: { letter: 'В', number: 12 }, language: 'en' }),
  'sign-free': (link) => sign(link, { state: 'free' }),
  'sign-break': (link) => sign(link, { state: 'break' }),
  'sign-closed': (link) => sign(link, { state: 'closed' }),
  'sign-out-of-date': (link, pass) => {
    sign(link, signCall);
    link.disconnect();
    pass(7 * minute);
  },
  'sign-air-raid': (link) => signInPause(link, 'air-raid'),
  'sign-technical': (link) => signInPause(link, 'technical'),
  'sign-air-raid-old': (link, pass) => {
    signInPause(link, 'air-raid');
    link.disconnect();
    pass(7 * minute);
  },
  'sign-starting': () => {},
  'sign-wrong-key': (link) => link.refuse('wrong-key'),
};

const boardStates: Record<string, (link: FakeHubLink, pass: (ms: number) => void) => void> = {
  call: (link) => live(link, boardView({ calls: usualCalls(6, 3) })),
  new: (link) =>
    live(
      link,
      boardView({
        calls: [boardCall({ ticket: { letter: 'Щ', number: 888 }, counterNumber: 300, callCount: 2 })],
      }),
    ),
  upstairs: (link) => live(link, boardView({ calls: usualCalls(12, 6).slice(1) })),
  ways: (link) => live(link, boardView({ calls: withWays(usualCalls(6, 3)) })),
  'ways-many': (link) => live(link, boardView({ calls: withWays(usualCalls(12, 12, 10 * second)) })),
  many: (link) => live(link, boardView({ calls: usualCalls(12, 12, 10 * second) })),
  wait: (link) => live(link, boardView({ calls: usualCalls(12, 0) })),
  empty: (link) => live(link, boardView({ waiting: 0 })),
  'wait-none': (link) => live(link, boardView({ waiting: 1 })),
  closing: (link) =>
    live(link, boardView({ day: { status: 'closing', serviceDay: '2026-11-23' }, calls: usualCalls(6, 0) })),
  'closing-call': (link) =>
    live(link, boardView({ day: { status: 'closing', serviceDay: '2026-11-23' }, calls: usualCalls(4, 1) })),
  closed: (link) =>
    live(link, boardView({ day: { status: 'closed', serviceDay: '2026-11-23' }, calls: usualCalls(6, 0) })),
  none: (link) => live(link, boardView({ day: { status: 'none' }, waiting: 0 })),
  sunday: (link) => {
    live(link, boardView({ day: { status: 'none' }, waiting: 0 }));
    link.show(branchView({ openingHours: [{ weekday: 3, opens: '10:00', closes: '19:00' }] }));
  },
  'sound-blocked': (link) => live(link, boardView({ calls: usualCalls(6, 3), speaks: [] })),
  'air-raid': (link) => live(link, boardView({ day: pausedDay('air-raid'), calls: usualCalls(6, 3) })),
  'air-raid-old': (link, pass) => {
    live(link, boardView({ day: pausedDay('air-raid') }));
    link.disconnect();
    pass(7 * minute);
  },
  technical: (link) => live(link, boardView({ day: pausedDay('technical') })),
  'out-of-date': (link, pass) => {
    live(link, boardView({ calls: usualCalls(6, 3) }));
    link.disconnect();
    pass(7 * minute);
  },
  starting: () => {},
  'wrong-key': (link) => link.refuse('wrong-key'),
  'wrong-version': (link) => link.refuse('wrong-version'),
  'long-names': (link) => {
    live(link, boardView({ calls: usualCalls(12, 12, 10 * second).slice(5) }));
    link.show(
      branchView({ halls: Object.values(halls).map(({ id, floor }) => ({ id, floor, name: longName })) }),
    );
  },
};

const root = createRoot(document.querySelector('#root')!);
if (state === 'not-paired') {
  const example = 'http://192.168.10.20:7300/board/?board=board-1#key=…';
  root.render(<Board scene={noticeScene({ code: 'not-paired', example })} language={language} />);
} else {
  const { hub, parts, pass } = heldScreen();
  const memory = { load: () => ({}), save: () => {} };
  const signState = signStates[state];
  if (signState === undefined) {
    const store = createBoardStore({
      ...parts,
      memory,
      boardId: boardView().boardId,
      speaker: { hear() {}, onBlocked: (listener) => listener(state === 'sound-blocked') },
    });
    boardStates[state]?.(hub, pass);
    pass(0);
    root.render(<BoardApp store={store} language={language} />);
  } else {
    const store = createSignStore({ ...parts, memory, signId: signView().signId });
    signState(hub, pass);
    pass(0);
    root.render(<SignApp store={store} language={language} />);
  }
}
