import {
  keepPreviousData,
  type UseMutationResult,
  type UseQueryResult,
  useIsMutating,
  useMutation,
  useQuery,
} from '@tanstack/react-query';
import { useEffect, useEffectEvent } from 'react';
import { z } from 'zod';
import { type AppError, appErrorSchema, failure, type Outcome } from '../shared/app-error.ts';
import {
  type CallName,
  calls,
  type EventName,
  type EventOf,
  events,
  preloadCalls,
  type RequestOf,
  type ResponseOf,
} from '../shared/importer-contract.ts';
import type { ImporterBridge } from '../shared/ipc-channels.ts';
import type { FileRef } from '../shared/overview.ts';
import { appText } from './text/app.ts';

/** The one reader of `window.importer`: every answer and event passes the contract's schema before the page sees it. */

declare global {
  interface Window {
    readonly importer: ImporterBridge<File>;
  }
}

const refusedSchema = z.strictObject({ ok: z.literal(false), error: appErrorSchema });

/** What main does wrong is a bug; the user still gets a sentence, and developers the place, never the content. */
function brokenAnswer(name: string, why: string): { readonly ok: false; readonly error: AppError } {
  console.error(`The answer to “${name}” cannot be used: ${why}`);
  return failure('job-died', appText.brokenAnswer);
}

async function checked<T>(name: string, schema: z.ZodType<T>, answer: Promise<unknown>): Promise<Outcome<T>> {
  try {
    const value = await answer;
    const refused = refusedSchema.safeParse(value);
    if (refused.success) return refused.data;
    const accepted = z.strictObject({ ok: z.literal(true), value: schema }).safeParse(value);
    if (accepted.success) return accepted.data;
    return brokenAnswer(
      name,
      accepted.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.code}`).join('; '),
    );
  } catch (thrown) {
    return brokenAnswer(name, thrown instanceof Error ? thrown.message : 'the call was refused');
  }
}

/** The schemas of one row of the contract; the compiler cannot follow a row that is picked by name. */
const responseOf = <N extends CallName>(name: N) => calls[name].response as unknown as z.ZodType<ResponseOf<N>>;
const payloadOf = <N extends EventName>(name: N) => events[name] as unknown as z.ZodType<EventOf<N>>;

/** Asks main. Never rejects: what can go wrong is in the outcome, in words. */
export function ask<N extends CallName>(name: N, request: RequestOf<N>): Promise<Outcome<ResponseOf<N>>> {
  return checked(name, responseOf(name), window.importer.call(name, request));
}

/** A file that was dropped or picked; main takes its path, the page gets an ID for it. */
export function dropFiles(files: readonly File[]): Promise<Outcome<FileRef>> {
  return checked('dropFiles', preloadCalls.takeDroppedFiles.response, window.importer.dropFiles(files));
}

async function valueOrThrow<T>(outcome: Promise<Outcome<T>>): Promise<T> {
  const settled = await outcome;
  if (settled.ok) return settled.value;
  // TanStack Query knows failures only as rejections; `error` of a query or mutation is this AppError.
  throw settled.error;
}

/** The key under which the answer to a call is kept, for `setQueryData` and `invalidateQueries`. */
export const askKey = <N extends CallName>(name: N, request: RequestOf<N>): readonly [N, RequestOf<N>] => [
  name,
  request,
];

interface AskOptions {
  readonly enabled?: boolean;
  /** Milliseconds for which an answer is not asked for again; 0 unless given. */
  readonly staleTime?: number;
  /** Shows the last answer until the one to a changed request is there. */
  readonly keepPrevious?: boolean;
}

/** State that main owns, as a query; its `error` is an {@link AppError}. */
export function useAsk<N extends CallName>(
  name: N,
  request: RequestOf<N>,
  { keepPrevious = false, ...options }: AskOptions = {},
): UseQueryResult<ResponseOf<N>, AppError> {
  return useQuery<ResponseOf<N>, AppError>({
    queryKey: askKey(name, request),
    queryFn: () => valueOrThrow(ask(name, request)),
    ...options,
    ...(keepPrevious ? { placeholderData: keepPreviousData } : {}),
  });
}

/** Something that main shall do, as a mutation; its `error` is an {@link AppError}. */
export function useTell<N extends CallName>(name: N): UseMutationResult<ResponseOf<N>, AppError, RequestOf<N>> {
  return useMutation<ResponseOf<N>, AppError, RequestOf<N>>({
    mutationKey: [name],
    mutationFn: (request) => valueOrThrow(ask(name, request)),
  });
}

/** Whether main is being told this anywhere on the screen, and has not answered yet. */
export const useIsTelling = (name: CallName): boolean => useIsMutating({ mutationKey: [name] }) > 0;

/** Listens to what main tells unasked, as long as the component is there. */
export function useImporterEvent<N extends EventName>(name: N, listener: (payload: EventOf<N>) => void): void {
  const heard = useEffectEvent((payload: unknown) => {
    const parsed = payloadOf(name).safeParse(payload);
    if (parsed.success) listener(parsed.data);
    else console.error(`The event “${name}” cannot be used.`);
  });
  useEffect(() => window.importer.on(name, (payload) => heard(payload)), [name]);
}
