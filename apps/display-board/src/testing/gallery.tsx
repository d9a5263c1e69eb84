// For looking, in `pnpm dev`: /board/gallery.html?state=many&lang=ru shows one state of the board without a hub.
import '@talon/design/base.css';
import '../board/board.css';
import { locale, minute, second, type BoardCall, type BoardView } from '@talon/shared';
import { createRoot } from 'react-dom/client';
import { App } from '../App.tsx';
import { Board } from '../board/Board.tsx';
import { noticeScene } from '../board/boardScene.ts';
import { createBoardStore } from '../boardStore.ts';
import { fakeHubLink, type FakeHubLink } from './fakeHubLink.ts';
import { boardCall, boardView, branchView, halls, monday1042, pausedDay } from './sampleViews.ts';

const parameters = new URLSearchParams(location.search);
const state = parameters.get('state') ?? 'call';
const language = locale.catch('uk').parse(parameters.get('lang'));

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
  link.become('connected');
  link.receive(branchView());
  link.receive(board);
};

const states: Record<string, (link: FakeHubLink) => void> = {
  call: (link) => live(link, boardView({ calls: usualCalls(6, 3) })),
  new: (link) =>
    live(
      link,
      boardView({
        calls: [boardCall({ ticket: { letter: 'Щ', number: 888 }, counterNumber: 300, callCount: 2 })],
      }),
    ),
  upstairs: (link) => live(link, boardView({ calls: usualCalls(12, 6).slice(1) })),
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
    link.receive(branchView({ openingHours: [{ weekday: 3, opens: '10:00', closes: '19:00' }] }));
  },
  'sound-blocked': (link) => live(link, boardView({ calls: usualCalls(6, 3), speaks: [] })),
  'air-raid': (link) => live(link, boardView({ day: pausedDay('air-raid'), calls: usualCalls(6, 3) })),
  'air-raid-old': (link) => {
    live(link, boardView({ day: pausedDay('air-raid') }));
    link.become('disconnected');
    link.pass(7 * minute);
  },
  technical: (link) => live(link, boardView({ day: pausedDay('technical') })),
  'out-of-date': (link) => {
    live(link, boardView({ calls: usualCalls(6, 3) }));
    link.become('disconnected');
    link.pass(7 * minute);
  },
  starting: () => {},
  'wrong-key': (link) => link.become({ state: 'refused', code: 'wrong-key' }),
  'wrong-version': (link) => link.become({ state: 'refused', code: 'wrong-version' }),
  'long-names': (link) => {
    live(link, boardView({ calls: usualCalls(12, 12, 10 * second).slice(5) }));
    link.receive(
      branchView({ halls: Object.values(halls).map(({ id, floor }) => ({ id, floor, name: longName })) }),
    );
  },
};

const root = createRoot(document.querySelector('#root')!);
if (state === 'not-paired') {
  const example = 'http://192.168.10.20:7300/board/?board=board-1#key=…';
  root.render(<Board scene={noticeScene({ code: 'not-paired', example })} language={language} />);
} else {
  const link = fakeHubLink();
  let beat = () => {};
  const store = createBoardStore({
    link,
    boardId: boardView().boardId,
    memory: { load: () => ({}), save: () => {} },
    speaker: { hear() {}, onBlocked: (listener) => listener(state === 'sound-blocked') },
    ownNow: () => link.ownNow(),
    onBeat: (run) => (beat = run),
  });
  states[state]?.(link);
  beat();
  root.render(<App store={store} language={language} />);
}
