import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, sep } from 'node:path';
import fastifyStatic from '@fastify/static';
import { translate } from '@talon/shared';
import type { FastifyInstance } from 'fastify';
import type { HallRuntime } from '../../runtime/hallRuntime.ts';
import { html } from '../html.ts';
import { sendPage } from '../plainPage.ts';
import { preferredLocale } from '../preferredLocale.ts';

const require = createRequire(import.meta.url);

/** The web apps that the hub serves, by the path they were built for. */
const webApps = [
  {
    path: '/console/',
    file: require.resolve('@talon/operator-console/package.json'),
    name: 'status.console',
  },
  { path: '/board/', file: require.resolve('@talon/display-board/package.json'), name: 'status.board' },
] as const;

/** `/console/` and `/board/` from the apps' built files, and `/` with a link to each. */
export async function webAppRoutes(app: FastifyInstance, runtime: Pick<HallRuntime, 'now'>): Promise<void> {
  for (const { path, file: packageFile } of webApps) {
    const root = join(dirname(packageFile), 'dist');
    if (existsSync(root)) {
      await app.register(fastifyStatic, {
        root,
        prefix: path,
        redirect: true,
        decorateReply: false,
        cacheControl: false,
        setHeaders: (reply, file) => void reply.header('cache-control', cachingOf(file)),
      });
    } else app.get(path, (_request, reply) => reply.code(503).send({ code: 'not-built' }));
  }

  app.get<{ Querystring: { lang?: unknown } }>('/', (request, reply) => {
    const { config } = runtime.now();
    const language = preferredLocale(request.query.lang, request.headers['accept-language'], 'uk');
    const links = webApps.map(
      ({ path, name }) => html`<p><a href="${path}">${translate(language, name)}</a></p>`,
    );
    const body = html`<h1>${config.name[language]}</h1>
      ${links[0] ?? ''}${links[1] ?? ''}`;
    return sendPage(reply, { language, title: 'Talon', body });
  });
}

/** Built files carry a hash in their name; the page that names them is asked for every time. */
const cachingOf = (file: string) =>
  file.includes(`${sep}assets${sep}`) ? 'public, max-age=31536000, immutable' : 'no-cache';
