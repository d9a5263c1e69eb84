import {
  dayRuns,
  localTime,
  second,
  serviceDay,
  type Appointment,
  type AppointmentId,
  type AppointmentRules,
  type BranchView,
  type HallView,
  type Ms,
  type Payload,
  type ServiceId,
  type TicketView,
} from '@talon/shared';
import { ArrowLeft } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { Dialog } from '../../components/Dialog.tsx';
import { useParts } from '../../hub/consoleParts.ts';
import { useAnswer } from '../../reports/useAnswer.ts';
import { useTexts } from '../../texts/useTexts.ts';
import { IssuedTicket, type Issued } from '../issue/IssuedTicket.tsx';
import { ServicePicker } from '../issue/ServicePicker.tsx';
import { AppointmentCard } from './AppointmentCard.tsx';
import { AppointmentList } from './AppointmentList.tsx';
import './Appointments.css';
import { BookForm } from './BookForm.tsx';
import { ImportFile } from './ImportFile.tsx';
import { useBook } from './useBook.ts';

/** A ticket that was given for an appointment. */
export type Arrived = Issued & Pick<Appointment, 'bookedAt'> & { readonly inTime: boolean };

interface AppointmentsProps {
  readonly branch: BranchView;
  readonly rules: AppointmentRules;
  readonly hall: HallView;
  readonly upToDate: boolean;
  readonly isShown: boolean;
  readonly arrived: Arrived | null;
  readonly onArrived: (arrived: Arrived | null) => void;
  /** The ticket of whoever arrived, as the hub knows it now. */
  readonly found: TicketView['found'] | undefined;
  readonly onPrint: () => void;
}

/** What the right side is about. */
type Work =
  | { readonly at: 'list'; readonly chosen: AppointmentId | null }
  | { readonly at: 'book'; readonly serviceId: ServiceId | null }
  | { readonly at: 'booked'; readonly appointment: Appointment }
  | { readonly at: 'import' };

/** How long the list of the day may be behind other systems. */
const refreshEvery: Ms = 15 * second;

const atList: Work = { at: 'list', chosen: null };

