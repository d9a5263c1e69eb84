import { board } from './board.ts';
import { common } from './common.ts';
import { desk } from './desk.ts';
import { kiosk } from './kiosk.ts';
import { paper } from './paper.ts';
import { reception } from './reception.ts';
import { rejections } from './rejections.ts';
import { status } from './status.ts';

export const ru = { board, common, desk, kiosk, paper, reception, rejections, status } as const;
