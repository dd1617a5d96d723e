import { describe, expect, it } from 'vitest';
import { type QuitAnswer, type QuitParts, Quitting } from '../../../src/main/electron/quitting.ts';

/** The application and its user, to be stepped through by hand. */
class FakeApp implements QuitParts {
  running = false;
  questions: ((answer: QuitAnswer) => void)[] = [];
  hidden = 0;
  finishing = 0;
  quits = 0;
  slept: number[] = [];
  /** Set to end the finishing. */
  finished: () => void = () => undefined;
  wake: () => void = () => undefined;
  readonly closingHides: boolean;

  constructor(closingHides = false) {
    this.closingHides = closingHides;
  }

  isRunning = () => this.running;
  ask = () => new Promise<QuitAnswer>((resolve) => this.questions.push(resolve));
  hideWindow = () => {
    this.hidden += 1;
  };
  finish = () => {
    this.finishing += 1;
    return new Promise<void>((resolve) => {
      this.finished = resolve;
    });
  };
  quit = () => {
    this.quits += 1;
  };
  sleep = (ms: number) => {
    this.slept.push(ms);
    return new Promise<void>((resolve) => {
      this.wake = resolve;
    });
  };
}

const settled = () => new Promise((resolve) => setImmediate(resolve));

function start(app = new FakeApp()) {
  return { app, quitting: new Quitting(app) };
}

describe('while nothing is being sent', () => {
  it('the window closes without a question', () => {
    const { app, quitting } = start();
    expect(quitting.mayClose()).toBe(true);
    expect(app.questions).toHaveLength(0);
  });

  it('quitting waits until all is in order, then quits by itself', async () => {
    const { app, quitting } = start();
    expect(quitting.mayQuit()).toBe(false);
    expect(app.quits).toBe(0);
    app.finished();
    await settled();
    expect(app.quits).toBe(1);
    expect(quitting.mayQuit()).toBe(true);
    expect(quitting.mayClose()).toBe(true);
  });

  it('it waits for at most 5 seconds', async () => {
    const { app, quitting } = start();
    quitting.mayQuit();
    expect(app.slept).toEqual([5000]);
    app.wake();
    await settled();
    expect(app.quits).toBe(1);
  });

  it('quitting twice finishes once', async () => {
    const { app, quitting } = start();
    expect([quitting.mayQuit(), quitting.mayQuit()]).toEqual([false, false]);
    app.finished();
    await settled();
    expect([app.finishing, app.quits]).toEqual([1, 1]);
  });

  it('quits although putting in order fails', async () => {
    const { app, quitting } = start();
    app.finish = () => Promise.reject(new Error('a bug'));
    quitting.mayQuit();
    await settled();
    expect(app.quits).toBe(1);
  });
});

describe.each([
  ['closing the window', (quitting: Quitting) => quitting.mayClose()],
  ['quitting', (quitting: Quitting) => quitting.mayQuit()],
])('while rows are being sent, %s asks', (_, leave) => {
  async function leaveAndAnswer(answer: QuitAnswer, before: (app: FakeApp) => void = () => undefined) {
    const { app, quitting } = start();
    app.running = true;
    expect(leave(quitting)).toBe(false);
    before(app);
    app.questions[0]?.(answer);
    await settled();
    return { app, quitting };
  }

  it('“Keep running in the background” hides the window, and the import goes on', async () => {
    const { app } = await leaveAndAnswer('background');
    expect([app.hidden, app.finishing, app.quits]).toEqual([1, 0, 0]);
  });

  it('“Pause and quit” waits for the answers on their way, then quits', async () => {
    const { app, quitting } = await leaveAndAnswer('pause');
    expect([app.finishing, app.quits]).toEqual([1, 0]);
    app.finished();
    await settled();
    expect([app.quits, quitting.mayQuit(), quitting.mayClose()]).toEqual([1, true, true]);
  });

  it('“Cancel” does nothing, and it can be asked again', async () => {
    const { app, quitting } = await leaveAndAnswer('cancel');
    expect([app.hidden, app.finishing, app.quits]).toEqual([0, 0, 0]);
    leave(quitting);
    expect(app.questions).toHaveLength(2);
  });

  it('one question at a time, however often it is tried', () => {
    const { app, quitting } = start();
    app.running = true;
    for (let time = 0; time < 5; time += 1) leave(quitting);
    expect(app.questions).toHaveLength(1);
  });

  it('a run that ended while the question stood there is shown, not hidden', async () => {
    const { app } = await leaveAndAnswer('background', (fake) => {
      fake.running = false;
    });
    expect(app.hidden).toBe(0);
  });

  it('a question that cannot be shown leaves the window as it is, and can be asked again', async () => {
    const { app, quitting } = start();
    app.running = true;
    const { ask } = app;
    app.ask = () => Promise.reject(new Error('no dialog'));
    expect(leave(quitting)).toBe(false);
    await settled();
    app.ask = ask;
    leave(quitting);
    expect(app.questions).toHaveLength(1);
  });
});

describe('on a Mac', () => {
  it('closing the window hides it, import or not', () => {
    const { app, quitting } = start(new FakeApp(true));
    expect(quitting.mayClose()).toBe(false);
    app.running = true;
    expect(quitting.mayClose()).toBe(false);
    expect([app.hidden, app.questions.length]).toEqual([2, 0]);
  });

  it('it closes when the program quits', async () => {
    const { app, quitting } = start(new FakeApp(true));
    quitting.mayQuit();
    app.finished();
    await settled();
    expect(quitting.mayClose()).toBe(true);
  });
});

describe('when the system shuts down', () => {
  it('nobody is asked: the import is paused, and the program quits', async () => {
    const { app, quitting } = start();
    app.running = true;
    quitting.quitNow();
    expect([app.questions.length, app.finishing]).toEqual([0, 1]);
    app.finished();
    await settled();
    expect(app.quits).toBe(1);
  });

  it('a question that stands there does not hold it up', async () => {
    const { app, quitting } = start();
    app.running = true;
    quitting.mayClose();
    quitting.quitNow();
    app.finished();
    await settled();
    expect(app.quits).toBe(1);
    app.questions[0]?.('pause');
    await settled();
    expect([app.finishing, app.quits]).toEqual([1, 1]);
  });
});
