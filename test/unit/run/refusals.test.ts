import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../src/main/ports.ts';
import { FakeClock } from '../../fakes/clock.ts';
import { FakeJournal } from '../../fakes/journal.ts';
import { created, fakeSend } from '../../fakes/send.ts';
import { start } from './support.ts';

const refused = (message: string, field = 'name'): Answer => ({
  kind: 'refused',
  httpStatus: 422,
  message,
  fields: [{ field, messages: [message] }],
});

const numberOf = (id: string): number => Number(id.slice(1));

async function runWith(answer: (id: string) => Answer, rows: number, mayBeRefused: 'ask' | 'all' = 'ask') {
  const clock = new FakeClock();
  const journal = new FakeJournal(rows);
  const server = fakeSend(clock, answer);
  const run = start({ clock, journal, server }, { mayBeRefused });
  return { result: await clock.until(run.result), journal, sent: server.sent.length };
}

describe('rows that are refused one after the other for the same reason', () => {
  it('stop the run at the fiftieth, with the reason in words and the others ready', async () => {
    const { result, journal, sent } = await runWith(() => refused('The name is missing.'), 200);
    expect(result.stopped).toBe('too-many-refused');
    expect(result.why).toContain('50 rows in succession');
    expect(result.why).toContain('The name is missing.');
    expect(journal.statuses()).toEqual({ failed: 50, ready: 150 });
    expect(sent).toBe(50);
  });

  it.each([
    ['a number', (id: string) => refused(`The ID ${numberOf(id)} is not valid.`)],
    ['a value in quotes', (id: string) => refused(`“Customer ${id}” is not a name.`)],
    ['an e-mail address', (id: string) => refused(`ann.${id}@northwind.example is nobody's address.`)],
    ['the place in a list', (id: string) => refused('Is not valid.', `emails.${numberOf(id) % 3}.value`)],
  ])('are known by their reason, though %s in it differs', async (_, answer) => {
    expect((await runWith(answer, 80)).result.stopped).toBe('too-many-refused');
  });

  it('do not stop it where one in between was accepted', async () => {
    const answer = (id: string) => (numberOf(id) % 50 === 0 ? created : refused('The name is missing.'));
    const { result, journal } = await runWith(answer, 200);
    expect(result.stopped).toBeNull();
    expect(journal.statuses()).toEqual({ created: 4, failed: 196 });
  });

  it('do not stop it where the reasons differ', async () => {
    const answer = (id: string) => refused(numberOf(id) % 2 === 0 ? 'The name is missing.' : 'The start is no date.');
    expect((await runWith(answer, 200)).result.stopped).toBeNull();
  });

  it('do not stop a run for which that was agreed to', async () => {
    const { result, journal } = await runWith(() => refused('The name is missing.'), 120, 'all');
    expect(result.stopped).toBeNull();
    expect(journal.statuses()).toEqual({ failed: 120 });
  });

  it('are fewer than fifty, and all of them are sent', async () => {
    const { result, journal } = await runWith(() => refused('The name is missing.'), 49);
    expect(result.stopped).toBeNull();
    expect(journal.statuses()).toEqual({ failed: 49 });
  });
});
