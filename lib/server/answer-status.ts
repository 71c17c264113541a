// The status of an answer that the renderer would send as 200: what refuses a form says so to programs too.
import { AsyncLocalStorage } from 'node:async_hooks';
import type { ServerResponse } from 'node:http';

// Next loads this module several times in one process; the symbol is the same in each copy.
interface Asked {
  status?: number;
  headers?: Record<string, string>;
}

const ANSWERS = Symbol.for('attest.answers');
const shared = globalThis as { [ANSWERS]?: AsyncLocalStorage<Asked> };
const answers = (shared[ANSWERS] ??= new AsyncLocalStorage());

/** Renders the answer; a status that is asked for meanwhile takes the place of 200, and of a failure. */
export function withAskedStatus(response: ServerResponse, render: () => void): void {
  const asked: Asked = {};
  const writeHead = response.writeHead.bind(response) as (...head: unknown[]) => ServerResponse;
  response.writeHead = ((status: number, ...rest: unknown[]) => {
    // An action that throws its refusal is a failure to the renderer, and is none.
    if (status !== 200 && status !== 500) return writeHead(status, ...rest);
    for (const [name, value] of Object.entries(asked.headers ?? {}))
      response.setHeader(name, value);
    return writeHead(asked.status ?? status, ...rest);
  }) as typeof writeHead;
  answers.run(asked, render);
}

/** Asks for this status and these headers of the answer that is being made; without one under way it does nothing. */
export function answerWithStatus(status: number, headers: Record<string, string> = {}): void {
  const asked = answers.getStore();
  if (asked) Object.assign(asked, { status, headers });
}
