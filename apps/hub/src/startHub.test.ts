import { existsSync, readdirSync } from 'node:fs';
import { demoConfig } from '@talon/queue-core/testing';
import { expect, it } from 'vitest';
import { ConfigError } from './config.ts';
import { hubLog } from './log.ts';
import { startHub } from './startHub.ts';
import { DataFolderError } from './store/storeErrors.ts';
import { testDataFolder } from './store/testDataFolder.ts';
import { startTestHub, testSetupFile } from './testing/testHub.ts';

const log = hubLog('silent');

it('is up with an open day and says where, once', async () => {
  const hub = await startTestHub();
  expect(hub.log.filter(({ ready }) => ready === true)).toMatchObject([{ url: hub.url, level: 30 }]);
  expect(hub.runtime.now().config).toEqual(demoConfig());
});

it('refuses a data folder that another hub uses, and leaves that one at work', async () => {
  const hub = await startTestHub();
  await expect(startHub({ dataFolder: hub.dataFolder, port: 0, voice: 'off', log })).rejects.toThrow(
    DataFolderError,
  );
  expect((await fetch(`${hub.url}/health`)).status).toBe(200);
});

it('refuses a busy port and lets go of the data folder', async () => {
  const { url } = await startTestHub();
  const port = Number(new URL(url).port);
  const dataFolder = testDataFolder();
  const options = {
    dataFolder,
    branchConfigFile: testSetupFile(dataFolder),
    ballastBytes: 0,
    voice: 'off' as const,
    log,
  };
  await expect(startHub({ ...options, port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
  const hub = await startHub({ ...options, port: 0 });
  await hub.close();
});

it('refuses to start from nothing', async () => {
  await expect(
    startHub({ dataFolder: testDataFolder(), port: 0, ballastBytes: 0, voice: 'off' as const, log }),
  ).rejects.toThrow(ConfigError);
});

it('keeps the stored configuration when a file is named again', async () => {
  const first = await startTestHub();
  await first.close();
  const again = await startTestHub({ dataFolder: first.dataFolder, branchConfigFile: '/not/there.json' });
  expect(again.runtime.now().config).toEqual(demoConfig());
});

it('comes back to the hall as it was, with sessions that still hold', async () => {
  const first = await startTestHub();
  const { session } = await first.signIn('operator');
  const link = await first.connect({ kind: 'staff', session });
  await link.send('openCounter', { counterId: 'counter-2', takeOver: false } as never);
  const { revision } = first.runtime.now();
  link.close();
  await first.close();

  const again = await startTestHub({ dataFolder: first.dataFolder });
  expect(again.runtime.now().revision).toBe(revision);
  const back = await again.connect({ kind: 'staff', session });
  expect(await back.send('closeCounter', { counterId: 'counter-2' } as never)).toMatchObject({ ok: true });
});

it('stops in good order while somebody is connected, and leaves no write-ahead log', async () => {
  const hub = await startTestHub();
  const link = await hub.connect(hub.device('kiosk-1'));
  await hub.close();
  expect(link.status.state).not.toBe('refused');
  expect(readdirSync(hub.dataFolder).filter((name) => name.endsWith('-wal'))).toEqual([]);
  expect(existsSync(hub.dataFolder)).toBe(true);
  expect(hub.log.filter(({ level }) => level > 30)).toEqual([]);
});
