import { translate, type Hall, type Locale } from '@talon/shared';

interface BoardHeadProps {
  readonly hall: Hall | undefined;
  readonly clock: string | undefined;
  readonly language: Locale;
}

/** Where we are and what time it is. */
export function BoardHead({ hall, clock, language }: BoardHeadProps) {
  return (
    <header className="board-head">
      {hall !== undefined && (
        <p className="board-place">
          <span className="board-hall">{hall.name[language]}</span>
          <span className="board-floor">· {translate(language, 'common.floor', { floor: hall.floor })}</span>
        </p>
      )}
      {clock !== undefined && <time className="board-clock">{clock}</time>}
    </header>
  );
}
