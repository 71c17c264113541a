import { randomUUID } from 'node:crypto';
import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type Server,
  type ServerResponse,
} from 'node:http';
import next from 'next';
import { contentVersion } from '#lib/record/instance.ts';
import { answeringOne } from '#lib/server/answer-one.ts';
import { namingClient } from '#lib/server/client-address.ts';
import { isForeignWrite, refuseForeign } from '#lib/server/foreign-writes.ts';
import { securityHeaders } from '#lib/server/headers.ts';
import { publicAddress } from '#lib/server/public-paths.ts';
import { responseCache } from '#lib/server/response-cache.ts';
import { cutOffSlowSender, LONGEST_REQUEST } from '#lib/server/slow-senders.ts';
import { refuseStranger, strangerFlood } from '#lib/server/stranger-flood.ts';
import { isCostly, refuseFlood, writeFlood } from '#lib/server/write-flood.ts';
import type { Settings } from '#lib/settings.ts';

/**
 * Serves the built site (or, for development, the sources) on the settings' host and port.
 * Resolves once it answers; rejects when the port is taken or the build is missing.
 */
export async function serve(settings: Settings, { isDevelopment = false } = {}): Promise<Server> {
  const site = next({ dev: isDevelopment, hostname: settings.host, port: settings.port });
  await site.prepare();
  const render = site.getRequestHandler();
  const answer = answering(
    settings,
    (request, response) => void render(request, response),
    isDevelopment,
  );
  const server = createServer(
    // A client that dribbles its request is cut off, so that it cannot hold the places of others.
    {
      headersTimeout: 10_000,
      requestTimeout: LONGEST_REQUEST,
      keepAliveTimeout: 5_000,
      connectionsCheckingInterval: 2_000,
    },
    answer,
  );
  const upgrade = site.getUpgradeHandler();
  server.on('upgrade', (request, socket, head) => {
    if (isDevelopment) void upgrade(request, socket, head);
    else socket.destroy();
  });
  await listen(server, settings);
  return server;
}

function answering(
  settings: Settings,
  render: RequestListener,
  isDevelopment: boolean,
): RequestListener {
  const headers = Object.entries(securityHeaders(settings.origin));
  const nameClient = namingClient(settings.trustedProxies);
  const isTooMany = writeFlood();
  const isStrangerTooMany = strangerFlood();
  const answerOne = answeringOne(render, isPlainRead, { isDevelopment });
  const answerFromCache = responseCache(render, new URL(settings.origin).host, contentVersion);

  return (request, response) => {
    for (const [name, value] of headers) response.setHeader(name, value);
    cutOffSlowSender(request, response);
    const client = nameClient(request);
    if (client !== null && isCostly(request) && isTooMany(client)) {
      refuseFlood(request, response);
      return;
    }
    if (isForeignWrite(request)) {
      refuseForeign(request, response);
      return;
    }
    if (isStrangerTooMany(request)) {
      refuseStranger(request, response);
      return;
    }
    const address =
      isDevelopment || !isPlainRead(request) ? undefined : publicAddress(request.url ?? '/');
    const answered =
      address === undefined
        ? answerOne(request, response)
        : answerFromCache(address, request, response);
    answered.catch((error: unknown) => answerFailure(error, response));
  };
}

const isPlainRead = ({ method, headers }: IncomingMessage) =>
  (method === 'GET' || method === 'HEAD') && !headers.rsc && !headers['next-action'];

function answerFailure(error: unknown, response: ServerResponse) {
  const id = randomUUID().slice(0, 8);
  console.error(`failure ${id}:`, error);
  if (response.headersSent) {
    response.destroy();
    return;
  }
  response.writeHead(503, {
    'content-type': 'text/plain; charset=utf-8',
    'cache-control': 'no-store',
  });
  response.end(
    `This page cannot be shown right now. Nothing in the record has changed.\nTry again in a minute; if it stays, name the number ${id} to the people who run this site.\n`,
  );
}

function listen(server: Server, { host, port }: Settings): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => resolve());
  });
}
