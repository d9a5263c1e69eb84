import { appointments } from './appointments.ts';
import { board } from './board.ts';
import { common } from './common.ts';
import { configFaults } from './configFaults.ts';
import { configRemarks } from './configRemarks.ts';
import { desk } from './desk.ts';
import { fairness } from './fairness.ts';
import { hall } from './hall.ts';
import { kiosk } from './kiosk.ts';
import { moves } from './moves.ts';
import { paper } from './paper.ts';
import { pause } from './pause.ts';
import { reception } from './reception.ts';
import { rejections } from './rejections.ts';
import { reports } from './reports.ts';
import { setup } from './setup.ts';
import { staff } from './staff.ts';
import { status } from './status.ts';
import { waits } from './waits.ts';

export const ru = {
  appointments,
  board,
  common,
  configFaults,
  configRemarks,
  desk,
  fairness,
  hall,
  kiosk,
  moves,
  paper,
  pause,
  reception,
  rejections,
  reports,
  setup,
  staff,
  status,
  waits,
} as const;
