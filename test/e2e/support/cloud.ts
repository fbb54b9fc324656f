import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { request as ask } from 'node:http';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Cloud CRMs at their own addresses: a browser started with `args` finds them on loopback, over HTTPS. */
export interface Cloud {
  readonly args: readonly string[];
  /** Addresses at other names that the extension asked for, from whichever of its parts. */
  strangers(): readonly string[];
  close(): Promise<void>;
}

/**
 * Puts simulators behind the host names of the CRMs they stand for.
 *
 * Shape: `hosts` maps a name, or a pattern as `--host-resolver-rules` has them, to the port that a simulator listens at.
 */
export async function cloud(hosts: Readonly<Record<string, number>>): Promise<Cloud> {
  const { key, cert } = certificate();
  const servers: Server[] = [];
  const rules: string[] = [];
  const strangers: string[] = [];
  const open = async (name: string, server: Server): Promise<void> => {
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    servers.push(server);
    rules.push(`MAP ${name}:443 127.0.0.1:${(server.address() as AddressInfo).port}`);
  };
  for (const [name, port] of Object.entries(hosts)) {
    const server = createServer({ key, cert }, (asked, answer) => {
      const { method, url: path, headers } = asked;
      const onward = ask({ host: '127.0.0.1', port, method, path, headers }, (reply) => {
        answer.writeHead(reply.statusCode ?? 502, reply.headers);
        reply.pipe(answer);
      });
      onward.on('error', () => answer.destroy());
      asked.pipe(onward);
    });
    await open(name, server);
  }
  // The first rule that fits is taken: whatever is left is a stranger, or a service of the browser's own vendor.
  const others = createServer({ key, cert }, ({ headers: { host = '' }, method, url }, answer) => {
    if (!isBrowserService(host)) strangers.push(`${method} https://${host}${url}`);
    answer.writeHead(404).end();
  });
  await open('*', others);
  return {
    args: [
      `--host-resolver-rules=${rules.join(',')},MAP *:80 ~NOTFOUND,EXCLUDE 127.0.0.1`,
      '--ignore-certificate-errors',
    ],
    strangers: () => strangers,
    async close() {
      for (const server of servers) {
        server.closeAllConnections();
        await new Promise((done) => server.close(done));
      }
    },
  };
}

/** What Chromium asks for by itself: its vendor's sites, which no CRM of ours is at. */
const isBrowserService = (host: string): boolean =>
  /(^|\.)(google\.com|googleapis\.com|gvt1\.com|gstatic\.com|chromium\.org)$/.test(host);

/** A certificate that nobody signed, made for this run. */
function certificate(): { readonly key: string; readonly cert: string } {
  const folder = mkdtempSync(join(tmpdir(), 'dealscope-cert-'));
  try {
    const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
    execFileSync(
      'openssl',
      [
        'req',
        '-x509',
        '-newkey',
        'rsa:2048',
        '-nodes',
        '-days',
        '2',
        '-subj',
        '/CN=crm.test',
        '-keyout',
        key,
        '-out',
        cert,
      ],
      { stdio: 'ignore' },
    );
    return { key: readFileSync(key, 'utf8'), cert: readFileSync(cert, 'utf8') };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
