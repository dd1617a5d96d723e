import { z } from 'zod';
import { decode } from '../codec.ts';
import type { FromPage } from '../messages.ts';

const id = z.int();
const args = z.array(z.unknown());

const schema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('invoke'), id, channel: z.string(), args }),
  z.strictObject({ kind: z.literal('send'), channel: z.string(), args }),
  z.strictObject({ kind: z.literal('loaded') }),
  z.strictObject({
    kind: z.literal('state'),
    state: z.strictObject({ dark: z.boolean(), focused: z.boolean(), width: z.number(), height: z.number() }),
  }),
  z.strictObject({
    kind: z.literal('answer'),
    id,
    answer: z.union([
      z.null(),
      z.strictObject({ paths: z.array(z.string()) }),
      z.strictObject({ button: z.int(), checked: z.boolean() }),
    ]),
  }),
  z.strictObject({ kind: z.literal('open-window'), url: z.string() }),
  z.strictObject({ kind: z.literal('navigate'), url: z.string() }),
  z.strictObject({ kind: z.literal('summon') }),
]);

/** A message of the page; throws on anything else. */
export const readPageMessage = (text: string): FromPage => schema.parse(decode(text));
