import { createReadStream, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join, resolve } from 'node:path';
import { build } from 'vite';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.wasm': 'application/wasm',
};

export interface Served {
  readonly url: string;
  close(): void;
}

/** Bundles the page, and serves it with the files of DuckDB on loopback. Cross-origin isolated, for finer clocks. */
export async function servePage(): Promise<Served> {
  const outDir = mkdtempSync(join(tmpdir(), 'dealscope-bench-'));
  await build({
    configFile: false,
    root: resolve('test/bench/page'),
    logLevel: 'error',
    resolve: { alias: { '@': resolve('.') } },
    build: { outDir, target: 'esnext', chunkSizeWarningLimit: 10_000 },
  });
  const folders: readonly (readonly [string, string])[] = [
    ['/duckdb/', resolve('node_modules/@duckdb/duckdb-wasm/dist')],
    ['/', outDir],
  ];
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const path = pathname === '/' ? '/index.html' : pathname;
    const [prefix, folder] = folders.find(([start]) => path.startsWith(start)) ?? ['/', outDir];
    const file = join(folder, path.slice(prefix.length));
    if (!existsSync(file)) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, {
      'content-type': types[extname(file)] ?? 'application/octet-stream',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-embedder-policy': 'require-corp',
    });
    createReadStream(file).pipe(response);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : 0;
  return {
    url: `http://127.0.0.1:${port}/`,
    close() {
      server.close();
      server.closeAllConnections();
      rmSync(outDir, { recursive: true, force: true });
    },
  };
}
