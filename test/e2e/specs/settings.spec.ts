import { type AkitaLike, startAkitaLike } from '../../support/akita-like.ts';
import { expect, test, testWithAkita } from '../journey.ts';
import { Akita } from '../support/akita.ts';
import { customers } from '../support/customers.ts';

const withKeyring = test.extend({ importerOptions: { keyring: true } });
/** Electron’s own switch for a Linux without a keyring; the stand-in has none unless it is given one. */
const withoutKeyring = test.extend({ importerOptions: { args: ['--password-store=basic'] } });

withKeyring('a key is shown by its last four characters only, and outlives a restart', async ({ importer, at }) => {
  await at.window.open('Settings');
  await expect(at.settings.keySection).toContainText('No key is set.');
  await at.settings.saveKey(`  ${Akita.key}\n`);
  for (const moment of ['saved', 'started again']) {
    await test.step(moment, async () => {
      await expect(at.settings.keySection).toContainText('A key is set, it ends in 3141.');
      await expect(at.settings.keySection).toContainText('It is kept encrypted on this computer.');
      await expect(at.settings.keyBox).toHaveValue('');
    });
    if (moment === 'started again') continue;
    await importer.restart();
    await at.window.open('Settings');
  }
});

withoutKeyring(
  'where the system cannot encrypt, the key is kept for this session only, and the screen says so',
  { tag: '@without-keyring' },
  async ({ importer, at }) => {
    await at.window.open('Settings');
    await at.settings.saveKey(Akita.key);
    await expect(at.settings.keySection).toContainText('A key is set, it ends in 3141.');
    await expect(at.settings.keySection).toContainText('It is kept for this session only');
    await expect(at.settings.keySection).toContainText('keyring');
    await importer.restart();
    await at.window.open('Settings');
    await expect(at.settings.keySection).toContainText('No key is set.');
  },
);

withKeyring('a key is forgotten only after a question, and then for good', async ({ importer, at }) => {
  await at.window.open('Settings');
  await at.settings.saveKey(Akita.key);
  await at.settings.forget.click();
  await at.window.answer('Forget the key?', 'Keep it');
  await expect(at.settings.keySection).toContainText('ends in 3141');
  await at.settings.forget.click();
  await at.window.answer('Forget the key?', 'Forget the key');
  await expect(at.settings.keySection).toContainText('No key is set.');
  await importer.restart();
  await at.window.open('Settings');
  await expect(at.settings.keySection).toContainText('No key is set.');
});

test('a key that can be none is refused in words, and not kept', async ({ at }) => {
  await at.window.open('Settings');
  await at.settings.saveKey('two words');
  await expect(at.settings.trouble('Copy it from Akita once more')).toBeVisible();
  await at.settings.saveKey('abc');
  await expect(at.settings.trouble('too short for an API key')).toBeVisible();
  await expect(at.settings.keySection).toContainText('No key is set.');
});

/** What Akita may answer to the test of a key, and what the screen then says. */
const answers = [
  { what: 'the account lacks its ID', status: 422, verdict: 'The key works' },
  { what: 'it does not know the key', status: 401, verdict: 'Akita refused the key' },
  { what: 'the key may not do this', status: 403, verdict: 'Akita refused the key' },
  { what: 'something else is wrong', status: 409, verdict: 'Akita answered' },
  { what: 'it took an account of nothing', status: 200, verdict: 'Please look in Akita' },
  { what: 'another address is meant', status: 302, verdict: 'Akita cannot be reached' },
] as const;

const withAnswers = test.extend<{ tested: { status: number; readonly server: AkitaLike } }>({
  tested: async ({ browserName: _browserName }, use) => {
    let status = 500;
    const server = await startAkitaLike({
      key: Akita.key,
      instead: (_request, response) => {
        response.writeHead(status, { 'content-type': 'application/json', location: '/elsewhere' }).end('{"data":{}}');
        return true;
      },
    });
    const tested = {
      server,
      get status() {
        return status;
      },
      set status(next) {
        status = next;
      },
    };
    await use(tested);
    await server.close();
  },
  importerOptions: async ({ tested }, use) => {
    await use({ env: { AKITA_API_URL: tested.server.url } });
  },
});

withAnswers(
  'the test of the key says what came of it, and sends nothing but an empty account',
  async ({ at, tested }) => {
    await at.window.open('Settings');
    await at.settings.saveKey(Akita.key);
    for (const { what, status, verdict } of answers) {
      await test.step(`Akita answers that ${what}: ${verdict}`, async () => {
        tested.status = status;
        await at.settings.testKey.click();
        await expect(at.settings.verdict(verdict)).toBeVisible();
      });
    }
    await at.settings.keyBox.fill('another-key-of-akita');
    await expect(at.settings.testKey).toBeDisabled();
    await expect(at.settings.keySection).toContainText('Save the key that you typed, then test it.');
    await at.settings.keyBox.fill('');
    expect(tested.server.arrived.map(({ body }) => body)).toEqual(answers.map(() => ({})));
    await tested.server.close();
    await at.settings.testKey.click();
    await expect(at.settings.verdict('Akita cannot be reached')).toBeVisible();
    await expect(at.settings.keySection).toContainText('ends in 3141');
  },
);

