import { deviceId, locale, type DeviceId, type Locale } from '@talon/shared';

/** Which board this screen is, and with which key it says so to the hub. */
export interface BoardPairing {
  readonly boardId: DeviceId;
  readonly key: string;
}

/** What the address of the page says: the language, and a pairing where there is one. */
export interface BoardAddress {
  readonly language: Locale;
  readonly pairing: BoardPairing | undefined;
}

const storedKey = (boardId: DeviceId) => `talon.board.${boardId}.key`;

/**
 * Reads `/board/?board=board-1&lang=uk#key=…`.
 *
 * A key in the fragment is kept in `storage` and taken out of the address, so that nobody reads it off the screen or
 * out of the history; from then on the address without it is enough. (A fragment never reaches a server or its log.)
 *
 * @param putAddress puts another address in place of the present one, without loading it
 */
export function readBoardAddress(
  address: URL,
  storage: Storage,
  putAddress: (address: string) => void,
): BoardAddress {
  const language = locale.catch('uk').parse(address.searchParams.get('lang'));
  const board = deviceId.safeParse(address.searchParams.get('board'));
  if (!board.success) return { language, pairing: undefined };

  const given = new URLSearchParams(address.hash.slice(1)).get('key');
  if (given !== null && given !== '') {
    storage.setItem(storedKey(board.data), given);
    putAddress(address.pathname + address.search);
  }
  const key = storage.getItem(storedKey(board.data));
  return { language, pairing: key === null ? undefined : { boardId: board.data, key } };
}
