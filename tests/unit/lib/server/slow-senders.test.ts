import { EventEmitter } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { cutOffSlowSender } from '#lib/server/slow-senders.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function sending(url: string, { method = 'POST', length = '5000', complete = false } = {}) {
  const destroy = vi.fn<() => void>();
  const response = new EventEmitter();
  const headers = { 'content-length': length };
  const parts = { url, method, headers, complete, socket: { destroy } };
  const request = Object.assign(new EventEmitter(), parts);
  cutOffSlowSender(request as unknown as IncomingMessage, response as unknown as ServerResponse);
  return { request, response, destroy };
}

it('cuts a body off that has not come within a minute', () => {
  const slow = sending('/desk/typed');
  const done = sending('/desk/typed', { complete: true });
  const empty = sending('/en', { method: 'GET', length: '' });
  vi.advanceTimersByTime(61_000);
  expect(slow.destroy).toHaveBeenCalledOnce();
  expect(done.destroy).not.toHaveBeenCalled();
  expect(empty.destroy).not.toHaveBeenCalled();
});

it('waits for a file on a slow line, but not once it was answered', () => {
  const file = sending('/desk/submissions/7K3M9Q0B/snapshots');
  vi.advanceTimersByTime(300_000);
  expect(file.destroy).not.toHaveBeenCalled();
  file.response.emit('finish');
  vi.advanceTimersByTime(61_000);
  expect(file.destroy).toHaveBeenCalledOnce();
});

it('lets go of the clock when the request is over', () => {
  const { request } = sending('/desk/typed');
  request.emit('close');
  expect(vi.getTimerCount()).toBe(0);
});
