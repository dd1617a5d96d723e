import { createInterface } from 'node:readline/promises';

/** Whether there is a person who could answer: a script has nobody. */
const isAtTerminal = (): boolean => process.stdin.isTTY && process.stderr.isTTY;

/** What a person answers; null where there is none. */
export async function ask(question: string): Promise<string | null> {
  if (!isAtTerminal()) return null;
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  const answer = await terminal.question(question);
  terminal.close();
  return answer.trim();
}

/** Whether a person answers so; without a person nothing is answered. */
export async function isAnswered(question: string, so: RegExp): Promise<boolean> {
  const answer = await ask(question);
  return answer !== null && so.test(answer);
}
