import type { HubLink } from '@talon/hub-client';
import {
  deviceId,
  type DevicesView,
  type OrdersView,
  type SignView,
  type StaffView,
  type View,
} from '@talon/shared';
import { expect, it } from 'vitest';
import { nextView, startTestHub, type TestHub } from '../testing/testHub.ts';

const isDevices = (view: View): view is DevicesView => view.view === 'devices';
const machine = (view: DevicesView, id: string) => view.devices.find((device) => device.deviceId === id);

/** The devices view as soon as one machine stands as said. */
const untilMachine = (link: HubLink, id: string, connected: boolean): Promise<DevicesView> =>
  nextView(
    link,
    (view): view is DevicesView => isDevices(view) && machine(view, id)?.connected === connected,
  );

async function desk(hub: TestHub): Promise<HubLink> {
  const link = await hub.connect(await hub.staff('supervisor'));
  link.watch([{ view: 'devices' }]);
  return link;
}

it('shows at once who comes and goes, several connections of one machine as one', async () => {
  const hub = await startTestHub();
  const supervisor = await desk(hub);
  const none = await nextView(supervisor, isDevices);
  expect(none.devices.map((device) => device.since)).toEqual(Array.from(none.devices, () => null));

  const came = untilMachine(supervisor, 'sign-1', true);
  const sign = await hub.connect(hub.device('sign-1'));
  const since = machine(await came, 'sign-1')?.since ?? 0;
  expect(since).toBeGreaterThan(0);

  const second = await hub.connect(hub.device('sign-1'));
  second.close();
  const gone = untilMachine(supervisor, 'sign-1', false);
  sign.close();
  expect(machine(await gone, 'sign-1')?.since).toBeGreaterThanOrEqual(since);
});

it('shows how a printer is as soon as it says so', async () => {
  const hub = await startTestHub();
  const supervisor = await desk(hub);
  const station = await hub.connect(hub.device('printer-1'));
  const condition = { state: 'not-ready', cause: 'paper-out' } as const;
  const told = nextView(
    supervisor,
    (view): view is DevicesView => isDevices(view) && machine(view, 'printer-1')?.printer !== null,
  );
  expect(await station.send('reportPrinter', { condition })).toMatchObject({ ok: true });
  expect(machine(await told, 'printer-1')).toMatchObject({ connected: true, printer: { condition } });
});

it('names the staff to the staff, without the numbers they sign in with', async () => {
  const hub = await startTestHub();
  const link = await hub.connect(await hub.staff('reception'));
  const shown = nextView(link, (view): view is StaffView => view.view === 'staff');
  link.watch([{ view: 'staff' }]);
  const { staff } = await shown;
  expect(staff.map(({ role }) => role)).toEqual(['operator', 'operator', 'reception', 'supervisor']);
  expect(Object.keys(staff[0] ?? {}).toSorted()).toEqual(['name', 'operatorId', 'role']);
});

it('lets a counter sign see its counter, and nothing else', async () => {
  const hub = await startTestHub();
  const sign = await hub.connect(hub.device('sign-1'));
  const shown = nextView(sign, (view): view is SignView => view.view === 'sign');
  sign.watch([{ view: 'branch' }, { view: 'sign', signId: deviceId.parse('sign-1') }]);
  expect(await shown).toMatchObject({ counterId: 'counter-1', shows: { state: 'closed' } });
  expect(await sign.send('orderPrint', { visitId: 'v', printerId: 'printer-1' } as never)).toMatchObject({
    code: 'not-allowed',
  });
  const metrics = await (await fetch(`${hub.url}/metrics`)).text();
  expect(metrics).toContain('talon_connections{kind="counterSign"} 1');
});

it('hands the slip of a closed day to the printer that it was ordered from, once', async () => {
  const hub = await startTestHub();
  const supervisor = await hub.connect(await hub.staff('supervisor'));
  const kiosk = await hub.connect(hub.device('kiosk-1'));
  const station = await hub.connect(hub.device('printer-1'));
  const printerId = deviceId.parse('printer-1');
  station.watch([{ view: 'orders', printerId }]);
  const isOrders = (view: View): view is OrdersView => view.view === 'orders';

  const service = { serviceId: 'passport', purpose: 'submit', language: 'uk' } as never;
  expect(await kiosk.send('issueTicket', service)).toMatchObject({ ok: true });
  expect(await supervisor.send('orderClosingSlip', { printerId })).toMatchObject({ code: 'day-not-closed' });
  expect(await supervisor.send('closeServiceDay', {})).toMatchObject({ ok: true, result: { settled: 1 } });
  const { revision } = hub.runtime.now();

  const ordered = nextView(station, (view): view is OrdersView => isOrders(view) && view.orders.length > 0);
  expect(await supervisor.send('orderClosingSlip', { printerId })).toMatchObject({ ok: true });
  const [order] = (await ordered).orders;
  if (order?.kind !== 'closing-slip') throw new Error('no slip was ordered');
  expect(order.report).toMatchObject({
    serviceDay: '2026-11-23',
    total: { issued: 1, leftOver: 1, here: 0 },
    byQueue: [{ queueId: 'passport' }],
    byHour: [{ hour: 10 }],
    journal: { revision },
  });

  const empty = nextView(station, (view): view is OrdersView => isOrders(view) && view.orders.length === 0);
  expect(
    await station.send('recordOrderedPrint', { orderId: order.orderId, outcome: 'printed' }),
  ).toMatchObject({ ok: true });
  await empty;
});
