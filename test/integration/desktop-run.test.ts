import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { nodeClock } from '../../src/main/host/node-clock.ts';
import { akitaLikeServer } from '../support/akita-like-server.ts';
import { deadOrigin } from '../support/raw-server.ts';
import { computer, openWindow, type TestWindow } from '../support/window.ts';
import { accountsFile, checkedPlan, FAST } from '../support/window-files.ts';

const KEY = 'sk-live-9f8e7d6c5b4a-1234';

/** For runs that are to be caught in the middle, however busy the machine is: 20 rows a second. */
const SLOW = 1200;

const setPace = (window: TestWindow, perMinute: number) => window.must('saveSettings', { practice: false, perMinute });

async function useAkita(window: TestWindow, key = KEY, perMinute = FAST): Promise<void> {
  await setPace(window, perMinute);
  await window.must('saveKey', { key });
}

const idsOf = (arrived: readonly { body: unknown }[]): string[] =>
  arrived.map(({ body }) => z.looseObject({ internal_id: z.string() }).parse(body).internal_id);

describe('an import in practice', () => {
  test('runs to its end, tells how it went, and keeps the computer awake no longer', async () => {
    const here = computer();
    const window = await openWindow(here);
    await window.must('saveSettings', { practice: true, perMinute: FAST });
    const plan = await checkedPlan(window, accountsFile(here, 60));
    expect(await window.must('importOffer', { plan })).toMatchObject({
      practice: true,
      keyIsSet: false,
      first: false,
      counts: { remaining: 60 },
    });
    const begun = await window.start(plan);
    expect(begun).toMatchObject({ plan, state: 'running', practice: true, toSend: 60 });
    expect(window.host.awake).toBe(1);

    const end = await window.until('runChanged', ({ state }) => state === 'finished');
    expect(end).toMatchObject({ counts: { created: 60, remaining: 0 }, done: 60, stopped: null, why: null });
    expect(end.recent).toHaveLength(12);
    expect(window.host.awake).toBe(0);
    expect(window.host.progress.at(-1)).toBeNull();
    expect(window.host.notifications).toEqual([
      { title: 'Import finished', body: 'accounts.csv: 60 accounts in the practice Akita.' },
    ]);
  });

  test('started by a double click is one run, and each row is sent once', async () => {
    const here = computer();
    const window = await openWindow(here);
    await window.must('saveSettings', { practice: true, perMinute: FAST });
    const plan = await checkedPlan(window, accountsFile(here, 30));
    const [one, two] = await Promise.all([window.start(plan), window.start(plan)]);
    expect(two).toEqual(one);
    const third = await window.start(plan);
    expect(third.startedAt).toBe(one.startedAt);
    const end = await window.until('runChanged', ({ state }) => state === 'finished');
    expect(end.counts).toMatchObject({ created: 30, imported: 0, updated: 0 });
    expect(window.host.notifications).toHaveLength(1);
  });

  test('is told at most four times a second, and at once when its state changes', async () => {
    const here = computer();
    const window = await openWindow(here);
    await window.must('saveSettings', { practice: true, perMinute: FAST });
    const plan = await checkedPlan(window, accountsFile(here, 200));
    await window.start(plan);
    const began = nodeClock.monotonic();
    await window.until('runChanged', ({ state }) => state === 'finished');
    const seconds = (nodeClock.monotonic() - began) / 1000;
    // Two more for its beginning and its end.
    expect(window.eventsOf('runChanged').length).toBeLessThanOrEqual(seconds * 4 + 2);
    expect(window.eventsOf('runChanged').length).toBeGreaterThan(4);
  });

  test('that is finished is not started again', async () => {
    const here = computer();
    const window = await openWindow(here);
    await window.must('saveSettings', { practice: true, perMinute: FAST });
    const plan = await checkedPlan(window, accountsFile(here, 3));
    await window.start(plan);
    await window.until('runChanged', ({ state }) => state === 'finished');
    const error = await window.startFails(plan);
    expect(error.message).toContain('no row is left to send');
  });

  test('is shown again by a page that is loaded anew in the middle', async () => {
    const here = computer();
    const window = await openWindow(here);
    await window.must('saveSettings', { practice: true, perMinute: 600 });
    const plan = await checkedPlan(window, accountsFile(here, 100));
    await window.start(plan);
    await window.until('runChanged', ({ done }) => done > 3);
    const overview = await window.must('overview', {});
    expect(overview.run).toMatchObject({ plan, state: 'running', practice: true });
    expect(overview.run?.done).toBeGreaterThan(3);
    expect(overview.work).toBeNull();
    expect(overview.unfinished).toBeNull();
  });
});

