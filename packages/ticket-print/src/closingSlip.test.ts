import { expect, it } from 'vitest';
import { closingSlipOf } from './closingSlip.ts';
import { branch } from './testing/branch.ts';
import { sampleReport } from './testing/slips.ts';

const { figures } = sampleReport.byQueue[0]!;
const report = {
  ...sampleReport,
  byQueue: [
    { queueId: branch.queues[0]!.id, figures },
    { queueId: 'left-the-configuration' as never, figures },
  ],
};

it('speaks the first language of the branch', () => {
  expect(closingSlipOf({ ...branch, languages: ['ru', 'uk'] }, report)).toMatchObject({
    language: 'ru',
    branchName: 'branch ru',
  });
});

it('names every queue of the report, also one that the configuration has no more', () => {
  expect(closingSlipOf(branch, report).queues).toEqual([
    { letter: 'В', name: 'queue uk', figures },
    { letter: null, name: 'left-the-configuration', figures },
  ]);
});