/** The appointments of a day: whoever comes for one gets a ticket; a new time is booked, a file of them imported. */
export function Appointments(props: AppointmentsProps) {
  const { branch, rules, hall, upToDate, isShown, arrived, onArrived, found, onPrint } = props;
  const { appointments, presses } = useParts();
  const { t, clock } = useTexts();
  const today = localTime(hall.hubTime, branch.timeZone).serviceDay;
  const [pickedDay, setPickedDay] = useState<string | null>(null);
  const day = serviceDay.safeParse(pickedDay ?? today).data ?? today;
  const { answer, again } = useAnswer(day, (secret) => appointments.ofDay(secret, day));
  const book = useBook();
  const [work, setWork] = useState<Work>(atList);
  const [cancelling, setCancelling] = useState(false);
  const search = useRef<HTMLInputElement>(null);
  const listed = answer?.ok === true ? answer.value : [];
  const chosen = listed.find(({ appointmentId }) => work.at === 'list' && appointmentId === work.chosen);
  const mayIssue = upToDate && dayRuns(hall.day) && hall.day.paused === undefined;

  // Other systems book, move and cancel while one looks; personal, it comes in no view.
  useEffect(() => {
    if (!isShown) return undefined;
    const timer = setInterval(() => again(), refreshEvery);
    return () => clearInterval(timer);
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- `again` is new with every drawing
  }, [isShown]);

  // Somebody may have checked in at a kiosk: with every ticket, and whenever one looks.
  useEffect(() => {
    if (isShown) again();
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- `again` is new with every drawing
  }, [isShown, hall.totals.issued]);

  function turnTo(next: Work): void {
    book.forget();
    onArrived(null);
    setWork(next);
  }

  async function checkIn(payload: Payload<'checkIn'>): Promise<boolean> {
    const result = await presses.getState().ask('checkIn', payload);
    const service = branch.services.find(({ id }) => id === result?.serviceId);
    if (result === null || service === undefined) return false;
    onArrived({ ...result, service, printerId: payload.printerId ?? null });
    again();
    return true;
  }

  const service = branch.services.find(({ id }) => work.at === 'book' && id === work.serviceId);
  return (
    <div className="reception-columns" hidden={!isShown}>
      {work.at === 'book' ? (
        <div className="appointment-book">
          <button type="button" className="small-button" onClick={() => turnTo(atList)}>
            <ArrowLeft aria-hidden="true" size={16} /> {t('appointments.back')}
          </button>
          <ServicePicker
            branch={branch}
            hall={hall}
            field={search}
            chosen={work.serviceId}
            onChoose={(serviceId) => turnTo({ at: 'book', serviceId })}
          />
        </div>
      ) : (
        <AppointmentList
          {...{ branch, day, listed }}
          chosen={chosen?.appointmentId ?? null}
          onDay={(next) => {
            setPickedDay(next);
            turnTo(atList);
          }}
          onChoose={(appointmentId) => turnTo({ at: 'list', chosen: appointmentId })}
          onBook={() => turnTo({ at: 'book', serviceId: null })}
          onImport={() => turnTo({ at: 'import' })}
        />
      )}
      <div className="reception-side">
        {(book.failed !== null || (answer !== null && !answer.ok)) && (
          <p className="appointment-failed" role="alert">
            {t(book.failed ?? failureOf(answer))}
          </p>
        )}
        {arrived !== null && (
          <IssuedTicket
            key={arrived.visitId}
            branch={branch}
            issued={arrived}
            note={t(arrived.inTime ? 'appointments.inTime' : 'appointments.late', {
              time: clock(arrived.bookedAt),
            })}
            found={found}
            enabled={upToDate}
            onPrint={onPrint}
            onNext={() => turnTo(atList)}
          />
        )}
        {arrived === null && chosen !== undefined && (
          <AppointmentCard
            key={chosen.appointmentId}
            {...{ branch, rules }}
            appointment={chosen}
            isToday={day === today}
            enabled={mayIssue}
            onCheckIn={checkIn}
            onCancel={() => setCancelling(true)}
          />
        )}
        {service !== undefined && (
          <BookForm
            key={service.id}
            {...{ branch, service, day }}
            enabled={upToDate && !book.busy}
            onBook={(wanted) =>
              void book.book(wanted).then((appointment) => {
                if (appointment === null) return;
                setPickedDay(localTime(appointment.bookedAt, branch.timeZone).serviceDay);
                setWork({ at: 'booked', appointment });
                again();
              })
            }
          />
        )}
        {work.at === 'booked' && (
          <div className="reception-hint appointment-booked" role="status">
            <p>{t('appointments.booked')}</p>
            <p className="appointment-big-code">{work.appointment.code}</p>
          </div>
        )}
        {work.at === 'import' && <ImportFile busy={book.busy} onImport={book.importFile} onDone={again} />}
        {arrived === null && chosen === undefined && service === undefined && <Hint work={work} />}
      </div>
      {cancelling && chosen !== undefined && (
        <Dialog
          title={t('appointments.cancelTitle', { time: clock(chosen.bookedAt) })}
          onClose={() => setCancelling(false)}
        >
          <p className="dialog-words">{chosen.visitorName ?? chosen.code}</p>
          <div className="dialog-answers">
            <button type="button" className="button" data-first-focus onClick={() => setCancelling(false)}>
              {t('appointments.keep')}
            </button>
            <button
              type="button"
              className="button button-primary"
              onClick={() => {
                setCancelling(false);
                void book.cancel(chosen.appointmentId).then(again);
              }}
            >
              {t('appointments.cancelYes')}
            </button>
          </div>
        </Dialog>
      )}
    </div>
  );
}

/** Why the list is not there. */
const failureOf = (answer: ReturnType<typeof useAnswer>['answer']) =>
  answer?.ok === false && answer.why === 'no-connection'
    ? 'appointments.failed-no-connection'
    : 'appointments.failed-unexpected';

/** What to do, where nothing is chosen. */
function Hint({ work }: { readonly work: Work }) {
  const { t } = useTexts();
  if (work.at === 'booked' || work.at === 'import') return null;
  return (
    <div className="reception-hint">
      <p>{t(work.at === 'book' ? 'appointments.bookHint' : 'appointments.hint')}</p>
    </div>
  );
}