test('requests a minute are a whole number from 1 to 6,000, and are kept', async ({ importer, at }) => {
  await at.window.open('Settings');
  await expect(at.settings.speed).toHaveValue('120');
  for (const wrong of ['0', '6001', '', '99999999999999999999', '-5', '1.5', '12e1', 'abc']) {
    await test.step(`“${wrong}” is refused`, async () => {
      await at.settings.speed.fill(wrong);
      await expect(at.window.anyText('The speed has to be a whole number from 1 to 6,000')).toBeVisible();
      await expect(at.settings.saveSpeedButton).toBeDisabled();
    });
  }
  for (const right of [1, 6000, 90]) {
    await at.settings.saveSpeed(right);
    await expect(at.settings.saveSpeedButton).toBeDisabled();
  }
  await importer.restart();
  await at.window.open('Settings');
  await expect(at.settings.speed).toHaveValue('90');
});

test('practice mode is on at the first start, and a banner says so on every screen', async ({ at, go }) => {
  const banner = async (screen: string) => {
    await expect(at.window.heading(screen)).toBeVisible();
    await expect(at.window.practiceBanner).toContainText('nothing goes to Akita');
  };
  await banner(at.file.title);
  await go.open(customers(3));
  await banner(at.columns.title);
  await at.columns.check.click();
  await banner(at.review.title);
  await at.review.toImport.click();
  await banner(at.import.title);
  await at.import.start.click();
  await banner(at.report.title);
  await at.window.open('History');
  await banner(at.history.title);
  await at.window.open('Mappings');
  await banner(at.mappings.title);
  await at.window.open('Settings');
  await banner(at.settings.title);
});

test('without a key, turning practice mode off leads to the settings, which say why, and show the way on', async ({
  at,
}) => {
  await expect(at.window.practiceBanner).toBeVisible();
  await at.window.turnPracticeOff.click();
  await expect(at.window.heading(at.settings.title)).toBeVisible();
  await expect(at.window.notice('To turn practice mode off, set your API key first.')).toBeVisible();
  await expect(at.window.practiceBanner).toBeVisible();
  await at.settings.saveKey(Akita.key);
  const saved = at.window.notice('Practice mode is still on');
  await saved.getByRole('button', { name: 'Turn practice mode off' }).click();
  await at.window.answerLeaving('Turn practice mode off');
  await expect(at.window.practiceBanner).toBeHidden();
  await expect(saved).toBeHidden();
});

testWithAkita(
  'with a key, practice mode goes off and on, and what is offered says where it goes',
  async ({ importer, akita, at }) => {
    await at.window.open('Settings');
    await expect(at.settings.server).toContainText(akita.url);
    await at.settings.saveKey(Akita.key);
    const section = at.window.content.getByRole('region', { name: 'Practice mode' });
    await expect(section).toContainText('On: the practice Akita on this computer takes the accounts.');
    await at.settings.practice.click();
    await at.window.answerLeaving('Keep practising');
    await expect(at.window.practiceBanner).toBeVisible();
    await at.settings.practice.click();
    await at.window.answerLeaving('Turn practice mode off');
    await expect(at.window.practiceBanner).toBeHidden();
    await expect(at.window.practiceSwitch).not.toBeChecked();
    await expect(section).toContainText(`Off: imports go to Akita at ${akita.url}.`);
    await importer.restart();
    await expect(at.window.practiceBanner).toBeHidden();
    await importer.dropFiles(customers(3));
    await at.columns.check.click();
    await expect(at.review.toImport).toHaveText('Import 3 accounts into Akita…');
    await at.review.toImport.click();
    const where = `Goes to Akita at ${akita.url}, and cannot be taken back from here.`;
    await expect(at.window.anyText(where)).toBeVisible();
    await expect(at.window.live).toHaveText(`Live: imports go to Akita at ${akita.url}.`);
    await expect(at.import.start).toHaveText('Import 3 accounts into Akita');
    await at.window.practiceSwitch.click();
    await expect(at.window.anyText('Practise: create or update 3 accounts in the practice Akita.')).toBeVisible();
    await expect(at.import.start).toHaveText('Practise with 3 accounts');
    expect(akita.accounts).toEqual([]);
  },
);