describe('an import to Akita', () => {
  test('needs a key, and says where to enter it; nothing is lost', async () => {
    const here = computer();
    const window = await openWindow(here);
    await window.must('saveSettings', { practice: false, perMinute: FAST });
    const plan = await checkedPlan(window, accountsFile(here, 3));
    const error = await window.startFails(plan);
    expect(error).toMatchObject({ kind: 'key-missing' });
    expect(error.message).toContain('Settings');
    expect((await window.must('overview', {})).work?.plan).toBe(plan);
    expect(window.host.awake).toBe(0);
  });

  test('the first one to a server is said to be the first, the next one not', async () => {
    const here = computer();
    const server = await akitaLikeServer({ key: KEY });
    const window = await openWindow(here, { server: server.url });
    await useAkita(window);
    const plan = await checkedPlan(window, accountsFile(here, 3));
    expect(await window.must('importOffer', { plan })).toMatchObject({
      first: true,
      keyIsSet: true,
      server: server.url,
    });
    await window.start(plan);
    await window.until('runChanged', ({ state }) => state === 'finished');
    const next = await checkedPlan(window, accountsFile(here, 4, 'others.csv'));
    expect(await window.must('importOffer', { plan: next })).toMatchObject({ first: false });
  });

  test('pauses with the answers on the way recorded, and goes on with the rest', async () => {
    const here = computer();
    const server = await akitaLikeServer({ key: KEY, latencyMs: 100 });
    const window = await openWindow(here, { server: server.url });
    await useAkita(window, KEY, SLOW);
    const plan = await checkedPlan(window, accountsFile(here, 200));
    await window.start(plan);
    await window.until('runChanged', ({ done }) => done > 5);
    await window.must('pauseImport', {});
    expect((await window.until('runChanged', ({ state }) => state !== 'running')).state).toBe('pausing');
    const paused = await window.until('runChanged', ({ state }) => state === 'paused');
    expect(paused).toMatchObject({ stopped: 'user', why: null, counts: { failed: 0 } });
    expect(paused.counts.created).toBe(server.arrived.length);
    expect(window.host.awake).toBe(0);
    expect(window.host.notifications).toEqual([]);
    await window.until('overviewChanged', ({ unfinished }) => unfinished?.plan === plan);

    await setPace(window, FAST);
    const resumed = await window.start(plan);
    expect(resumed).toMatchObject({ state: 'running', toSend: 200, done: paused.done });
    await window.until('runChanged', ({ state }) => state === 'finished');
    expect(new Set(idsOf(server.arrived)).size).toBe(200);
    expect(server.arrived).toHaveLength(200);
  });

  test('keeps practice mode off while it sends, so that the banner cannot say otherwise; its pace may change', async () => {
    const here = computer();
    const server = await akitaLikeServer({ key: KEY, latencyMs: 100 });
    const window = await openWindow(here, { server: server.url });
    await useAkita(window, KEY, SLOW);
    const plan = await checkedPlan(window, accountsFile(here, 200));
    await window.start(plan);
    const error = await window.fails('saveSettings', { practice: true, perMinute: 120 });
    expect(error.message).toContain('practice mode stays as it is');
    await window.must('saveSettings', { practice: false, perMinute: 90 });
    expect((await window.must('overview', {})).settings).toMatchObject({ practice: false, perMinute: 90 });
    await window.must('pauseImport', {});
    await window.until('runChanged', ({ state }) => state === 'paused');
    await window.must('saveSettings', { practice: true, perMinute: 120 });
  });

  test('took as long as it ran, the time between its runs not counted', async () => {
    const here = computer();
    const server = await akitaLikeServer({ key: KEY, latencyMs: 20 });
    const window = await openWindow(here, { server: server.url });
    await useAkita(window, KEY, SLOW);
    const plan = await checkedPlan(window, accountsFile(here, 60));
    const began = nodeClock.monotonic();
    await window.start(plan);
    await window.until('runChanged', ({ done }) => done > 5);
    await window.must('pauseImport', {});
    await window.until('runChanged', ({ state }) => state === 'paused');
    const first = (await window.must('importReport', { plan })).ranMs ?? 0;
    expect(first).toBeGreaterThan(100);
    await nodeClock.sleep(2000);
    await setPace(window, FAST);
    await window.start(plan);
    await window.until('runChanged', ({ state }) => state === 'finished');
    const took = (await window.must('importReport', { plan })).ranMs ?? 0;
    expect(took).toBeGreaterThan(first);
    expect(took).toBeLessThan(nodeClock.monotonic() - began - 1900);
  });

  test('resumed while it still pauses goes on when that is done', async () => {
    const here = computer();
    const server = await akitaLikeServer({ key: KEY, latencyMs: 200 });
    const window = await openWindow(here, { server: server.url });
    await useAkita(window, KEY, SLOW);
    const plan = await checkedPlan(window, accountsFile(here, 200));
    await window.start(plan);
    await window.until('runChanged', ({ done }) => done > 0);
    await window.must('pauseImport', {});
    await setPace(window, FAST);
    expect((await window.start(plan)).state).toBe('running');
    await window.until('runChanged', ({ state }) => state === 'finished');
    expect(server.arrived).toHaveLength(200);
  });

  test('is stopped by the user, and can be resumed from the first screen', async () => {
    const here = computer();
    const server = await akitaLikeServer({ key: KEY, latencyMs: 50 });
    const window = await openWindow(here, { server: server.url });
    await useAkita(window, KEY, SLOW);
    const plan = await checkedPlan(window, accountsFile(here, 200));
    await window.start(plan);
    await window.until('runChanged', ({ done }) => done > 3);
    await window.must('stopImport', {});
    expect(await window.until('runChanged', ({ state }) => state === 'stopped')).toMatchObject({ stopped: 'user' });
    expect(window.eventsOf('runChanged').map(({ state }) => state)).toContain('stopping');
    const { unfinished } = await window.must('overview', {});
    expect(unfinished).toMatchObject({ plan, practice: false, toSend: 200 });
  });

  test('with a wrong key pauses with words, and no row is lost; with the right one it goes on', async () => {
    const here = computer();
    const server = await akitaLikeServer({ key: KEY });
    const window = await openWindow(here, { server: server.url });
    await useAkita(window, 'another-key-of-theirs');
    const plan = await checkedPlan(window, accountsFile(here, 40));
    await window.start(plan);
    const paused = await window.until('runChanged', ({ state }) => state === 'paused');
    expect(paused).toMatchObject({ stopped: 'key-refused', counts: { failed: 0, remaining: 40 } });
    expect(paused.why).toContain('Akita refused the API key');
    expect(window.host.notifications).toEqual([{ title: 'Import paused', body: expect.stringContaining('refused') }]);
    expect((await window.must('overview', {})).key).toMatchObject({ set: true });

    await window.must('saveKey', { key: KEY });
    await window.start(plan);
    expect(await window.until('runChanged', ({ state }) => state === 'finished')).toMatchObject({
      counts: { created: 40 },
    });
  });

  test('waits while Akita cannot be reached, says until when, and loses nothing', async () => {
    const here = computer();
    const window = await openWindow(here, { server: await deadOrigin() });
    await useAkita(window);
    const plan = await checkedPlan(window, accountsFile(here, 20));
    await window.start(plan);
    const waiting = await window.until('runChanged', (view) => view.waiting !== null);
    expect(waiting).toMatchObject({ state: 'running', waiting: { reason: 'unreachable' }, remainingMs: null });
    await window.must('pauseImport', {});
    const paused = await window.until('runChanged', ({ state }) => state === 'paused');
    expect(paused.counts).toMatchObject({ failed: 0, remaining: 20 });
  });

  test('that Akita asks to wait says until when, and finishes', async () => {
    const here = computer();
    let asked = 0;
    const server = await akitaLikeServer({
      key: KEY,
      instead: (_request, response) => {
        asked += 1;
        if (asked !== 5) return false;
        response.writeHead(429, { 'retry-after': '2' }).end();
        return true;
      },
    });
    const window = await openWindow(here, { server: server.url });
    await useAkita(window);
    const plan = await checkedPlan(window, accountsFile(here, 20));
    await window.start(plan);
    const { waiting } = await window.until('runChanged', (view) => view.waiting !== null);
    expect(waiting?.reason).toBe('rate-limited');
    const until = Date.parse(waiting?.until ?? '') - Date.now();
    expect(until).toBeGreaterThan(0);
    expect(until).toBeLessThanOrEqual(2000);
    expect(await window.until('runChanged', ({ state }) => state === 'finished')).toMatchObject({
      counts: { created: 20 },
    });
  });

  test('shows refused rows with Akita’s own words, and sends them again when the user tries again', async () => {
    const here = computer();
    let isStrict = true;
    const server = await akitaLikeServer({
      key: KEY,
      instead: ({ body }, response) => {
        if (!isStrict || z.looseObject({ internal_id: z.string() }).parse(body).internal_id !== '3') return false;
        response.writeHead(422, { 'content-type': 'application/json' });
        response.end('{"message":"The name has already been taken."}');
        return true;
      },
    });
    const window = await openWindow(here, { server: server.url });
    await useAkita(window);
    const plan = await checkedPlan(window, accountsFile(here, 10));
    await window.start(plan);
    const end = await window.until('runChanged', ({ state }) => state === 'finished');
    expect(end.counts).toMatchObject({ created: 9, failed: 1 });
    expect(end.recent.find(({ row }) => row === 4)?.message).toContain('already been taken');
    expect(window.host.notifications[0]?.body).toBe('accounts.csv: 9 accounts in Akita, 1 refused by Akita.');

    isStrict = false;
    const [again, twice] = await Promise.all([
      window.must('retryFailed', { plan }),
      window.must('retryFailed', { plan }),
    ]);
    expect(again).toEqual(twice);
    expect(again).toMatchObject({ toSend: 10, done: 9 });
    await window.until('runChanged', ({ state, done }) => state === 'finished' && done === 10);
    expect(idsOf(server.arrived).filter((id) => id === '3')).toHaveLength(2);
  });

  test('another import cannot be started beside it, nor a file be opened', async () => {
    const here = computer();
    const server = await akitaLikeServer({ key: KEY, latencyMs: 200 });
    const window = await openWindow(here, { server: server.url });
    await useAkita(window, KEY, SLOW);
    const other = await checkedPlan(window, accountsFile(here, 3, 'other.csv'));
    const plan = await checkedPlan(window, accountsFile(here, 200));
    await window.start(plan);
    expect((await window.startFails(other)).message).toContain('“accounts.csv” is running');
    const dropped = await window.desktop.takeDroppedFiles([accountsFile(here, 3, 'more.csv')]);
    expect(dropped).toMatchObject({
      ok: false,
      error: { message: expect.stringContaining('An import of “accounts.csv” is running') },
    });
    expect((await window.fails('browseFile', {})).message).toContain('An import of “accounts.csv” is running');
    expect((await window.fails('deleteImport', { plan })).message).toContain('running');
    expect((await window.fails('discardImport', { plan })).message).toContain('running');
  });
});

