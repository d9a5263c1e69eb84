import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { signIn } from '@talon/demo-hall';
import { checkBranchConfig, translate, type BranchConfig, type MessageKey } from '@talon/shared';
import { expect } from './support/fixtures.ts';
import { lookOver, type LookOptions } from './support/lookOver.ts';
import { signInAt } from './support/signIn.ts';
import { test } from './support/stagedTest.ts';
import { inEveryLanguage } from './support/touches.ts';

test.use({ trace: 'off' });

const smallScreen = { width: 1366, height: 768 };
const largeScreen = { width: 1920, height: 1080 };
const sections = ['hours', 'next', 'classes', 'profiles', 'moves', 'services', 'appointments'] as const;
const uk = (key: MessageKey) => translate('uk', key);

const look = (page: Page, screen: string, options: LookOptions = {}) =>
  inEveryLanguage(page, (language) => lookOver(page, `setup-${screen}-${language}`, options));

test('a supervisor sets the branch up on a plain page, and a contradiction is refused in words', async ({
  browser,
  hall,
}) => {
  test.setTimeout(240_000);
  const page = await (await browser.newContext({ viewport: smallScreen })).newPage();
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const section = (name: (typeof sections)[number]) =>
    page
      .getByRole('navigation', { name: uk('setup.parts') })
      .getByRole('button', { name: uk(`setup.section-${name}`) });
  await signInAt(page, hall.hub, '133');
  await button(uk('setup.title')).click();
  await expect(page.getByText(translate('uk', 'setup.inForce', { version: 1 }))).toBeVisible();

  await test.step('every part, in every language', async () => {
    for (const name of sections) {
      await section(name).click();
      if (name === 'profiles' || name === 'services') await page.locator('.setup-thing-head').nth(1).click();
      await look(page, name);
      // The same words with more room.
      await page.setViewportSize(largeScreen);
      await lookOver(page, `setup-${name}-large-uk`, { axe: false });
      await page.setViewportSize(smallScreen);
    }
    await section('next').click();
    await page.getByLabel(uk('setup.mostOvertaken'), { exact: true }).fill('9');
    await button(uk('setup.discard')).click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: uk('setup.discard') })
      .click();
  });

  await test.step('a contradiction is said where it is, and cannot be put in force', async () => {
    await section('next').click();
    await page.getByLabel(uk('setup.mostOvertaken'), { exact: true }).fill('0');
    await section('classes').click();
    await page
      .getByLabel(/, Гарантія, хв$/)
      .nth(1)
      .fill('60');
    await page
      .getByLabel(/, Гарантія, хв$/)
      .nth(0)
      .fill('30');
    await expect(page.getByRole('heading', { name: uk('setup.faults') })).toBeVisible();
    await expect(button(uk('setup.put'))).toBeDisabled();
    await look(page, 'faults');
    await page.getByRole('button', { name: /^Найбільше випереджень: / }).click();
    await expect(page.getByLabel(uk('setup.mostOvertaken'), { exact: true })).toBeFocused();
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.type('3');
    await section('classes').click();
    await page
      .getByLabel(/, Гарантія, хв$/)
      .nth(0)
      .fill('');
    await expect(page.getByRole('heading', { name: uk('setup.faults') })).toBeHidden();
  });

  await test.step('old and new are shown, then it is in force for everybody', async () => {
    await button(uk('setup.check')).click();
    await expect(page.getByText(uk('setup.doneChecked'))).toBeVisible();
    await button(uk('setup.put')).click();
    await expect(page.getByRole('dialog').getByRole('listitem')).toHaveCount(2);
    await lookOver(page, 'setup-put-uk');
    await page
      .getByRole('dialog')
      .getByRole('button', { name: uk('setup.putNow') })
      .click();
    await expect(page.getByText(translate('uk', 'setup.doneInForce', { version: 2 }))).toBeVisible();
  });

  await test.step('of two who edit at once the second is told and loses nothing', async () => {
    await section('moves').click();
    await page.getByLabel(uk('setup.maximumCalls'), { exact: true }).fill('4');
    const supervisor = hall.hub.staff.find(({ number }) => number === '133');
    const session = supervisor && (await signIn(hall.hub.url, supervisor));
    const headers = { authorization: `Bearer ${session}`, 'content-type': 'application/json' };
    const { config } = (await (await fetch(`${hall.hub.url}/api/branch-config`, { headers })).json()) as {
      config: BranchConfig;
    };
    expect(config.rules.mostOvertaken).toBe(3);
    const theirs = { ...config, rules: { ...config.rules, undoSeconds: 20 } };
    const put = await fetch(`${hall.hub.url}/api/branch-config`, {
      method: 'POST',
      headers: { ...headers, 'if-match': '"2"' },
      body: JSON.stringify(theirs),
    });
    expect(put.status).toBe(200);
    await button(uk('setup.put')).click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: uk('setup.putNow') })
      .click();
    await expect(page.getByText(translate('uk', 'setup.doneMerged', { version: 3 }))).toBeVisible();
    await lookOver(page, 'setup-merged-uk');
    await expect(page.getByLabel(uk('setup.undoSeconds'), { exact: true })).toHaveValue('20');
    await expect(page.getByLabel(uk('setup.maximumCalls'), { exact: true })).toHaveValue('4');
  });

  await test.step('the whole is saved to a file that the hub takes', async () => {
    const saved = page.waitForEvent('download');
    await button(uk('setup.download')).click();
    const file = await (await saved).path();
    const checked = checkBranchConfig(JSON.parse(await readFile(file, 'utf8')));
    expect(checked.ok && checked.config.rules).toMatchObject({ maximumCalls: 4, undoSeconds: 20 });
  });
});
