import { deviceId, locale, type DeviceId, type Locale } from '@talon/shared';

/** Which wall board or counter's sign this screen is, and with which key it says so to the hub. */
export interface ScreenPairing {
  readonly kind: 'board' | 'sign';
  readonly id: DeviceId;
  readonly key: string;
}

/** What the address of the page says: the language, and a pairing where there is one. */
export interface ScreenAddress {
  readonly language: Locale;
  readonly pairing: ScreenPairing | undefined;
}

const storedKey = (id: DeviceId) => `talon.board.${id}.key`;

/**
 * Reads `/board/?board=board-1&lang=uk#key=…`, or `?sign=sign-5` for the sign of a counter.
 *
 * A key in the fragment is kept in `storage` and taken out of the address, so that nobody reads it off the screen or
 * out of the history; from then on the address without it is enough. (A fragment never reaches a server or its log.)
 *
 * @param putAddress puts another address in place of the present one, without loading it
 */
export function readScreenAddress(
  address: URL,
  storage: Storage,
  putAddress: (address: string) => void,
): ScreenAddress {
  const language = locale.catch('uk').parse(address.searchParams.get('lang'));
  const kind = address.searchParams.has('sign') ? 'sign' : 'board';
  const { data: id } = deviceId.safeParse(address.searchParams.get(kind));
  if (id === undefined) return { language, pairing: undefined };

  const given = new URLSearchParams(address.hash.slice(1)).get('key');
  if (given !== null && given !== '') {
    storage.setItem(storedKey(id), given);
    putAddress(address.pathname + address.search);
  }
  const key = storage.getItem(storedKey(id));
  return { language, pairing: key === null ? undefined : { kind, id, key } };
}
