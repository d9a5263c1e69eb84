import type { Locale } from '@talon/shared';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { html, type Html } from './html.ts';

const stylePath = '/plain.css';

/** The look of the pages that the hub makes itself: they must work on any phone, without a script. */
const style = `
:root { color-scheme: light dark; font: 18px/1.5 system-ui, sans-serif; }
body { margin: 0 auto; padding: 2rem 1.25rem; max-width: 32rem; }
h1 { font-size: 1.1rem; font-weight: 600; margin: 0 0 1.5rem; }
.number { font-size: 5rem; line-height: 1.1; font-weight: 700; font-variant-numeric: tabular-nums; margin: 0; }
.state { font-size: 1.5rem; font-weight: 600; margin: 1rem 0 0; }
.pause { margin: 1.25rem -1.25rem 0; padding: 0.75rem 1.25rem 1rem; border: solid currentColor; border-width: 2px 0; }
.pause p { margin: 0; }
.pause p + p { margin-top: 0.4rem; }
.air-raid { color: #fff; background: #b3261e; border-color: #b3261e; }
a { display: inline-block; padding: 0.6rem 0; }
p { text-wrap: balance; }
small { opacity: 0.75; }
`;

/** Sends a whole small page. `refreshSeconds`: the browser asks again by itself. */
export function sendPage(
  reply: FastifyReply,
  page: {
    readonly language: Locale;
    readonly title: string;
    readonly body: Html;
    readonly refreshSeconds?: number;
  },
): FastifyReply {
  const { language, title, body, refreshSeconds } = page;
  const refresh =
    refreshSeconds === undefined ? '' : html`<meta http-equiv="refresh" content="${refreshSeconds}" />`;
  const document = html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        ${refresh}
        <title>${title}</title>
        <link rel="stylesheet" href="${stylePath}" />
      </head>
      <body>
        ${body}
      </body>
    </html> `;
  return reply.type('text/html; charset=utf-8').header('cache-control', 'no-store').send(document.text);
}

/** Serves the style that every such page links. */
export function plainStyle(app: FastifyInstance): void {
  app.get(stylePath, (_request, reply) =>
    reply.type('text/css; charset=utf-8').header('cache-control', 'max-age=3600').send(style),
  );
}
