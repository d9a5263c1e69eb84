import { join } from 'node:path';
import { seededRandom } from '@talon/demo-hall';
import { auditJournal } from './hubKilled/journalAudit.ts';
import { Campaign } from './hubKilled/campaign.ts';
import { chosenPoints } from './hubKilled/crashPoint.ts';
import { expect, test } from './support/fixtures.ts';

/** More of them in `npm run test:long`. */
const randomKills = Number(process.env['TALON_RANDOM_KILLS'] ?? 25);
/** The numbers of its kiosks are used up after twice as many. */
const killsOfOneHall = 100;

test.describe('a hub killed under load', () => {
  // For a hub that hangs, not for speed: each start reads a journal that grows, and the machine may be busy.
  test.setTimeout(120_000 + randomKills * 10_000);

  test('loses nothing at 25 chosen points around append, swap and reply', async ({ folder }) => {
    const campaign = new Campaign(folder);
    for (const point of chosenPoints) await test.step(JSON.stringify(point), () => campaign.live(point));
    await campaign.settle();
    expect(campaign.ledger.accepted).toBeGreaterThan(200);
    expect(await auditJournal(campaign.dataFolder, campaign.ledger.presses)).toEqual([]);
  });

  test(`loses nothing at ${randomKills} random moments`, async ({ folder }) => {
    const seed = Number(process.env['TALON_SEED'] ?? Date.now() % 1_000_000);
    const random = seededRandom(seed);
    for (let from = 0; from < randomKills; from += killsOfOneHall) {
      const campaign = new Campaign(join(folder, `hall-${from}`));
      await test.step(`TALON_SEED=${seed}, from kill ${from} on`, async () => {
        for (let kill = from; kill < Math.min(from + killsOfOneHall, randomKills); kill += 1) {
          const presses = campaign.ledger.accepted + 1 + Math.floor(random() * 120);
          await campaign.live(null, (accepted) => accepted === presses);
        }
      });
      await campaign.settle();
      expect(campaign.ledger.accepted).toBeGreaterThan(200);
      expect(await auditJournal(campaign.dataFolder, campaign.ledger.presses)).toEqual([]);
    }
  });
});
