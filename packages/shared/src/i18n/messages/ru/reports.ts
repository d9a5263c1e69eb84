/** Texts of the figures of a day; `csv…`: the headings of its table. */
export const reports = {
  csvServiceDay: 'День',
  csvOf: 'Строка',
  csvName: 'Название',
  csvWholeDay: 'Весь день',
  csvQueue: 'Очередь',
  csvHour: 'Час выдачи талона',
  csvIssued: 'Выдано талонов',
  csvServed: 'Обслужено',
  csvNoShow: 'Не явились',
  csvCancelled: 'Отменено',
  csvLeftOver: 'Остались на конец дня',
  csvHere: 'Ещё здесь',
  csvMeanWait: 'Среднее ожидание, с',
  csvMedianWait: 'Медиана ожидания, с',
  csvNinetiethWait: 'Девять из десяти ждали не дольше, с',
  csvShortShare: 'Ждали до 15 мин, %',
} as const;
