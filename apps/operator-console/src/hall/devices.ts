import type {
  BranchView,
  DeviceId,
  DeviceKind,
  DevicesView,
  HallId,
  LocalizedText,
  MessageKey,
} from '@talon/shared';

type DeviceState = DevicesView['devices'][number];

/** A machine with its name and place from the configuration. */
export interface PlacedDevice extends DeviceState {
  readonly name: LocalizedText;
  readonly hallId: HallId | undefined;
}

export const kindWords = {
  kiosk: 'hall.kindKiosk',
  board: 'hall.kindBoard',
  counterSign: 'hall.kindCounterSign',
  printStation: 'hall.kindPrintStation',
} as const satisfies Record<DeviceKind, MessageKey>;

/** The machines with their names; one that left the configuration a moment ago is left out. */
export function placedDevices(branch: BranchView, { devices }: DevicesView): readonly PlacedDevice[] {
  const places = new Map<DeviceId, Pick<PlacedDevice, 'name' | 'hallId'>>();
  for (const { id, name, hallId } of [...branch.kiosks, ...branch.boards, ...branch.printStations])
    places.set(id, { name, hallId });
  for (const { id, name, counterId } of branch.counterSigns) {
    const hallId = branch.counters.find((counter) => counter.id === counterId)?.hallId;
    places.set(id, { name, hallId });
  }
  return devices.flatMap((device) => {
    const place = places.get(device.deviceId);
    return place === undefined ? [] : [{ ...device, ...place }];
  });
}

/** What a machine wants of a person: `now` it does not work, `soon` it will not. */
export function deviceNeed({ connected, printer }: DeviceState): 'now' | 'soon' | null {
  if (!connected || printer?.condition.state === 'not-ready') return 'now';
  if (printer?.condition.state === 'silent') return 'soon';
  return printer?.condition.state === 'ready' && printer.condition.paperLow ? 'soon' : null;
}