describe('an import of which the user read where its accounts go', () => {
  test('is not started where they would go elsewhere by now: nothing is sent, and what is offered says the truth', async () => {
    const here = computer();
    const server = await akitaLikeServer({ key: KEY });
    const window = await openWindow(here, { server: server.url });
    await window.must('saveKey', { key: KEY });
    const plan = await checkedPlan(window, accountsFile(here, 3));
    const agreed = { plan, practice: true, server: server.url };
    await setPace(window, FAST);
    const stale = await window.fails('startImport', agreed);
    expect(stale.kind).toBe('offer-changed');
    expect(stale.message).toContain(`it would go to Akita at ${server.url}`);
    expect(stale.message).toContain('Nothing was sent');
    const forged = { plan, practice: false, server: 'https://elsewhere.example' };
    expect((await window.fails('startImport', forged)).kind).toBe('offer-changed');
    expect(server.arrived).toEqual([]);
    expect((await window.must('overview', {})).run).toBeNull();
    expect(await window.must('importOffer', { plan })).toMatchObject({ practice: false, server: server.url });

    await window.must('saveSettings', { practice: true, perMinute: FAST });
    const real = await window.fails('startImport', { ...agreed, practice: false });
    expect(real.message).toContain('it would go to the practice Akita');
    await window.must('startImport', agreed);
    await window.until('runChanged', ({ state }) => state === 'finished');
    expect(server.arrived).toEqual([]);
  });

  test('and that was begun elsewhere says so as soon as it is offered, and rows it lost are not put back', async () => {
    const here = computer();
    const server = await akitaLikeServer({
      key: KEY,
      instead: ({ body }, response) => {
        if (z.looseObject({ internal_id: z.string() }).parse(body).internal_id !== '2') return false;
        response.writeHead(422, { 'content-type': 'application/json' }).end('{"message":"No."}');
        return true;
      },
    });
    const window = await openWindow(here, { server: server.url });
    await useAkita(window);
    const plan = await checkedPlan(window, accountsFile(here, 3));
    expect(await window.must('importOffer', { plan })).toMatchObject({ elsewhere: null });
    await window.start(plan);
    await window.until('runChanged', ({ state }) => state === 'finished');
    await window.must('saveSettings', { practice: true, perMinute: FAST });
    const began = { kind: 'began-in-akita', server: server.url };
    expect(await window.must('importOffer', { plan })).toMatchObject({ practice: true, elsewhere: began });
    expect((await window.fails('retryFailed', { plan })).message).toContain('Switch practice mode off');
    expect((await window.must('importReport', { plan })).counts).toMatchObject({ failed: 1, remaining: 0 });

    const other = await openWindow(here, { server: 'https://other.example' });
    expect(await other.must('importOffer', { plan })).toMatchObject({
      elsewhere: { kind: 'other-server', server: server.url },
    });
    await other.must('saveSettings', { practice: false, perMinute: FAST });
    expect((await other.fails('retryFailed', { plan })).message).toContain(`begun at ${server.url}`);
  });
});

