import type { ListedAppointment } from '@talon/shared';
import { expect, it } from 'vitest';
import { matching } from './matching.ts';

const one = { visitorName: 'Олена Гук', code: '120456', phone: '+38 (050) 111-22-33' } as ListedAppointment;
const other = { visitorName: null, code: '999120', phone: null } as ListedAppointment;
const found = (typed: string) => matching([one, other], typed);

it('finds by half a name, by the beginning of a code and by digits of a telephone', () => {
  expect(found('гук')).toEqual([one]);
  expect(found('120')).toEqual([one]);
  expect(found('050 111')).toEqual([one]);
  expect(found('9991')).toEqual([other]);
  expect(found('Ярема')).toEqual([]);
});

it('shows everybody where nothing is typed', () => {
  expect(found('  ')).toEqual([one, other]);
});
