import { appointments } from './appointments.ts';
import { board } from './board.ts';
import { common } from './common.ts';
import { desk } from './desk.ts';
import { hall } from './hall.ts';
import { kiosk } from './kiosk.ts';
import { paper } from './paper.ts';
import { pause } from './pause.ts';
import { reception } from './reception.ts';
import { rejections } from './rejections.ts';
import { reports } from './reports.ts';
import { status } from './status.ts';

export const uk = {
  appointments,
  board,
  common,
  desk,
  hall,
  kiosk,
  paper,
  pause,
  reception,
  rejections,
  reports,
  status,
} as const;