describe('the practice Akita', () => {
  const practise = async (window: TestWindow, perMinute: number) =>
    void (await window.must('saveSettings', { practice: true, perMinute }));
  const finished = (window: TestWindow, plan: string) =>
    window.until('runChanged', (view) => view.plan === plan && view.state === 'finished');

  test('gives no ID twice in an import that was paused and resumed, also after a restart', async () => {
    const here = computer();
    const first = await openWindow(here);
    await practise(first, SLOW);
    const plan = await checkedPlan(first, accountsFile(here, 60));
    await first.start(plan);
    await first.until('runChanged', ({ done }) => done > 5);
    await first.desktop.close();

    const second = await openWindow(here);
    await practise(second, FAST);
    await second.start(plan);
    expect((await finished(second, plan)).counts).toMatchObject({ created: 60, updated: 0 });
    const report = path.join(here.folder, 'all.csv');
    second.host.saves.push(report);
    await second.must('saveReport', { plan, which: 'all' });
    const ids = readFileSync(report, 'utf8').match(/\b\d{4}\b(?=[,\r\n])/g) ?? [];
    expect(ids).toHaveLength(60);
    expect(new Set(ids).size).toBe(60);
  });

  test('updates what an earlier practice import created, and forgets it with that import', async () => {
    const here = computer();
    const window = await openWindow(here);
    await practise(window, FAST);
    const plan = await checkedPlan(window, accountsFile(here, 5));
    await window.start(plan);
    await finished(window, plan);
    const again = await checkedPlan(window, accountsFile(here, 7, 'again.csv'));
    await window.start(again);
    expect((await finished(window, again)).counts).toMatchObject({ created: 2, updated: 5 });

    await window.must('deleteImport', { plan });
    await window.must('deleteImport', { plan: again });
    const anew = await checkedPlan(window, accountsFile(here, 5, 'anew.csv'));
    await window.start(anew);
    expect((await finished(window, anew)).counts).toMatchObject({ created: 5, updated: 0 });
  });

  test('knows nothing of what went to Akita', async () => {
    const here = computer();
    const server = await akitaLikeServer({ key: KEY });
    const window = await openWindow(here, { server: server.url });
    await useAkita(window);
    const real = await checkedPlan(window, accountsFile(here, 5));
    await window.start(real);
    await finished(window, real);
    await practise(window, FAST);
    const practised = await checkedPlan(window, accountsFile(here, 5, 'again.csv'));
    await window.start(practised);
    expect((await finished(window, practised)).counts).toMatchObject({ created: 5, updated: 0 });
  });
});

