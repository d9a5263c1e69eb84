/** What does nothing as the rest of a configuration stands. One text per remark code; names or ids fill it in. */
export const configRemarks = {
  'points-unused':
    'Для категорії «{class}» це не діє: бали враховують лише за накопичувальної першочерговості.',
  'preference-of-all': 'Не діє: профіль «{profile}» надає всім своїм чергам однакову перевагу.',
  'profile-unused': 'За профілем «{profile}» не працює жодне вікно.',
  'queue-served-elsewhere':
    'Талон черги «{queue}» веде людей до однієї зали, а всі вікна, що її обслуговують, в іншій.',
  'service-beyond-hours':
    'Частково поза годинами центру ({opens}–{closes}): кіоски видають талони, лише поки центр відчинено.',
} as const;
