import { clipName } from '@talon/shared';
import type { FastifyInstance } from 'fastify';
import type { HallVoice } from '../../voice/hallVoice.ts';

/**
 * `GET /clips/:name`: a recorded phrase as WAV, 404 when there is none (any more). For whoever was told its name; nothing
 * is said in it that the hall does not hear anyway.
 */
export function clipRoute(app: FastifyInstance, readClip: HallVoice['readClip']): void {
  app.get<{ Params: { name: string } }>('/clips/:name', async (request, reply) => {
    const name = clipName.safeParse(request.params.name);
    const wav = name.success ? await readClip(name.data) : undefined;
    if (wav === undefined) return reply.code(404).send({ code: 'not-found' });
    return reply.header('cache-control', 'public, max-age=31536000, immutable').type('audio/wav').send(wav);
  });
}
