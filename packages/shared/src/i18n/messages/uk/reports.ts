/** Texts of the figures of a day; `csv…`: the headings of its table. */
export const reports = {
  csvServiceDay: 'День',
  csvOf: 'Рядок',
  csvName: 'Назва',
  csvWholeDay: 'Увесь день',
  csvQueue: 'Черга',
  csvHour: 'Година видачі талона',
  csvIssued: 'Видано талонів',
  csvServed: 'Обслуговано',
  csvNoShow: 'Не з’явилися',
  csvCancelled: 'Скасовано',
  csvLeftOver: 'Залишилися на кінець дня',
  csvHere: 'Ще тут',
  csvMeanWait: 'Середнє очікування, с',
  csvMedianWait: 'Медіана очікування, с',
  csvNinetiethWait: 'Дев’ять із десяти чекали не довше, с',
  csvShortShare: 'Чекали до 15 хв, %',
} as const;
