/** What does nothing as the rest of a configuration stands. One text per remark code; names or ids fill it in. */
export const configRemarks = {
  'points-unused':
    'Для категории «{class}» это не действует: баллы учитываются только при накоплении баллов.',
  'preference-of-all': 'Не действует: профиль «{profile}» предпочитает все свои очереди одинаково.',
  'profile-unused': 'По профилю «{profile}» не работает ни одно окно.',
  'queue-served-elsewhere':
    'Талон очереди «{queue}» ведёт людей в один зал, а все окна, которые её обслуживают, в другом.',
  'service-beyond-hours':
    'Частично вне часов центра ({opens}–{closes}): киоски выдают талоны, только пока центр открыт.',
} as const;