describe('quitting in the middle', () => {
  test('pauses, records every answer, and the next start offers to resume', async () => {
    const here = computer();
    const server = await akitaLikeServer({ key: KEY, latencyMs: 100 });
    const first = await openWindow(here, { server: server.url });
    await useAkita(first, KEY, SLOW);
    const plan = await checkedPlan(first, accountsFile(here, 200));
    await first.start(plan);
    await first.until('runChanged', ({ done }) => done > 5);
    expect(first.desktop.isRunning()).toBe(true);
    await first.desktop.close();
    expect(first.desktop.isRunning()).toBe(false);
    const sent = server.arrived.length;

    const second = await openWindow(here, { server: server.url });
    const overview = await second.must('overview', {});
    expect(overview).toMatchObject({
      run: null,
      work: null,
      drafts: [],
      key: { set: true, last4: '1234', kept: 'encrypted' },
      settings: { practice: false, perMinute: SLOW },
      unfinished: { plan, fileName: 'accounts.csv', remaining: 200 - sent, toSend: 200, practice: false },
    });
    await setPace(second, FAST);
    await second.start(plan);
    expect(await second.until('runChanged', ({ state }) => state === 'finished')).toMatchObject({
      counts: { created: 200, imported: 0 },
    });
    expect(server.arrived).toHaveLength(200);
  });

  test('does not wait for a server that does not answer', async () => {
    const here = computer();
    const server = await akitaLikeServer({ key: KEY, latencyMs: 20_000 });
    const window = await openWindow(here, { server: server.url });
    await useAkita(window);
    const plan = await checkedPlan(window, accountsFile(here, 20));
    await window.start(plan);
    await nodeClock.sleep(200);
    const before = nodeClock.monotonic();
    await window.desktop.close();
    expect(nodeClock.monotonic() - before).toBeLessThan(4500);
    const next = await openWindow(here, { server: server.url });
    expect((await next.must('overview', {})).unfinished).toMatchObject({ plan, remaining: 20 });
  });

  test('an import that was begun in practice does not go on in Akita, and the reverse: in the window’s words', async () => {
    const here = computer();
    const server = await akitaLikeServer({ key: KEY, latencyMs: 50 });
    const window = await openWindow(here, { server: server.url });
    await window.must('saveSettings', { practice: true, perMinute: 120 });
    const practised = await checkedPlan(window, accountsFile(here, 60));
    await window.start(practised);
    await window.must('pauseImport', {});
    await window.until('runChanged', ({ state }) => state === 'paused');
    await useAkita(window);
    const error = await window.startFails(practised);
    expect(error.message).toContain('switch practice mode on');
    expect(error.message).not.toContain('“import”');
    expect(server.arrived).toEqual([]);

    const real = await checkedPlan(window, accountsFile(here, 60, 'real.csv'));
    await window.start(real);
    await window.must('pauseImport', {});
    await window.until('runChanged', ({ state, plan }) => plan === real && state === 'paused');
    await window.must('saveSettings', { practice: true, perMinute: 120 });
    expect((await window.startFails(real)).message).toContain('Switch practice mode off');
  });
});

test('the key is in no answer, no event, no line of the log, and not readable on the disk', async () => {
  const here = computer();
  const server = await akitaLikeServer({
    key: KEY,
    instead: ({ body, authorization }, response) => {
      const { internal_id: id } = z.looseObject({ internal_id: z.string().optional() }).parse(body);
      if (id !== '3' && id !== undefined) return false;
      // A server that gives back what it was sent, the key included.
      response.writeHead(422, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ message: `Refused for ${authorization}` }));
      return true;
    },
  });
  const window = await openWindow(here, { server: server.url });
  await useAkita(window);
  await window.ask('testKey', {});
  const plan = await checkedPlan(window, accountsFile(here, 10));
  await window.start(plan);
  await window.until('runChanged', ({ state }) => state === 'finished');
  await window.must('overview', {});
  await window.ask('importReport', { plan });
  await window.must('forgetKey', {});
  expect(window.heard.length).toBeGreaterThan(10);
  for (const text of [...window.heard, ...here.log, here.state.text]) expect(text).not.toContain(KEY);
});
