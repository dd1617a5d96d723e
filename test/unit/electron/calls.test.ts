import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Desktop } from '../../../src/main/desktop/desktop.ts';
import { answerCall, answerDrop, type CallDesk } from '../../../src/main/electron/calls.ts';
import { type CallEvent, isOurCall } from '../../../src/main/electron/sender.ts';
import { failure } from '../../../src/shared/app-error.ts';
import { type CallName, calls, type Handlers } from '../../../src/shared/importer-contract.ts';
import { sampleRequests } from '../../support/requests.ts';

const names = Object.keys(calls) as CallName[];
const mainFrame = { url: 'app://importer/index.html', origin: 'app://importer' };
const page = { mainFrame };
const ours: CallEvent = { sender: page, senderFrame: mainFrame };

const strangers: readonly [description: string, event: CallEvent][] = [
  ['another window', { sender: { mainFrame }, senderFrame: mainFrame }],
  ['a frame within the page', { sender: page, senderFrame: { ...mainFrame } }],
  ['a frame that has gone', { sender: page, senderFrame: null }],
  ['another site', { sender: page, senderFrame: { url: 'https://example.com/', origin: 'https://example.com' } }],
];

/** A desk whose handlers write down that they were asked, and answer `answer`. */
function newDesk(answer: () => Promise<unknown> = async () => ({ ok: true, value: null })) {
  const asked: { name: string; request: unknown }[] = [];
  const lines: string[] = [];
  const handler = (name: string) => (request: unknown) => {
    asked.push({ name, request });
    return answer();
  };
  const handlers = Object.fromEntries(names.map((name) => [name, handler(name)])) as unknown as Handlers;
  const takeDroppedFiles = handler('takeDroppedFiles') as unknown as Desktop['takeDroppedFiles'];
  const desk: CallDesk = {
    desktop: { handlers, takeDroppedFiles },
    isOurs: (event) => isOurCall(event, page),
    log: (_level, line) => lines.push(line),
  };
  return { desk, asked, lines };
}

/** Requests that differ from a good one in one thing, or are something else altogether. */
const malformed = (name: CallName): fc.Arbitrary<unknown> => {
  const good: Record<string, unknown> = sampleRequests[name];
  const without = Object.keys(good).map((key) =>
    Object.fromEntries(Object.entries(good).filter(([one]) => one !== key)),
  );
  const replaced = Object.keys(good).map((key) => fc.anything().map((value) => ({ ...good, [key]: value })));
  const candidates = [
    fc.anything(),
    fc.constant([good]),
    fc.dictionary(fc.string(), fc.anything(), { minKeys: 1 }).map((more) => ({ ...good, ...more })),
    ...without.map((value) => fc.constant(value)),
    ...replaced,
  ];
  return fc.oneof(...candidates).filter((request) => !calls[name].request.safeParse(request).success);
};

describe.each(names)('the call %s', (name) => {
  it('reaches its handler, with the request as the contract reads it', async () => {
    const { desk, asked } = newDesk();
    expect(await answerCall(desk, ours, name, sampleRequests[name])).toEqual({ ok: true, value: null });
    expect(asked).toEqual([{ name, request: calls[name].request.parse(sampleRequests[name]) }]);
  });

  it.each(strangers)('is rejected, and reaches nothing, when it comes from %s', async (_, event) => {
    const { desk, asked, lines } = newDesk();
    await expect(answerCall(desk, event, name, sampleRequests[name])).rejects.toThrow('Only the window');
    expect(asked).toEqual([]);
    expect(lines).toEqual([`Refused ${name} from a page or frame that is not the window's own.`]);
  });

  it('is rejected, and reaches nothing, when its request has another form', async () => {
    await fc.assert(
      fc.asyncProperty(malformed(name), async (request) => {
        const { desk, asked } = newDesk();
        await expect(answerCall(desk, ours, name, request)).rejects.toThrow('form of the contract');
        expect(asked).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });
});

describe('a call that the contract does not have', () => {
  it.each(['toString', '__proto__', 'constructor', 'takeDroppedFiles', '', 'Overview', null, 7, ['overview'], {}])(
    'is rejected: %j',
    async (name) => {
      const { desk, asked } = newDesk();
      await expect(answerCall(desk, ours, name, {})).rejects.toThrow('does not exist');
      expect(asked).toEqual([]);
    },
  );

  it('is not repeated in the log, which would take any text from a foreign page', async () => {
    const { desk, lines } = newDesk();
    await expect(answerCall(desk, { sender: {}, senderFrame: null }, 'evil text', {})).rejects.toThrow();
    expect(lines.join()).not.toContain('evil text');
  });
});

describe('dropped files', () => {
  it('go on by their paths', async () => {
    const { desk, asked } = newDesk();
    await answerDrop(desk, ours, { paths: ['/home/ann/accounts.csv'] });
    expect(asked).toEqual([{ name: 'takeDroppedFiles', request: ['/home/ann/accounts.csv'] }]);
  });

  it.each(strangers)('are rejected when they come from %s', async (_, event) => {
    const { desk, asked } = newDesk();
    await expect(answerDrop(desk, event, { paths: [] })).rejects.toThrow('Only the window');
    expect(asked).toEqual([]);
  });

  it.each([
    undefined,
    null,
    [],
    {},
    { paths: 'a' },
    { paths: [1] },
    { paths: [], more: 1 },
    { paths: ['x'.repeat(40_000)] },
  ])('are rejected in another form: %j', async (request) => {
    const { desk, asked } = newDesk();
    await expect(answerDrop(desk, ours, request)).rejects.toThrow('form of the contract');
    expect(asked).toEqual([]);
  });
});

describe('what a handler does', () => {
  it('a failure goes to the page as it is', async () => {
    const refused = failure('file-not-found', 'The file has gone. Choose it again.');
    const { desk } = newDesk(async () => refused);
    expect(await answerCall(desk, ours, 'overview', {})).toEqual(refused);
  });

  it.each([
    ['rejects', () => Promise.reject(new TypeError('cell “Jane Roe” at /home/ann'))],
    [
      'throws',
      () => {
        throw new TypeError('cell “Jane Roe” at /home/ann');
      },
    ],
  ])('where it %s, the page gets a sentence, and the log the place without the words', async (_, answer) => {
    const { desk, lines } = newDesk(answer);
    const outcome = await answerCall(desk, ours, 'overview', {});
    expect(outcome).toMatchObject({ ok: false, error: { kind: 'internal' } });
    expect(JSON.stringify(outcome)).not.toMatch(/Jane|TypeError|home/);
    expect(lines.join()).toMatch(/^overview failed: TypeError < at .*calls\.test\.ts/);
    expect(lines.join()).not.toContain('Jane');
  });

  it('a malformed request leaves none of its words in the log', async () => {
    const { desk, lines } = newDesk();
    const mapping = { ...sampleRequests.keepMapping.mapping, matches: [{ to: { values: { 'Jane Roe': 1 } } }] };
    await expect(answerCall(desk, ours, 'keepMapping', { mapping })).rejects.toThrow();
    expect(lines.join()).toContain('keepMapping (mapping: ');
    expect(lines.join()).not.toContain('Jane');
  });
});
