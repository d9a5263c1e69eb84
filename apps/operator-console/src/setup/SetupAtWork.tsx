import { useEffect, useRef, useState } from 'react';
import { faultPath } from '@talon/shared';
import { useTexts } from '../texts/useTexts.ts';
import type { Path } from './draft/paths.ts';
import { readPath } from './draft/readPath.ts';
import { sectionOf, setupSections, type SetupSection } from './fieldTitles.ts';
import { SaidList } from './SaidList.tsx';
import { AppointmentsSection } from './sections/AppointmentsSection.tsx';
import { ClassesSection } from './sections/ClassesSection.tsx';
import { HoursSection } from './sections/HoursSection.tsx';
import { MovesSection } from './sections/MovesSection.tsx';
import { NextSection } from './sections/NextSection.tsx';
import { ProfilesSection } from './sections/ProfilesSection.tsx';
import { ServicesSection } from './sections/ServicesSection.tsx';
import { SetupActions } from './SetupActions.tsx';
import { useSetup } from './useSetup.ts';
import './SetupAtWork.css';

/** Where somebody looks: a section, and in a list of things the one that stands open. */
interface Place {
  readonly section: SetupSection;
  readonly open: number | null;
}

/** The draft, a section at a time, with all that is wrong with it above. */
export function SetupAtWork({ enabled }: { enabled: boolean }) {
  const { t } = useTexts();
  const faults = useSetup((state) => state.faults);
  const [place, setPlace] = useState<Place>({ section: 'hours', open: null });
  const wanted = useRef<Path | null>(null);
  const page = useRef<HTMLDivElement>(null);

  function goTo(path: Path): void {
    const section = sectionOf(path);
    if (section === undefined) return;
    const [list, at] = path;
    const opens = (list === 'workProfiles' || list === 'services') && typeof at === 'number';
    wanted.current = path;
    setPlace({ section, open: opens ? at : null });
  }
  // After every drawing: only then is the field there that somebody wanted.
  useEffect(() => {
    if (wanted.current !== null) nearestField(page.current, wanted.current)?.focus();
    wanted.current = null;
  });

  const { section, open } = place;
  const onOpen = (at: number | null) => setPlace({ section, open: at });
  const faultsIn = (each: SetupSection) =>
    faults.filter(({ path }) => sectionOf(readPath(path)) === each).length;
  return (
    <>
      <SetupActions enabled={enabled} />
      <SaidList onGo={goTo} />
      <div className="setup-columns">
        <nav className="setup-sections" aria-label={t('setup.parts')}>
          {setupSections.map((each) => (
            <button
              key={each}
              type="button"
              className="setup-section-choice"
              aria-current={each === section ? 'true' : undefined}
              onClick={() => setPlace({ section: each, open: null })}
            >
              {t(`setup.section-${each}`)}
              {faultsIn(each) > 0 && (
                <span className="setup-section-faults">
                  <span aria-hidden="true">{faultsIn(each)}</span>
                  <span className="visually-hidden">{t('setup.faultCount', { count: faultsIn(each) })}</span>
                </span>
              )}
            </button>
          ))}
        </nav>
        <div ref={page} className="setup-section" key={section}>
          <h2>{t(`setup.section-${section}`)}</h2>
          {section === 'hours' && <HoursSection />}
          {section === 'next' && <NextSection />}
          {section === 'classes' && <ClassesSection />}
          {section === 'profiles' && <ProfilesSection open={open} onOpen={onOpen} />}
          {section === 'moves' && <MovesSection />}
          {section === 'services' && <ServicesSection open={open} onOpen={onOpen} />}
          {section === 'appointments' && <AppointmentsSection />}
        </div>
      </div>
    </>
  );
}

/** The field of a path; else one that belongs to it; else the one that it belongs to most closely. */
function nearestField(page: HTMLElement | null, path: Path): HTMLElement | undefined {
  const fields = [...(page?.querySelectorAll<HTMLElement>('[data-path]') ?? [])];
  const at = faultPath(path);
  const of = (field: HTMLElement) => field.dataset['path'] ?? '';
  return (
    fields.find((field) => of(field) === at) ??
    fields.find((field) => of(field).startsWith(at)) ??
    fields.filter((field) => at.startsWith(of(field))).toSorted((a, b) => of(b).length - of(a).length)[0] ??
    fields[0]
  );
}
