import type { Socket } from 'node:net';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  CLIENT_HEADER,
  clientAddress,
  namingClient,
  networkOf,
  plainAddress,
  readProxies,
} from '#lib/server/client-address.ts';
import { readSettings } from '#lib/settings.ts';

const asked = (remoteAddress: string, forwarded?: string, proxies = '') =>
  clientAddress(
    { socket: { remoteAddress }, headers: forwarded ? { 'x-forwarded-for': forwarded } : {} },
    readProxies(proxies),
  );

describe('an address', () => {
  it.each([
    ['192.0.2.1', '192.0.2.1'],
    ['::ffff:192.0.2.1', '192.0.2.1'],
    ['::FFFF:c000:201', '192.0.2.1'],
    ['0:0:0:0:0:ffff:192.0.2.1', '192.0.2.1'],
    ['2001:DB8:0:0::1', '2001:db8::1'],
    ['fe80::1%eth0', 'fe80::1'],
    ['[2001:db8::1]:4711', '2001:db8::1'],
    ['[2001:db8::1]', '2001:db8::1'],
    ['192.0.2.1:4711', '192.0.2.1'],
    [' 192.0.2.1 ', '192.0.2.1'],
    ['::1', '::1'],
    ['::', '::'],
  ])('%s is %s', (written, plain) => {
    expect(plainAddress(written)).toBe(plain);
  });

  it.each(['', 'unknown', '_hidden', '192.0.2', '192.0.2.256', '2001:db8::1::2', 'localhost'])(
    '“%s” is none',
    (text) => {
      expect(plainAddress(text)).toBeUndefined();
    },
  );

  it('is the same in every spelling, and its network is that of its first 64 bits', () => {
    // Above 2000::, where no address of version 4 lies.
    const first = fc.integer({ min: 0x2000, max: 0xffff });
    const rest = fc.array(fc.integer({ min: 0, max: 0xffff }), { minLength: 7, maxLength: 7 });
    const eight = fc.tuple(first, rest).map(([one, seven]) => [one, ...seven]);
    fc.assert(
      fc.property(eight, eight, (groups, others) => {
        const long = groups.map((group) => group.toString(16).padStart(4, '0')).join(':');
        const plain = plainAddress(long) ?? '';
        expect(plainAddress(plain)).toBe(plain);
        expect(plainAddress(long.toUpperCase())).toBe(plain);
        const network = groups.slice(0, 4).map((group) => group.toString(16));
        expect(networkOf(plain)).toBe(`${network.join(':')}::/64`);
        const neighbour = [...groups.slice(0, 4), ...others.slice(4)].map((g) => g.toString(16));
        const other = plainAddress(neighbour.join(':')) ?? '';
        expect(networkOf(other)).toBe(networkOf(plain));
      }),
    );
  });

  it('of version 4 is a network of its own', () => {
    expect(networkOf('192.0.2.1')).toBe('192.0.2.1');
    expect(networkOf('::1')).toBe('0:0:0:0::/64');
  });
});

describe('who asks', () => {
  it('is the socket, whatever the request claims', () => {
    for (const forwarded of [undefined, '10.0.0.1', '192.0.2.9, 10.0.0.1', '::1', 'nonsense'])
      expect(asked('::ffff:198.51.100.7', forwarded)).toBe('198.51.100.7');
  });

  it('is whom a trusted proxy names, and not what the client wrote before it', () => {
    expect(asked('10.0.0.1', '192.0.2.9', '10.0.0.0/8')).toBe('192.0.2.9');
    expect(asked('::ffff:10.0.0.1', '6.6.6.6, 192.0.2.9', '10.0.0.0/8')).toBe('192.0.2.9');
    expect(asked('10.0.0.1', '6.6.6.6, 192.0.2.9, 10.2.2.2', '10.0.0.0/8')).toBe('192.0.2.9');
    expect(asked('fd00::1', '6.6.6.6, 2001:db8::5', 'fd00::/8, 10.0.0.1')).toBe('2001:db8::5');
  });

  it('is a client that is no proxy, though it writes the address of one', () => {
    expect(asked('203.0.113.5', '10.0.0.1', '10.0.0.0/8')).toBe('203.0.113.5');
    expect(asked('10.0.0.1', '10.9.9.9, 192.0.2.9', '10.0.0.0/8')).toBe('192.0.2.9');
  });

  it('is the last proxy that is known, where it names nobody', () => {
    expect(asked('10.0.0.1', undefined, '10.0.0.0/8')).toBe('10.0.0.1');
    expect(asked('10.0.0.1', '192.0.2.9, unknown', '10.0.0.0/8')).toBe('10.0.0.1');
    expect(asked('10.0.0.1', '10.0.0.3, 10.0.0.2', '10.0.0.0/8')).toBe('10.0.0.3');
  });
});

describe('the header for the pages', () => {
  const request = (headers: Record<string, string>) => ({
    socket: { remoteAddress: '198.51.100.7' } as Socket,
    headers: { ...headers } as Record<string, string | undefined>,
  });

  it('holds the client, whatever the client wrote there', () => {
    const forged = { [CLIENT_HEADER]: '6.6.6.6', 'x-attest-pass': 'mine', 'x-forwarded-host': 'e' };
    const sent = request(forged);
    expect(namingClient(readProxies(''))(sent)).toBe('198.51.100.7');
    expect(sent.headers[CLIENT_HEADER]).toBe('198.51.100.7');
    expect(sent.headers).not.toHaveProperty('x-forwarded-host');
  });

  it('is kept when the renderer sends a request on to itself', () => {
    const nameClient = namingClient(readProxies(''));
    const first = request({});
    nameClient(first);
    const onward = { socket: { remoteAddress: '127.0.0.1' } as Socket, headers: first.headers };
    expect(nameClient(onward)).toBeNull();
    expect(onward.headers[CLIENT_HEADER]).toBe('198.51.100.7');
    // The pass of another process is none here.
    expect(namingClient(readProxies(''))(onward)).toBe('127.0.0.1');
  });
});

describe('the setting of trusted proxies', () => {
  const read = (text: string) => () =>
    readSettings({ ATTEST_SECRET: 'x'.repeat(32), ATTEST_TRUSTED_PROXIES: text });

  it('holds addresses and ranges of both versions', () => {
    expect(read('127.0.0.1, ::1 ,10.0.0.0/8,fd00::/8')().trustedProxies.rules).toHaveLength(4);
    expect(read('')().trustedProxies.rules).toEqual([]);
  });

  it.each(['proxy.example.org', '10.0.0.0/33', '10.0.0.0/x', '10.0.0', 'fd00::/129'])(
    'refuses %s in a sentence that names it',
    (entry) => {
      expect(read(`127.0.0.1, ${entry}`)).toThrow(
        `ATTEST_TRUSTED_PROXIES holds “${entry}”, which is neither an address nor a range such as 10.0.0.0/8.`,
      );
    },
  );

  it.each(['0.0.0.0/0', '::/0'])(
    'refuses %s, which would let everybody name themselves',
    (entry) => {
      expect(read(entry)).toThrow('would believe everybody');
    },
  );
});
