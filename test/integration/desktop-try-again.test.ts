import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { akitaLikeServer } from '../support/akita-like-server.ts';
import { type Computer, computer, openWindow, type TestWindow } from '../support/window.ts';
import { checkedPlan, FAST } from '../support/window-files.ts';

const KEY = 'sk-live-9f8e7d6c5b4a-1234';
const bodySchema = z.looseObject({ internal_id: z.string(), name: z.string() });

/** An Akita that refuses every account whose name begins with “Bad”, as long as it is strict. */
async function strictAkita() {
  const akita = { isStrict: true };
  const server = await akitaLikeServer({
    key: KEY,
    instead: ({ body }, response) => {
      if (!akita.isStrict || !bodySchema.parse(body).name.startsWith('Bad')) return false;
      response.writeHead(422, { 'content-type': 'application/json' }).end('{"message":"No."}');
      return true;
    },
  });
  const sent = () =>
    server.arrived.map(({ body }) => bodySchema.parse(body)).map((it) => `${it.internal_id} ${it.name}`);
  return { akita, server, sent };
}

async function importLines(window: TestWindow, here: Computer, name: string, text: string): Promise<string> {
  const file = path.join(here.folder, name);
  writeFileSync(file, text);
  const plan = await checkedPlan(window, file);
  await window.start(plan);
  await window.until('runChanged', (view) => view.plan === plan && view.state === 'finished');
  return plan;
}

/** The problems of an import, with some texts replaced by others, imported. */
async function corrected(window: TestWindow, here: Computer, of: string, changes: Readonly<Record<string, string>>) {
  const saved = path.join(here.folder, 'problems.csv');
  window.host.saves.push(saved);
  await window.must('saveReport', { plan: of, which: 'problems' });
  let text = readFileSync(saved, 'utf8');
  for (const [from, to] of Object.entries(changes)) text = text.replace(from, to);
  await window.must('closeFile', {});
  return await importLines(window, here, `fixed-${Object.values(changes).join('-')}.csv`, text);
}

const lines = 'internal_id,name\n1,Acme\n2,Bad Bolt\n3,Bad Crow\n4,Bad Dune\n';

async function realWindow(here: Computer, url: string): Promise<TestWindow> {
  const window = await openWindow(here, { server: url });
  await window.must('saveSettings', { practice: false, perMinute: FAST });
  await window.must('saveKey', { key: KEY });
  return window;
}

describe('refused rows that are tried again', () => {
  test('leave out what was put right since by the report, over several files, by whatever ID', async () => {
    const here = computer();
    const { akita, server, sent } = await strictAkita();
    const window = await realWindow(here, server.url);
    const plan = await importLines(window, here, 'accounts.csv', lines);
    // Row 3 is corrected at once, row 4 gets another ID and is corrected only in the file of that file.
    const second = await corrected(window, here, plan, { 'Bad Bolt': 'Bolt', '3,Bad Crow': '33,Bad Crow' });
    await corrected(window, here, second, { 'Bad Crow': 'Crow' });
    akita.isStrict = false;

    expect(await window.must('retryOffer', { plan })).toEqual({
      rows: 1,
      putRight: { rows: 2, fileNames: ['fixed-Crow.csv', 'fixed-Bolt-33,Bad Crow.csv'] },
      known: { count: 0, rows: [] },
      practice: false,
      server: server.url,
    });
    const before = sent().length;
    await window.must('retryFailed', { plan });
    await window.until('runChanged', (view) => view.plan === plan && view.state === 'finished');
    expect(sent().slice(before)).toEqual(['4 Bad Dune']);

    expect(await window.must('retryOffer', { plan })).toMatchObject({ rows: 0, putRight: { rows: 2 } });
    expect((await window.fails('retryFailed', { plan })).message).toContain('imported since from a corrected file');
  });

  test('are told of where their IDs were sent since without the report', async () => {
    const here = computer();
    const { akita, server } = await strictAkita();
    const window = await realWindow(here, server.url);
    const plan = await importLines(window, here, 'accounts.csv', lines);
    await window.must('closeFile', {});
    await importLines(window, here, 'by-hand.csv', 'internal_id,name\n3,Crow\n');
    akita.isStrict = false;
    expect(await window.must('retryOffer', { plan })).toMatchObject({
      rows: 3,
      putRight: { rows: 0, fileNames: [] },
      known: { count: 1, rows: [4] },
    });
  });

  test('count nothing as put right that was only practised', async () => {
    const here = computer();
    const { server } = await strictAkita();
    const window = await realWindow(here, server.url);
    const plan = await importLines(window, here, 'accounts.csv', lines);
    await window.must('saveSettings', { practice: true, perMinute: FAST });
    await corrected(window, here, plan, { 'Bad Bolt': 'Bolt' });
    expect((await window.fails('retryOffer', { plan })).message).toContain('practice');
    await window.must('saveSettings', { practice: false, perMinute: FAST });
    expect(await window.must('retryOffer', { plan })).toMatchObject({ rows: 3, putRight: { rows: 0 } });
  });
});
