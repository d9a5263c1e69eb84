import { peopleBefore, returnTime, type AbsentVisit, type Visit } from '@talon/queue-core';
import {
  assertNever,
  formatTicket,
  translate,
  waitRangeText,
  type Instant,
  type Locale,
} from '@talon/shared';
import type { FastifyInstance } from 'fastify';
import type { HallNow, HallRuntime } from '../../runtime/hallRuntime.ts';
import { html, type Html } from '../html.ts';
import { sendPage } from '../plainPage.ts';
import { preferredLocale } from '../preferredLocale.ts';

const refreshSeconds = 20;

/**
 * `GET /t/:token`: what has become of a visit, for the phone that read the QR on the paper. In uk, ru or en by `?lang=`
 * or `Accept-Language`. Whoever did not come when called and may still come back is told so. 404 with the same page for a
 * visit that has ended and for a token that never was.
 */
export function ticketStatus(app: FastifyInstance, runtime: Pick<HallRuntime, 'now'>): void {
  const findVisit = visitsByToken();

  app.get<{ Params: { token: string }; Querystring: { lang?: unknown } }>('/t/:token', (request, reply) => {
    const hall = runtime.now();
    const visit = findVisit(hall, request.params.token);
    const language = preferredLocale(
      request.query.lang,
      request.headers['accept-language'],
      visit?.language ?? 'uk',
    );
    const title = translate(language, 'status.title');
    if (visit === undefined || !isStillOn(hall, visit)) {
      const body = html`<h1>${hall.config.name[language]}</h1>
        <p class="state">${translate(language, 'status.ended')}</p>`;
      return sendPage(reply.code(404), { language, title, body });
    }
    return sendPage(reply, { language, title, body: statusBody(hall, visit, language), refreshSeconds });
  });
}

/** [NOSHOW-4] A no-show has ended as soon as the time to come back is over. */
const isStillOn = ({ state, config, hubTime }: HallNow, visit: Visit | AbsentVisit): boolean =>
  'status' in visit || returnTime(state, config, visit, hubTime).mayReturn;

function statusBody(hall: HallNow, visit: Visit | AbsentVisit, language: Locale): Html {
  const { config, hubTime } = hall;
  const service = config.services.find(({ id }) => id === visit.serviceId);
  return html`<h1>${config.name[language]}</h1>
    <p class="number">${formatTicket(visit.ticket)}</p>
    <p>${service?.name[language] ?? ''}</p>
    ${pauseText(hall, language)}
    ${'status' in visit ? stateText(hall, visit, language) : absentText(hall, visit, language)}
    <p>
      <small>${translate(language, 'status.updatedAt', { time: clockTime(hall, hubTime, language) })}</small>
    </p>`;
}

/** [PAUSE-1] While the whole hall stands still: why, what to do, and that the place is kept. */
function pauseText({ state: { pause } }: HallNow, language: Locale): Html | string {
  if (pause === null) return '';
  return html`<div class="pause ${pause.reason}">
    <p class="state">${translate(language, `pause.${pause.reason}`)}</p>
    <p class="state">${translate(language, `pause.${pause.reason}-do`)}</p>
    <p>${translate(language, 'pause.placesKept')}</p>
  </div>`;
}

function stateText(hall: HallNow, visit: Visit, language: Locale): Html {
  switch (visit.status) {
    case 'waiting':
      return html`<p class="state">${translate(language, 'status.waiting')}</p>
        ${bookedText(hall, visit, language)}
        <p>
          ${translate(language, 'status.peopleBefore', { count: peopleBefore(hall.state, hall.config, visit, hall.hubTime) })}
        </p>
        ${waitText(hall, visit, language)}`;
    case 'called':
      // [PAUSE-4] Nobody waits at the counter now.
      if (hall.state.pause !== null)
        return html`<p class="state">${translate(language, 'pause.calledAgain')}</p>`;
      return html`<p class="state">${translate(language, 'status.called')}</p>
        <p>${placeText(hall, visit.counterId, language)}</p>`;
    case 'serving':
      return html`<p class="state">${translate(language, 'status.serving')}</p>
        <p>${placeText(hall, visit.counterId, language)}</p>`;
    case 'parked':
      return html`<p class="state">${translate(language, 'status.parked')}</p>`;
    default:
      return assertNever(visit);
  }
}

/** [APPOINT-4][APPOINT-9] The booked time instead of a forecast, and what holds until it has come. */
function bookedText(hall: HallNow, { bookedAt }: Visit, language: Locale): Html | string {
  if (bookedAt === null) return '';
  const booked = translate(language, 'status.booked', { time: clockTime(hall, bookedAt, language) });
  return html`<p>${booked} ${bookedAt > hall.hubTime ? translate(language, 'status.bookedAhead') : ''}</p>`;
}

/** [NOSHOW-4] That the place is still kept, until when, and what to do. */
function absentText(hall: HallNow, absent: AbsentVisit, language: Locale): Html {
  const { until, callsLeft } = returnTime(hall.state, hall.config, absent, hall.hubTime);
  const keptUntil =
    until === null
      ? ''
      : html`<p>${translate(language, 'status.absentUntil', { time: clockTime(hall, until, language) })}</p>`;
  const keptForCalls =
    callsLeft === null ? '' : html`<p>${translate(language, 'status.absentCalls', { count: callsLeft })}</p>`;
  return html`<p class="state">${translate(language, 'status.absent')}</p>
    <p class="state">${translate(language, 'status.absentDo')}</p>
    ${keptUntil} ${keptForCalls}
    ${keptUntil === '' || keptForCalls === '' ? '' : html`<p>${translate(language, 'status.absentEither')}</p>`}`;
}

function clockTime({ config }: HallNow, at: Instant, language: Locale): string {
  return new Intl.DateTimeFormat(language, {
    timeZone: config.timeZone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(at);
}

/** [ESTIMATE-3] How long it still takes; nothing where that is unknown. */
function waitText({ waits }: HallNow, { id }: Visit, language: Locale): Html | string {
  const wait = waits.ofVisit(id);
  if (wait === null) return '';
  return html`<p>
    ${translate(language, 'waits.left', { range: waitRangeText(language, wait.likely) })}.
    ${translate(language, 'waits.rarely', { to: wait.nearlyAll.to })}.
  </p>`;
}

/** Counter, hall and floor. */
function placeText({ config }: HallNow, counterId: string, language: Locale): string {
  const counter = config.counters.find(({ id }) => id === counterId);
  const hall = config.halls.find(({ id }) => id === counter?.hallId);
  if (counter === undefined || hall === undefined) return '';
  return translate(language, 'status.place', {
    number: counter.number,
    hall: hall.name[language],
    floor: hall.floor,
  });
}

/** Finds visits and no-shows by their token; the index is made when it is first asked for after a change. */
function visitsByToken(): (hall: HallNow, token: string) => Visit | AbsentVisit | undefined {
  let indexed: HallNow['state'] | undefined;
  let index = new Map<string, Visit | AbsentVisit>();
  return ({ state }, token) => {
    if (indexed?.visits !== state.visits || indexed.absent !== state.absent) {
      indexed = state;
      index = new Map<string, Visit | AbsentVisit>(
        [...state.absent.values(), ...state.visits.values()].map((visit) => [visit.publicToken, visit]),
      );
    }
    return index.get(token);
  };
}
