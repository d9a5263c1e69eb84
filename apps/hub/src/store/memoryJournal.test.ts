import { expect, it } from 'vitest';
import { answered, dayOpened, journalContract } from './journalContract.ts';
import { memoryJournal } from './memoryJournal.ts';
import { DiskFullError } from './storeErrors.ts';

journalContract('the memory journal', memoryJournal);

it('fails as long as it is told to, and writes nothing meanwhile', () => {
  const journal = memoryJournal();
  journal.breakWith(new DiskFullError('full'));
  expect(() => journal.append([answered('open', dayOpened('2026-11-23'))])).toThrow(DiskFullError);
  expect(() => journal.probe()).toThrow(DiskFullError);
  journal.breakWith(undefined);
  journal.probe();
  expect(journal.append([answered('open', dayOpened('2026-11-23'))])).toBe(1);
});
