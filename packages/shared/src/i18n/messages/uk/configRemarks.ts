/** What does nothing as the rest of a configuration stands. One text per remark code; names or ids fill it in. */
export const configRemarks = {
  'points-unused': 'Для категорії «{class}» це не діє: бали враховують лише за порядку «За балами».',
  'kiosk-class-unproved':
    'Категорію «{class}» на кіоску може обрати кожен: перевірити її за вікном нема за чим, жодного документа не названо.',
  'preference-of-all': 'Не діє: у профілі «{profile}» всі черги мають однаковий порядок.',
  'profile-unused': 'За профілем «{profile}» не працює жодне вікно.',
  'queue-served-elsewhere':
    'Талон черги «{queue}» веде людей до однієї зали, а всі вікна, що її обслуговують, в іншій.',
  'service-beyond-hours': 'Почасти поза годинами центру: кіоски видають талони, лише поки центр відчинено.',
  'quota-day-unreached':
    'Ніколи не вичерпається: за погодинним обмеженням буде щонайбільше {most} талонів на день.',
  'spacing-unused': 'Не діє: відвідувача викликають лише один раз.',
  'no-show-calls-unused': 'Не досягається: нікого не викликають понад {most}. Діють лише {seconds} секунд.',
  'undo-cut-short':
    'Наступного викликають через {automatic} с: скасувати помилку можна лише доти, а не {undo} с.',
  'day-end-unused': 'Не діє: день відкриває й закриває керівник, а не розклад.',
  'booked-without-priority': '«{class}» не має переваги: хто записався, стоїть нарівні з усіма.',
  'booked-class-at-kiosk': 'Категорію «{class}» на кіоску може обрати кожен, із записом і без.',
  'booked-class-proved':
    'Категорію «{class}» підтверджують документом, але хто записався, дістає її без нього.',
} as const;
