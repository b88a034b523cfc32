/** What each month is called, in English and in the Arabic of either side. */
export const MONTH_NAMES = [
  'january يناير',
  'february فبراير شباط',
  'march مارس آذار',
  'april أبريل إبريل نيسان',
  'may مايو أيار',
  'june يونيو حزيران',
  'july يوليو تموز',
  'august أغسطس آب',
  'september سبتمبر أيلول',
  'october أكتوبر',
  'november نوفمبر',
  'december ديسمبر',
];
