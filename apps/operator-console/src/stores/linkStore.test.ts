import { fakeHubLink } from '@talon/hub-client/testing';
import { expect, it } from 'vitest';
import { sampleNow } from '../testing/sampleViews.ts';
import { createLinkStore } from './linkStore.ts';

it('remembers when the connection was lost, until there is one again', () => {
  const hub = fakeHubLink(sampleNow);
  const link = createLinkStore();
  hub.link.onStatus((status) => link.getState().become(status, hub.link.hubTime()));
  hub.disconnect();
  expect(link.getState().lostAt).toBeUndefined();

  hub.connect();
  expect(link.getState()).toMatchObject({ contact: 1, lostAt: undefined });

  hub.disconnect();
  hub.setTime(sampleNow + 5000);
  hub.disconnect();
  expect(link.getState().lostAt).toBe(sampleNow);

  hub.connect();
  expect(link.getState()).toMatchObject({ contact: 2, lostAt: undefined });
});
