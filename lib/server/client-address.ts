// Who sends a request, as an address of the network: the socket's word, or that of proxies which the settings name.
import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { BlockList, isIP } from 'node:net';

/** The request header by which the pages learn the address. It is set anew for every request, whatever a client sent. */
export const CLIENT_HEADER = 'x-attest-client';
const PASS_HEADER = 'x-attest-pass';

/**
 * The address in one spelling: lower case, `::` as short as can be, an IPv4 address within IPv6 as IPv4, without port,
 * brackets or zone. Undefined for text that is no address.
 */
export function plainAddress(text: string): string | undefined {
  const bare = withoutPort(text.trim()).replace(/%.*$/, '');
  if (isIP(bare) === 4) return bare;
  if (isIP(bare) !== 6) return undefined;
  // The URL parser writes every spelling of one address alike (WHATWG URL, 3.5: the IPv6 serializer).
  const short = new URL(`http://[${bare}]`).hostname.slice(1, -1);
  const [, high = '', low = ''] = /^::ffff:([\da-f]{1,4}):([\da-f]{1,4})$/.exec(short) ?? [];
  return low ? [...bytesOf(high), ...bytesOf(low)].join('.') : short;
}

/** What stands for the network of a plain address: an IPv4 address itself, of IPv6 the first 64 bits. */
export function networkOf(address: string): string {
  if (isIP(address) !== 6) return address;
  const [before = '', after] = address.split('::');
  const [head, tail] = [groups(before), groups(after ?? '')];
  const middle = Array.from({ length: 8 - head.length - tail.length }, () => '0');
  return `${[...head, ...(after === undefined ? [] : middle), ...tail].slice(0, 4).join(':')}::/64`;
}

/** Proxies whose X-Forwarded-For is believed; throws a sentence's end for an entry that is no address and no range. */
export function readProxies(text: string): BlockList {
  const proxies = new BlockList();
  for (const entry of text
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean))
    addProxy(proxies, entry);
  return proxies;
}

/**
 * The address of who sent the request. Without trusted proxies it is that of the socket; behind them the right-most
 * address of X-Forwarded-For that is not a proxy's, because all left of it is what the client wrote itself.
 */
export function clientAddress(
  {
    socket,
    headers,
  }: { socket: { remoteAddress?: string | undefined } } & Pick<IncomingMessage, 'headers'>,
  proxies: BlockList,
): string {
  let client = plainAddress(socket.remoteAddress ?? '') ?? 'unknown';
  const hops = String(headers['x-forwarded-for'] ?? '').split(',');
  while (isProxy(proxies, client)) {
    const next = plainAddress(hops.pop() ?? '');
    if (next === undefined) return client;
    client = next;
  }
  return client;
}

/**
 * Writes the client's address into the header by which the pages learn it, whatever was sent there, and returns it.
 * Null for what the renderer sends to itself to have an action answered by another page: its client is named already.
 */
export function namingClient(proxies: BlockList) {
  // Leaves this process in no answer: who brings it is the renderer.
  const pass = randomUUID();
  return ({ socket, headers }: Pick<IncomingMessage, 'socket' | 'headers'>): string | null => {
    if (headers[PASS_HEADER] === pass) return null;
    const client = clientAddress({ socket, headers }, proxies);
    Object.assign(headers, { [CLIENT_HEADER]: client, [PASS_HEADER]: pass });
    // The renderer would believe them; the origin of the site is a setting.
    for (const claim of ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto'])
      delete headers[claim];
    return client;
  };
}

const isProxy = (proxies: BlockList, address: string) =>
  isIP(address) !== 0 && proxies.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4');

function addProxy(proxies: BlockList, entry: string) {
  const [, address = entry, bits] = /^(.+)\/(\d{1,3})$/.exec(entry) ?? [];
  const kind = isIP(address);
  const most = kind === 6 ? 128 : 32;
  if (kind === 0 || Number(bits ?? most) > most)
    throw new ProxyError(
      `holds “${entry}”, which is neither an address nor a range such as 10.0.0.0/8`,
    );
  if (bits !== undefined && Number(bits) === 0)
    throw new ProxyError(`holds “${entry}”, which would believe everybody: name the proxies alone`);
  const family = kind === 6 ? 'ipv6' : 'ipv4';
  proxies.addSubnet(address, Number(bits ?? most), family);
}

/** An entry of the trusted proxies that cannot be read; the message goes on after the name of the setting. */
export class ProxyError extends Error {}

// `192.0.2.1:4711` and `[2001:db8::1]:4711`, as some proxies write; an IPv6 address without brackets has no port.
function withoutPort(text: string): string {
  const [, bracketed] = /^\[([^\]]+)\](?::\d+)?$/.exec(text) ?? [];
  return bracketed ?? text.replace(/^(\d+(?:\.\d+){3}):\d+$/, '$1');
}

const groups = (text: string) => (text === '' ? [] : text.split(':'));

const bytesOf = (group: string) => {
  const value = Number.parseInt(group, 16);
  return [value >> 8, value & 255];
};
