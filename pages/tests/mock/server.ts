// A server that follows the contract and keeps everything in memory: for `npm run dev:mock` and the browser tests.
import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { MockStudy, type Reply } from './study.ts';

/** As `npm run build` leaves them. */
export const PAGES = fileURLToPath(new URL('../../../app/src/main/resources/janus/web/pages', import.meta.url));

/** The policy that Janus sends. */
const POLICY = readFileSync(join(PAGES, '../policy.txt'), 'utf8').trim().split('\n').join('; ');

const TYPES: Record<string, string> = { '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml', '.html': 'text/html' };

/** Answers what the contract names; false for everything else. */
export function handler(study = new MockStudy()): (request: IncomingMessage, response: ServerResponse) => Promise<boolean> {
  return async (request, response) => {
    const path = new URL(request.url ?? '/', 'http://mock').pathname;
    if (!path.startsWith('/api/') && !path.startsWith('/r/')) {
      return false;
    }
    if (path === '/api/owner/events') {
      response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
      const send = () => response.write(`event: progress\ndata: ${JSON.stringify(study.desk())}\n\n`);
      study.listeners.add(send);
      request.on('close', () => study.listeners.delete(send));
      send();
      return true;
    }
    const parts: Buffer[] = [];
    for await (const part of request) {
      parts.push(part as Buffer);
    }
    const changing = request.method !== 'GET';
    const proven = path === '/api/owner/signin' || request.headers['x-csrf-token'] === 'mock';
    const forged = changing && (request.headers['x-janus'] !== '1' || !proven);
    const reply = forged ? { status: 403, body: { error: 'X-Janus or X-CSRF-Token is missing.' } } : study.answer(request.method ?? 'GET', path, Buffer.concat(parts), request.headers);
    write(response, reply);
    return true;
  };
}

function write(response: ServerResponse, { status, body, headers }: Reply): void {
  const binary = body instanceof Uint8Array;
  response.writeHead(status, {
    'Cache-Control': 'no-store',
    ...(body === undefined ? {} : { 'Content-Type': binary ? 'application/octet-stream' : 'application/json' }),
    ...headers,
  });
  response.end(body === undefined ? undefined : binary ? body : JSON.stringify(body));
}

/** The built pages with the mock behind them, under the policy that Janus sends. */
export function serve(pages: string, study: MockStudy): Promise<Server> {
  const api = handler(study);
  const server = createServer((request, response) => {
    void api(request, response).then((done) => {
      if (!done) {
        const path = new URL(request.url ?? '/', 'http://mock').pathname;
        const file = join(pages, path);
        const found = existsSync(file) && statSync(file).isFile() ? file : join(pages, 'index.html');
        response.writeHead(200, {
          'Content-Type': TYPES[extname(found)] ?? 'application/octet-stream',
          'Content-Security-Policy': POLICY,
          'X-Content-Type-Options': 'nosniff',
        });
        createReadStream(found).pipe(response);
      }
    });
  });
  return new Promise((done) => server.listen(0, '127.0.0.1', () => done(server)));
}
