import type { ReactNode } from 'react';
import { classesAtKiosk } from '../branchLookup.ts';
import { Choice } from '../components/Choice.tsx';
import { PagedList } from '../components/PagedList.tsx';
import { Question } from '../components/Question.tsx';
import { useKiosk } from '../kioskStore.ts';
import { useTexts } from '../useTexts.ts';

/** [PRIORITY-4] Who goes first here? Said by the visitor, shown at the counter. */
export function ClassesScreen(): ReactNode {
  const { say, name } = useTexts();
  const branch = useKiosk((state) => state.snapshot?.branch ?? null);
  const send = useKiosk((state) => state.send);
  return (
    <>
      <Question title={say('kiosk.classesTitle')} hint={say('kiosk.classesHint')} />
      <PagedList shape="rows" mayGoBack>
        {[
          ...classesAtKiosk(branch).map(({ id, name: className, oncePerDay }) => (
            <Choice
              key={id}
              name={name(className)}
              note={oncePerDay ? say('kiosk.classOncePerDay') : undefined}
              onPress={() => {
                send({ type: 'classChosen', priorityClassId: id });
              }}
            />
          )),
          <Choice
            key="none"
            name={say('kiosk.classNone')}
            onPress={() => {
              send({ type: 'classChosen', priorityClassId: null });
            }}
          />,
        ]}
      </PagedList>
    </>
  );
}
