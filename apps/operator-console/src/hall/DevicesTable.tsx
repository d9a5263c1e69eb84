import type { BranchView } from '@talon/shared';
import { useTexts, type Texts } from '../texts/useTexts.ts';
import { deviceNeed, kindWords, type PlacedDevice } from './devices.ts';
import { NeedMark } from './NeedMark.tsx';
import { printerWords } from '../texts/printerWords.ts';

interface DevicesTableProps {
  readonly branch: BranchView;
  readonly devices: readonly PlacedDevice[];
}

const byNeed: Readonly<Record<'now' | 'soon' | 'nothing', number>> = { now: 0, soon: 1, nothing: 2 };

/** Every machine of the branch: whether it is there, and how its printer is. Those that need a person stand first. */
export function DevicesTable({ branch, devices }: DevicesTableProps) {
  const texts = useTexts();
  const { t, name, locale } = texts;
  const halls = new Map(branch.halls.map((each) => [each.id, name(each.name)]));
  const rank = (device: PlacedDevice) => byNeed[deviceNeed(device) ?? 'nothing'];
  if (devices.length === 0) return <p className="panel-none">{t('hall.devicesNone')}</p>;
  return (
    <table className="hall-table">
      <thead>
        <tr>
          <th scope="col">{t('hall.columnDevice')}</th>
          <th scope="col">{t('hall.columnPlace')}</th>
          <th scope="col">{t('hall.columnLink')}</th>
          <th scope="col">{t('hall.columnPrinter')}</th>
        </tr>
      </thead>
      <tbody>
        {devices
          .toSorted((a, b) => rank(a) - rank(b))
          .map((device) => {
            const { deviceId, connected, printer, hallId } = device;
            const need = deviceNeed(device);
            const printerNeeds = connected && need !== null;
            return (
              <tr key={deviceId}>
                <th scope="row">
                  {name(device.name)} <small>{t(kindWords[device.kind])}</small>
                </th>
                <td>{hallId !== undefined && halls.get(hallId)}</td>
                <td className={connected ? undefined : 'cell-trouble'}>
                  {!connected && <NeedMark need="now" />} {linkWords(device, texts)}
                </td>
                <td className={printerNeeds ? 'cell-trouble' : undefined}>
                  {printerNeeds && <NeedMark need={need} />}{' '}
                  {printer !== null && connected && printerWords(locale, printer.condition)}
                  {printer === null && connected && hasPrinter(device) && t('hall.printerUnknown')}
                </td>
              </tr>
            );
          })}
      </tbody>
    </table>
  );
}

const hasPrinter = ({ kind }: PlacedDevice): boolean => kind === 'kiosk' || kind === 'printStation';

function linkWords({ connected, since }: PlacedDevice, { t, clock }: Texts): string {
  if (since === null) return t(connected ? 'common.connected' : 'hall.awayUnknown');
  return t(connected ? 'hall.connectedSince' : 'hall.awaySince', { time: clock(since) });
}
