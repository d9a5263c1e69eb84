import type { CommandEnvelope, Reply } from './reply.ts';
import type { CommandName } from './commands.ts';
import type { Welcome } from './handshake.ts';
import type { View, Watch } from './views.ts';

/** Up: one event per command of the table, and `watch`. Derived; nothing is listed here by hand. */
export type ClientToHub = {
  [N in CommandName]: (envelope: CommandEnvelope, answer: (reply: Reply) => void) => void;
} & {
  /** Asks for a view from now on, replacing what this connection watched before. */
  watch: (watches: Watch[], answer: (reply: Reply) => void) => void;
};

/** Down: the greeting and whole views. There are no other messages. */
export interface HubToClient {
  welcome: (welcome: Welcome) => void;
  view: (view: View) => void;
}
