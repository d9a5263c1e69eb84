import { translate, type Locale } from '@talon/shared';
import { VolumeX } from 'lucide-react';

/** One calm line: calls are not heard before somebody touches this screen, which browsers want. */
export function SoundBlocked({ language }: { readonly language: Locale }) {
  return (
    <p className="board-sound-blocked" role="status">
      <VolumeX className="board-sound-icon" strokeWidth={2} aria-hidden />
      {translate(language, 'board.soundBlocked')}
    </p>
  );
}
